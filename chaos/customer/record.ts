import type { PaymentPlan } from '../plan/payment-plan.js';

/** A customer who was sent back to the host platform. All times are this process's own, in milliseconds since 1970. */
export interface SeenReturn {
  readonly askedAt: number;
  readonly answeredAt: number;
  readonly status: string;
  /** Whether the stand-in of the host platform believed it. */
  readonly verified: boolean;
}

/** A callback that this process sent, and what the gateway answered; null when there was no answer. */
export interface SeenCallback {
  readonly channel: 'reply' | 'backoffice';
  readonly kind: string;
  readonly url: string;
  readonly status: number | null;
}

/** All that is known of one payment from outside the gateway. */
export class PaymentRecord {
  readonly tokens = new Set<string>();
  /** Orders of this payment that were sent to the provider, in their order. */
  readonly orders: string[] = [];
  readonly returns: SeenReturn[] = [];
  readonly callbacks: SeenCallback[] = [];
  /** What went wrong while the customer was there. */
  readonly problems: string[] = [];
  readonly trail: string[] = [];
  wasDisturbed = false;
  private readonly startedAt = Date.now();

  constructor(
    readonly plan: PaymentPlan,
    readonly transactionId: string,
    readonly landingUrl: string,
  ) {}

  note(what: string): void {
    this.trail.push(`${String(Date.now() - this.startedAt).padStart(6)} ms  ${what}`);
  }
}

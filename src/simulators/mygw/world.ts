import { Timers } from '../shared/timers.js';
import { CallbackSender } from './callback-sender.js';
import { FaultSwitch } from './fault-switch.js';
import { Merchants } from './merchants.js';
import { Orders } from './orders.js';
import type { MygwOptions, PaymentLog, QueryLog, RequestLog } from './types.js';

/** Everything that the routes of one simulator share. */
export class World {
  /** Known once the server listens. */
  url = '';
  readonly merchants: Merchants;
  readonly faults: FaultSwitch;
  readonly orders = new Orders();
  readonly timers = new Timers();
  readonly callbacks: CallbackSender;
  readonly payments: PaymentLog[] = [];
  readonly queries: QueryLog[] = [];
  readonly commands: RequestLog[] = [];
  private readonly now: () => number;
  private readonly defaultStage: 'test' | 'production';

  constructor(options: MygwOptions) {
    this.merchants = new Merchants(options.merchants);
    this.faults = new FaultSwitch(options.faults, options.faultsFor);
    this.now = options.now ?? Date.now;
    this.defaultStage = options.stage ?? 'test';
    this.callbacks = new CallbackSender(this.timers, this.now, options.callbackHosts ?? []);
  }

  time(): Date {
    return new Date(this.now());
  }

  /** RFC 3339, UTC. */
  timestamp(): string {
    return this.time().toISOString();
  }

  stageOf(orderId: string): 'test' | 'production' {
    return this.faults.of(orderId).stage ?? this.defaultStage;
  }

  /** The key that signs for an order's merchant. */
  merchantKeyOf(merchantId: string): string {
    return this.merchants.find(merchantId)?.merchantKey ?? '';
  }

  close(): void {
    this.timers.close();
    this.callbacks.close();
  }
}

import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { runTraced } from '../common/trace.js';
import { OutboxDelivery } from './outbox-delivery.js';
import { OutboxHandlers } from './outbox-handlers.js';
import { LEASE_MS, OutboxQueue } from './outbox-queue.js';
import type { OutboxMessageEntity } from './outbox-message.entity.js';

const TICK_MS = 1000;
/** Deliveries at once in one process; a receiver that is slow takes one of these places each. */
const PLACES = 16;

/** Sends what is due. Any number of instances share the work by leases. */
@Injectable()
export class OutboxWorker implements OnApplicationBootstrap, OnModuleDestroy, BeforeApplicationShutdown {
  private readonly logger = new Logger(OutboxWorker.name);
  private readonly running = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private claiming: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly queue: OutboxQueue,
    private readonly handlers: OutboxHandlers,
    private readonly delivery: OutboxDelivery,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule();
  }

  /** Claims nothing more from here on. */
  onModuleDestroy(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** What is being sent is sent to its end: it would only be sent again. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.claiming;
    await this.idle();
  }

  /** Sends all that is due now, and what is being sent; resolves when that is through. For tests. */
  async round(): Promise<void> {
    await this.claiming;
    await this.claim();
    await this.idle();
  }

  /**
   * Sends one message at once, for somebody who waits for the answer; resolves when the attempt is stored.
   *
   * @returns false when it is not to be sent, or is being sent by another
   */
  async deliverNow(id: string): Promise<boolean> {
    const message = await this.queue.claim(id, LEASE_MS);
    if (!message) return false;
    await this.begin(message);
    return true;
  }

  private schedule(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      // Does not wait for those that are being sent: one slow receiver does not hold up the others.
      this.claiming = this.claim().finally(() => {
        this.schedule();
      });
    }, TICK_MS);
    this.timer.unref();
  }

  private async claim(): Promise<void> {
    if (this.stopped) return;
    try {
      await runTraced(null, async () => {
        const places = PLACES - this.running.size;
        const messages = await this.queue.claimDue(this.handlers.kinds, places, LEASE_MS);
        for (const message of messages) void this.begin(message);
      });
    } catch (error) {
      this.logger.error(`Failed at claiming messages: ${String(error)}`);
    }
  }

  /** Never rejects: a message whose attempt could not be stored is sent again once its lease has run out. */
  private begin(message: OutboxMessageEntity): Promise<void> {
    const sending = this.delivery
      .attempt(message)
      .catch((error: unknown) => {
        this.logger.error(`Message ${message.id}: its attempt could not be stored: ${String(error)}`);
      })
      .finally(() => this.running.delete(sending));
    this.running.add(sending);
    return sending;
  }

  private async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { BackgroundWork } from '../common/background-work.js';
import { Rounds } from '../common/rounds.js';
import { Shares } from '../common/shares.js';
import { OutboxDelivery } from './outbox-delivery.js';
import { OutboxHandlers } from './outbox-handlers.js';
import { LEASE_MS, OutboxQueue } from './outbox-queue.js';
import type { OutboxMessageEntity } from './outbox-message.entity.js';

const TICK_MS = 1000;
/** Deliveries at once in one process, and the share of one kind: returns that hang leave room for alarms. */
const PLACES = { total: 32, share: 16 };

/** Sends what is due. Any number of instances share the work by leases. */
@Injectable()
export class OutboxWorker extends BackgroundWork {
  private readonly logger = new Logger(OutboxWorker.name);
  private readonly running = new Shares(PLACES);
  /** A round does not wait for what is being sent: one slow receiver does not hold up the others. */
  protected override readonly rounds = new Rounds(OutboxWorker.name, {
    what: 'claiming messages',
    pauseMs: TICK_MS,
    work: () => this.claim(),
  });

  constructor(
    private readonly queue: OutboxQueue,
    private readonly handlers: OutboxHandlers,
    private readonly delivery: OutboxDelivery,
  ) {
    super();
  }

  /** What is being sent is sent to its end: it would only be sent again. */
  override async beforeApplicationShutdown(): Promise<void> {
    await super.beforeApplicationShutdown();
    await this.idle();
  }

  /** Sends all that is due now, and what is being sent; resolves when that is through. For tests. */
  async round(): Promise<void> {
    await this.claim();
    await this.rounds.ended();
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

  private async claim(): Promise<void> {
    for (let places = this.running.free; places > 0 && !this.rounds.isStopped; places = this.running.free) {
      const { full } = this.running;
      const kinds = this.handlers.kinds.filter((kind) => !full.includes(kind));
      const messages = await this.queue.claimDue(kinds, places, LEASE_MS);
      for (const message of messages) void this.begin(message);
      if (messages.length < places) return;
    }
  }

  /** Never rejects: a message whose attempt could not be stored is sent again once its lease has run out. */
  private begin(message: OutboxMessageEntity): Promise<void> {
    const sending = this.delivery.attempt(message).catch((error: unknown) => {
      this.logger.error(`Message ${message.id}: its attempt could not be stored: ${String(error)}`);
    });
    this.running.add(message.kind, sending);
    return sending;
  }

  private async idle(): Promise<void> {
    while (this.running.accounts.length > 0) await this.running.ended();
  }
}

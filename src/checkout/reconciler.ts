import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Clock } from '../common/clock.js';
import { Rounds } from '../common/rounds.js';
import { runTraced } from '../common/trace.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { CallbackEntity } from '../transactions/callback.entity.js';
import { CallbackRepository } from '../transactions/callback.repository.js';
import { LeaseRepository } from '../transactions/lease.repository.js';
import { Ledger } from '../transactions/ledger.js';
import { TransactionEntity } from '../transactions/transaction.entity.js';
import { TransactionRepository } from '../transactions/transaction.repository.js';
import { ConfirmOutcome } from './confirm-outcome.js';
import { SETTLEMENT_TRIGGER } from './settlement.js';
import { DueCheckouts } from './due-checkouts.js';

const TICK_MS = 1000;
const BATCH = 20;
/** Queries of the schedule under way at once: a provider that is slow with some does not keep the others waiting. */
const MOST_AT_ONCE = 60;
/** Settlements that are asked about in one round. */
const SETTLEMENTS = 3;
/** A callback of an order that is not known is looked at again at growing pauses, this many times (about a day). */
const MAX_LOOKS = 12;
const FIRST_PAUSE_MS = 30_000;

/**
 * The scheduler: whatever nobody is waiting for is done here. It asks about open orders, ends checkouts whose time is
 * up, finds customers who paid and never came back, and looks again at callbacks of unknown orders. Any number of
 * instances share the work by leases.
 */
@Injectable()
export class Reconciler implements OnApplicationBootstrap, OnModuleDestroy, BeforeApplicationShutdown {
  private readonly logger = new Logger(Reconciler.name);
  private readonly rounds = new Rounds(Reconciler.name, {
    what: 'a round of the schedule',
    pauseMs: TICK_MS,
    work: () => this.begin(),
  });
  private readonly asking = new Set<Promise<void>>();

  constructor(
    private readonly leases: LeaseRepository,
    private readonly confirmation: ConfirmOutcome,
    private readonly checkouts: DueCheckouts,
    private readonly ledger: Ledger,
    private readonly transactions: TransactionRepository,
    private readonly callbacks: CallbackRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  /** Claims nothing more from here on. */
  onModuleDestroy(): void {
    this.rounds.stop();
  }

  /** The requests have ended: now the queries that run do, those too that requests began. Each gives its lease back. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.ended();
    await Promise.all(this.asking);
    await this.confirmation.end();
  }

  /**
   * One round of everything that is due, to its end, and of what the schedule itself has taken up meanwhile. Failures are
   * logged: the next round comes back to them.
   */
  async round(): Promise<void> {
    await this.begin();
    await this.rounds.ended();
    await Promise.all(this.asking);
  }

  /** A round that does not wait for the answers of the provider. */
  private async begin(): Promise<void> {
    await this.attempt('asking about orders', () => this.askAboutOrders());
    await this.attempt('asking about settlements', () => this.askAboutSettlements());
    await this.attempt('looking at checkouts', () => this.lookAtTransactions());
    await this.attempt('looking at callbacks', () => this.lookAtCallbacks());
  }

  private attempt(what: string, work: () => Promise<void>): Promise<void> {
    return runTraced(null, async () => {
      if (this.rounds.isStopped) return;
      try {
        await work();
      } catch (error) {
        this.logger.error(`Failed at ${what}: ${String(error)}`);
      }
    });
  }

  private async askAboutOrders(): Promise<void> {
    const free = MOST_AT_ONCE - this.asking.size;
    if (free <= 0) return;
    const ids = await this.leases.claimDue(free, this.confirmation.leaseMilliseconds);
    // The end began while they were claimed: another instance need not wait until the leases run out.
    if (this.rounds.isStopped) return this.leases.releaseAll(ids);
    for (const id of ids) this.ask(id);
  }

  /** Nobody waits for these: a few at a time, and only while nothing else is being asked. */
  private async askAboutSettlements(): Promise<void> {
    if (this.asking.size > 0) return;
    const ids = await this.leases.claimSettlementsDue(SETTLEMENTS, this.confirmation.leaseMilliseconds);
    if (this.rounds.isStopped) return this.leases.releaseAll(ids);
    for (const id of ids) this.ask(id, SETTLEMENT_TRIGGER);
  }

  private ask(attemptId: string, trigger = 'schedule'): void {
    const asked = this.attempt('asking about an order', () =>
      this.confirmation.confirmLeased(attemptId, trigger),
    ).finally(() => this.asking.delete(asked));
    this.asking.add(asked);
  }

  private async lookAtTransactions(): Promise<void> {
    const due = await this.reader.manager.find(TransactionEntity, {
      where: { dueAt: LessThanOrEqual(this.clock.now()) },
      take: BATCH,
    });
    for (const transaction of due) {
      await this.attempt('looking at a checkout', () => this.checkouts.lookAt(transaction));
    }
  }

  private async lookAtCallbacks(): Promise<void> {
    const due = await this.callbacks.due(this.reader.manager, this.clock.now(), BATCH);
    for (const callback of due) await this.lookAtCallback(callback);
  }

  private async lookAtCallback(callback: CallbackEntity): Promise<void> {
    const attempt = await this.transactions.findAttemptByOrder(this.reader.manager, callback.orderId);
    const pause = FIRST_PAUSE_MS * 2 ** callback.looks;
    const again = attempt || callback.looks >= MAX_LOOKS ? null : this.clock.now() + pause;
    if (!attempt) {
      await this.unitOfWork.run((manager) => this.callbacks.lookAgain(manager, callback, again));
      return;
    }
    await this.ledger.change(attempt.transactionId, async (entry, manager) => {
      const known = entry.attempt(attempt.id);
      entry.note(
        'callback_received',
        { channel: callback.channel, parameters: callback.parameters, early: true },
        known,
      );
      known.nextQueryAt = known.status === 'succeeded' ? known.nextQueryAt : entry.now;
      entry.touch(known);
      await this.callbacks.lookAgain(manager, callback, null);
    });
  }
}

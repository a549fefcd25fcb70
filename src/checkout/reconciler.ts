import { Injectable, Logger } from '@nestjs/common';
import { In, LessThanOrEqual, Not } from 'typeorm';
import { BackgroundWork } from '../common/background-work.js';
import { Clock } from '../common/clock.js';
import { Rounds } from '../common/rounds.js';
import { Shares } from '../common/shares.js';
import { runTraced } from '../common/trace.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { CallbackEntity } from '../transactions/callback.entity.js';
import { CallbackRepository } from '../transactions/callback.repository.js';
import { type Leased, LeaseRepository } from '../transactions/lease.repository.js';
import { Ledger } from '../transactions/ledger.js';
import { TransactionEntity } from '../transactions/transaction.entity.js';
import { TransactionRepository } from '../transactions/transaction.repository.js';
import { ConfirmOutcome } from './confirm-outcome.js';
import { SETTLEMENT_TRIGGER } from './settlement.js';
import { DueCheckouts } from './due-checkouts.js';

const TICK_MS = 1000;
const BATCH = 20;
/**
 * Queries of the schedule under way at once, and a merchant's share of them: a provider that is slow with some, or with all
 * of one merchant, does not keep the others waiting.
 */
const ORDERS = { total: 180, share: 60 };
/** The same of settlements, which nobody waits for. */
const SETTLEMENTS = { total: 9, share: 3 };
/** The same of checkouts that are looked at: before one expires, the provider is asked. */
const CHECKOUTS = { total: 60, share: 20 };
/** Checkouts that are looked at in one round. */
const MOST_LOOKS = 200;
/** A callback of an order that is not known is looked at again at growing pauses, this many times (about a day). */
const MAX_LOOKS = 12;
const FIRST_PAUSE_MS = 30_000;

/**
 * The scheduler: whatever nobody is waiting for is done here. It asks about open orders, ends checkouts whose time is
 * up, finds customers who paid and never came back, and looks again at callbacks of unknown orders. Any number of
 * instances share the work by leases.
 */
@Injectable()
export class Reconciler extends BackgroundWork {
  private readonly logger = new Logger(Reconciler.name);
  protected override readonly rounds = new Rounds(Reconciler.name, {
    what: 'a round of the schedule',
    pauseMs: TICK_MS,
    work: () => this.begin(),
  });
  private readonly orders = new Shares(ORDERS);
  private readonly settlements = new Shares(SETTLEMENTS);
  private readonly looking = new Shares(CHECKOUTS);

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
  ) {
    super();
  }

  /** The requests have ended: now the queries that run do, those too that requests began. Each gives its lease back. */
  override async beforeApplicationShutdown(): Promise<void> {
    await super.beforeApplicationShutdown();
    await this.ended();
    await this.confirmation.end();
  }

  /**
   * One round of everything that is due, to its end, and of what the schedule itself has taken up meanwhile. Failures are
   * logged: the next round comes back to them.
   */
  async round(): Promise<void> {
    await this.begin();
    await this.rounds.ended();
    await this.ended();
  }

  private async ended(): Promise<void> {
    await Promise.all([this.orders.ended(), this.settlements.ended(), this.looking.ended()]);
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

  /** A share at a time, so that those of a merchant that are due first do not take all of the places. */
  private async askAboutOrders(): Promise<void> {
    for (let limit = this.orders.free; limit > 0; limit = this.orders.free) {
      const claimed = await this.leases.claimDue({ limit, except: this.orders.full, ...this.lease });
      // The end began while they were claimed: another instance need not wait until the leases run out.
      if (this.rounds.isStopped) return this.leases.releaseAll(claimed);
      for (const attempt of claimed) this.orders.add(attempt.merchantId, this.ask(attempt, 'schedule'));
      if (claimed.length < limit) return;
    }
  }

  /** Nobody waits for these: a few at a time. But they have their turn also where there is always something else to ask. */
  private async askAboutSettlements(): Promise<void> {
    const limit = this.settlements.free;
    if (limit === 0) return;
    const claimed = await this.leases.claimSettlementsDue({ limit, except: this.settlements.full, ...this.lease });
    if (this.rounds.isStopped) return this.leases.releaseAll(claimed);
    for (const attempt of claimed) this.settlements.add(attempt.merchantId, this.ask(attempt, SETTLEMENT_TRIGGER));
  }

  private get lease() {
    return { milliseconds: this.confirmation.leaseMilliseconds };
  }

  private ask({ id }: Leased, trigger: string): Promise<void> {
    return this.attempt('asking about an order', () => this.confirmation.confirmLeased(id, trigger));
  }

  private async lookAtTransactions(): Promise<void> {
    // What could not be dealt with is as due as it was: once in a round is enough.
    const seen = new Set<string>();
    for (let limit = this.looking.free; limit > 0 && seen.size < MOST_LOOKS; limit = this.looking.free) {
      const due = await this.transactionsDue(limit, seen);
      for (const transaction of due) {
        const { id, merchantId } = transaction;
        seen.add(id);
        const looked = this.attempt('looking at a checkout', () => this.checkouts.lookAt(transaction));
        this.looking.add(merchantId, looked, id);
      }
      if (due.length < limit || this.rounds.isStopped) return;
    }
  }

  private transactionsDue(limit: number, seen: ReadonlySet<string>): Promise<TransactionEntity[]> {
    const { subjects, full } = this.looking;
    const known = [...new Set([...seen, ...subjects])];
    return this.reader.manager.find(TransactionEntity, {
      where: {
        dueAt: LessThanOrEqual(this.clock.now()),
        ...(known.length > 0 && { id: Not(In(known)) }),
        ...(full.length > 0 && { merchantId: Not(In(full)) }),
      },
      order: { dueAt: 'ASC' },
      take: limit,
    });
  }

  private async lookAtCallbacks(): Promise<void> {
    const due = await this.callbacks.due(this.reader.manager, this.clock.now(), BATCH);
    for (const callback of due) await this.attempt('looking at a callback', () => this.lookAtCallback(callback));
  }

  private async lookAtCallback(callback: CallbackEntity): Promise<void> {
    const attempt = await this.transactions.findAttemptByOrder(this.reader.manager, callback.orderId);
    const pause = FIRST_PAUSE_MS * 2 ** callback.looks;
    if (!attempt) {
      const again = callback.looks >= MAX_LOOKS ? null : this.clock.now() + pause;
      await this.unitOfWork.run((manager) => this.callbacks.lookAgain(manager, callback, again));
      return;
    }
    await this.ledger.change(attempt.transactionId, async (entry, manager) => {
      // Another instance may have looked at it in this very moment.
      if (!(await this.callbacks.lookAgain(manager, callback, null))) return;
      const known = entry.attempt(attempt.id);
      entry.note(
        'callback_received',
        { channel: callback.channel, parameters: callback.parameters, early: true },
        known,
      );
      known.nextQueryAt = known.status === 'succeeded' ? known.nextQueryAt : entry.now;
      entry.touch(known);
    });
  }
}

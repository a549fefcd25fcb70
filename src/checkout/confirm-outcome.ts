import { Injectable, Logger } from '@nestjs/common';
import { bulkhead, type BulkheadPolicy, isBulkheadRejectedError, isTaskCancelledError } from 'cockatiel';
import { Clock } from '../common/clock.js';
import { Environment } from '../config/environment.js';
import { Reader } from '../database/reader.js';
import { accountToAskWith } from '../merchants/account-to-ask-with.js';
import { MerchantsService } from '../merchants/merchants.service.js';
import type { AttemptEntity } from '../transactions/attempt.entity.js';
import { LeaseRepository } from '../transactions/lease.repository.js';
import { Ledger } from '../transactions/ledger.js';
import type { LedgerEntry } from '../transactions/ledger-entry.js';
import { isUnderWay } from '../transactions/states.js';
import { TransactionRepository } from '../transactions/transaction.repository.js';
import { outcomeOf } from './outcome.js';
import { OutcomeWriter } from './outcome-writer.js';
import { PaymentProvider, type QueryResult } from './ports/payment-provider.js';
import { noteSettlement, SETTLEMENT_TRIGGER, settlementTold } from './settlement.js';

/** A lease outlasts the query's own time-out by this much. */
const LEASE_MARGIN_MS = 5000;
/**
 * Of a merchant's orders that nobody waits for, so many are asked about at once, and so many wait for it: one whose queries
 * hang delays none of the others'. Callbacks that come faster are stored and answered all the same, before they are asked
 * about; beyond these, and beyond so many of all merchants, the schedule finds the attempts.
 */
const SOON_AT_ONCE = 16;
const SOON_WAITING = 500;
const MOST_SOON = 4000;

/** Asks the provider what became of an order, and writes the answer down. At most one query an order at a time. */
@Injectable()
export class ConfirmOutcome {
  private readonly logger = new Logger(ConfirmOutcome.name);
  private readonly running = new Map<string, Promise<void>>();
  /** Of merchants with orders that are asked about soon, and of no others. */
  private readonly soon = new Map<string, BulkheadPolicy>();
  private readonly toAsk = new Map<string, Promise<void>>();
  private readonly ending = new AbortController();

  constructor(
    private readonly provider: PaymentProvider,
    private readonly ledger: Ledger,
    private readonly leases: LeaseRepository,
    private readonly transactions: TransactionRepository,
    private readonly merchants: MerchantsService,
    private readonly outcomes: OutcomeWriter,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  get leaseMilliseconds(): number {
    return this.environment.PROVIDER_TIMEOUT_MS + LEASE_MARGIN_MS;
  }

  /** Asks now, unless another process is asking already. Callers in this process share one query. */
  confirm(attemptId: string, trigger: string): Promise<void> {
    return this.once(attemptId, async () => {
      if (await this.leases.claim(attemptId, this.leaseMilliseconds)) await this.ask(attemptId, trigger);
    });
  }

  /** Asks about an attempt that the caller has leased. */
  async confirmLeased(attemptId: string, trigger: string): Promise<void> {
    // One that runs has lost the lease to the caller, or will not get it: it does not ask for the caller. Nor does the next
    // one that came meanwhile.
    for (let other = this.running.get(attemptId); other; other = this.running.get(attemptId)) {
      await other.catch(() => undefined);
    }
    return this.once(attemptId, () => this.ask(attemptId, trigger));
  }

  /** Whether this process is asking about the attempt right now. */
  isAsking(attemptId: string): boolean {
    return this.running.has(attemptId);
  }

  /** Asks without anyone waiting, about an attempt whose query is due. What fails here, the schedule comes back to. */
  confirmSoon({ id, merchantId }: Pick<AttemptEntity, 'id' | 'merchantId'>, trigger: string): void {
    if (this.toAsk.has(id) || this.toAsk.size >= MOST_SOON) return;
    const places = this.soon.get(merchantId) ?? bulkhead(SOON_AT_ONCE, SOON_WAITING);
    this.soon.set(merchantId, places);
    const asked = places
      .execute(() => this.confirm(id, trigger), this.ending.signal)
      .catch((error: unknown) => {
        if (isBulkheadRejectedError(error) || isTaskCancelledError(error)) return;
        this.logger.error(`Confirming attempt ${id} failed: ${String(error)}`);
      })
      .finally(() => {
        this.toAsk.delete(id);
        if (places.executionSlots === SOON_AT_ONCE && places.queueSlots === SOON_WAITING) this.soon.delete(merchantId);
      });
    this.toAsk.set(id, asked);
  }

  /** Resolves once there is nothing to ask any more. */
  async idle(): Promise<void> {
    await Promise.allSettled([...this.toAsk.values(), ...this.running.values()]);
  }

  /** At the end of the process: queries under way come to their end, those that wait are left to the schedule. */
  async end(): Promise<void> {
    this.ending.abort();
    await this.idle();
  }

  private once(attemptId: string, ask: () => Promise<void>): Promise<void> {
    const running = this.running.get(attemptId);
    if (running) return running;
    const promise = ask().finally(() => this.running.delete(attemptId));
    this.running.set(attemptId, promise);
    return promise;
  }

  private async ask(attemptId: string, trigger: string): Promise<void> {
    const attempt = await this.transactions.findAttempt(this.reader.manager, attemptId);
    if (!attempt) return;
    await this.transactions.follow(this.reader.manager, attempt.transactionId);
    const startedAt = this.clock.now();
    const result = await this.query(attempt);
    await this.ledger.change(attempt.transactionId, (entry) => {
      const current = entry.attempt(attemptId);
      // A callback came while the provider was being asked, which may not have known yet what the callback tells of.
      const isDueAgain = current.nextQueryAt !== null && current.nextQueryAt !== attempt.nextQueryAt;
      this.write(entry, current, result, { trigger, milliseconds: this.clock.now() - startedAt });
      // Also where the answer was a failure: a success that the callback tells of may be the later news.
      if (isDueAgain && current.status !== 'succeeded') current.nextQueryAt = entry.now;
    });
  }

  private async query(attempt: AttemptEntity): Promise<QueryResult> {
    const ordered = await this.merchants.account(attempt.merchantId, attempt.merchantVersion);
    const current = await this.merchants.currentAccount(attempt.merchantId);
    return this.provider.query(accountToAskWith(ordered, current), attempt, [ordered, current]);
  }

  private write(
    entry: LedgerEntry,
    attempt: AttemptEntity,
    result: QueryResult,
    context: { trigger: string; milliseconds: number },
  ): void {
    const grace = this.environment.UNKNOWN_GRACE_SECONDS * 1000;
    if (attempt.status === 'starting') {
      // Its payment call was cut off by the end of the process that made it.
      entry.moveAttempt(attempt, 'unknown', { why: 'the payment call was never answered', proof: 'none' });
    }
    attempt.queryCount += 1;
    attempt.lastQueryAt = entry.now;
    attempt.leasedUntil = null;
    const outcome = outcomeOf(attempt, result, entry.now, grace);
    const isKnown = outcome.kind === 'mismatch' && entry.transaction.attention.includes('amount_mismatch');
    if (isKnown ? isTold(attempt) : isNews(entry, attempt, result, context.trigger)) {
      entry.note('query_answered', { ...context, ...result }, attempt);
    }
    this.outcomes.apply(entry, attempt, outcome, 'query');
    noteSettlement(entry, attempt, result);
  }
}

/** Polling for days would fill the history with the same answer: "still pending" is told at first, then rarely. */
function isNews({ transaction }: LedgerEntry, attempt: AttemptEntity, result: QueryResult, trigger: string): boolean {
  if (trigger === SETTLEMENT_TRIGGER) {
    const { settledOn, unsettledMinor } = settlementTold(transaction, result);
    return settledOn !== transaction.settledOn || unsettledMinor !== transaction.unsettledMinor;
  }
  if (result.kind === 'succeeded' || result.kind === 'failed') {
    return isUnderWay(attempt.status) || result.kind === 'succeeded';
  }
  return isTold(attempt);
}

/** Of answers that are the same again and again. */
function isTold({ queryCount }: AttemptEntity): boolean {
  return queryCount <= 10 || queryCount % 10 === 0;
}

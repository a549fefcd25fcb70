import { Injectable } from '@nestjs/common';
import { Environment } from '../config/environment.js';
import type { AttemptEntity } from '../transactions/attempt.entity.js';
import type { LedgerEntry } from '../transactions/ledger-entry.js';
import { isUnderWay } from '../transactions/states.js';
import type { Proof } from '../transactions/transitions.js';
import type { Outcome } from './outcome.js';
import { nextQueryAt } from './schedule.js';

/** An order whose customer was sent to pay is abandoned by the provider long before this. */
const STALE_MS = 24 * 3600 * 1000;

/**
 * Writes what became of an order into the ledger, whoever brought the news. The one place that does, but for a payment call
 * that is refused at once.
 */
@Injectable()
export class OutcomeWriter {
  constructor(private readonly environment: Environment) {}

  /** @param proof what the outcome rests on: the answer to a query, or a callback that the owner trusts */
  apply(entry: LedgerEntry, attempt: AttemptEntity, outcome: Outcome, proof: Exclude<Proof, 'none'>): void {
    switch (outcome.kind) {
      case 'succeeded':
        this.succeed(entry, attempt, proof);
        break;
      case 'failed':
        this.fail(entry, attempt, outcome, proof);
        break;
      case 'mismatch': {
        const { amountText: amount, currency } = outcome;
        entry.raise('amount_mismatch', { amount, currency, ordered: attempt.amountText }, attempt);
        break;
      }
      case 'undecided':
        Object.assign(attempt, { absenceSaid: outcome.absence.said, absenceCount: outcome.absence.count });
        this.raiseIfStale(entry, attempt);
    }
    attempt.nextQueryAt = nextQueryAt(attempt, entry.now, this.environment.RECONCILE_FIRST_SECONDS * 1000);
    entry.touch(attempt);
  }

  private succeed(entry: LedgerEntry, attempt: AttemptEntity, proof: Proof): void {
    if (attempt.status === 'succeeded') return;
    const { transaction } = entry;
    if (proof !== 'query' && (attempt.status === 'failed' || isOver(transaction.status))) {
      entry.raise('outcome_unknown', { why: 'a late success that no query can confirm' }, attempt);
      return;
    }
    entry.moveAttempt(attempt, 'succeeded', { why: 'paid', proof });
    if (!entry.underWay) entry.clear('outcome_unknown', 'paid');
    if (transaction.status === 'succeeded') {
      entry.raise('duplicate_payment', { orders: [transaction.orderId, attempt.orderId] }, attempt);
      return;
    }
    const late = isOver(transaction.status);
    entry.moveTransaction('succeeded', { why: 'paid', proof });
    Object.assign(transaction, {
      cardType: attempt.cardType,
      orderId: attempt.orderId,
      failureCode: null,
      succeededAt: entry.now,
    });
    if (late) entry.raise('late_success', { toldHostPlatform: transaction.returnedStatus }, attempt);
  }

  private fail(
    entry: LedgerEntry,
    attempt: AttemptEntity,
    { code }: Extract<Outcome, { kind: 'failed' }>,
    proof: Proof,
  ): void {
    if (!isUnderWay(attempt.status)) return;
    entry.moveAttempt(attempt, 'failed', { why: 'not paid', proof, code });
    attempt.queryCount = 0;
    if (entry.transaction.status === 'processing') this.reopen(entry, attempt);
    if (!entry.underWay) entry.clear('outcome_unknown', 'not paid');
  }

  /** The customer may try again, unless the checkout's time is up. */
  reopen(entry: LedgerEntry, attempt: AttemptEntity): void {
    const { transaction } = entry;
    transaction.failureCode = attempt.failureCode;
    const isLate = entry.now >= transaction.expiresAt;
    const code = attempt.failureCode ?? undefined;
    entry.moveTransaction(isLate ? 'failed' : 'open', { why: 'the attempt failed', proof: 'none', code });
  }

  private raiseIfStale(entry: LedgerEntry, attempt: AttemptEntity): void {
    if (!isUnderWay(attempt.status)) return;
    const patience = attempt.status === 'unknown' ? this.environment.UNKNOWN_GRACE_SECONDS * 1000 : STALE_MS;
    if (entry.now - attempt.createdAt < patience) return;
    entry.raise('outcome_unknown', { orderId: attempt.orderId, status: attempt.status }, attempt);
  }
}

function isOver(status: string): boolean {
  return status === 'failed' || status === 'cancelled' || status === 'expired';
}

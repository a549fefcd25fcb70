import type { AttemptEntity } from './attempt.entity.js';
import type { EventEntity } from './event.entity.js';
import type { EventKind } from './event-kinds.js';
import type { FailureCode } from './failure-code.js';
import { type AttemptStatus, type AttentionCode, isUnderWay, type TransactionStatus } from './states.js';
import type { TransactionEntity } from './transaction.entity.js';
import { ATTEMPT_MOVES, checkMove, type Proof, TRANSACTION_MOVES } from './transitions.js';

/** Why something moves, and what proves that it may. */
export interface Cause {
  readonly why: string;
  readonly proof: Proof;
  readonly code?: FailureCode | undefined;
}

/**
 * One transaction with its attempts, locked for the length of a unit of work. The only way to change either: every
 * move is checked against the table of transitions and leaves an event. `Ledger.save` writes it all.
 */
export class LedgerEntry {
  readonly newEvents: EventEntity[] = [];
  readonly newAttempts: AttemptEntity[] = [];
  readonly touchedAttempts = new Set<AttemptEntity>();

  constructor(
    readonly transaction: TransactionEntity,
    readonly attempts: AttemptEntity[],
    /** Milliseconds since 1970: the moment at which everything in this entry happens. */
    readonly now: number,
  ) {}

  /** The attempt that may still be paid, if there is one. */
  get underWay(): AttemptEntity | null {
    return this.attempts.find((attempt) => isUnderWay(attempt.status)) ?? null;
  }

  attempt(id: string): AttemptEntity {
    const attempt = this.attempts.find((candidate) => candidate.id === id);
    if (!attempt) throw new Error(`Attempt ${id} is not one of transaction ${this.transaction.id}`);
    return attempt;
  }

  /** @throws IllegalMoveError */
  moveTransaction(to: TransactionStatus, cause: Cause): void {
    const from = this.transaction.status;
    checkMove(TRANSACTION_MOVES, from, to, cause.proof);
    this.transaction.status = to;
    this.note('transaction_moved', { from, to, ...describe(cause) });
  }

  /** @throws IllegalMoveError */
  moveAttempt(attempt: AttemptEntity, to: AttemptStatus, cause: Cause): void {
    const from = attempt.status;
    checkMove(ATTEMPT_MOVES, from, to, cause.proof);
    attempt.status = to;
    attempt.failureCode = to === 'failed' ? (cause.code ?? null) : null;
    attempt.endedAt = isUnderWay(to) ? null : this.now;
    this.touch(attempt);
    this.note('attempt_moved', { from, to, ...describe(cause) }, attempt);
  }

  addAttempt(attempt: AttemptEntity): void {
    this.attempts.push(attempt);
    this.newAttempts.push(attempt);
    this.note('attempt_started', { orderId: attempt.orderId, cardType: attempt.cardType }, attempt);
  }

  /** Marks an attempt whose other fields were changed. */
  touch(attempt: AttemptEntity): void {
    attempt.updatedAt = this.now;
    if (!this.newAttempts.includes(attempt)) this.touchedAttempts.add(attempt);
  }

  note(kind: EventKind, data: Record<string, unknown>, attempt?: AttemptEntity): void {
    this.transaction.eventCount += 1;
    this.newEvents.push({
      transactionId: this.transaction.id,
      number: this.transaction.eventCount,
      attemptId: attempt?.id ?? null,
      kind,
      data,
      at: this.now,
      hash: '',
    });
  }

  /** Asks for a person, once for each code. */
  raise(code: AttentionCode, data: Record<string, unknown>, attempt?: AttemptEntity): void {
    if (this.transaction.attention.includes(code)) return;
    this.transaction.attention = [...this.transaction.attention, code];
    this.note('attention_raised', { code, ...data }, attempt);
  }

  clear(code: AttentionCode, why: string): void {
    if (!this.transaction.attention.includes(code)) return;
    this.transaction.attention = this.transaction.attention.filter((other) => other !== code);
    this.note('attention_cleared', { code, why });
  }
}

function describe(cause: Cause): Record<string, unknown> {
  return {
    why: cause.why,
    ...(cause.code && { code: cause.code }),
    ...(cause.proof !== 'none' && { proof: cause.proof }),
  };
}

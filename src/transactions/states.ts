/** States of a transaction: what a customer was asked to pay, once. Meanings: see `transitions.ts`. */
export const TRANSACTION_STATUSES = ['open', 'processing', 'succeeded', 'failed', 'cancelled', 'expired'] as const;
export type TransactionStatus = (typeof TRANSACTION_STATUSES)[number];

/** Nothing more is expected of it; a success may still come late. */
export function isOver(status: TransactionStatus): boolean {
  return status !== 'open' && status !== 'processing';
}

/** States of an attempt: one order at the provider. */
export const ATTEMPT_STATUSES = ['starting', 'redirected', 'emailed', 'unknown', 'succeeded', 'failed'] as const;
export type AttemptStatus = (typeof ATTEMPT_STATUSES)[number];

/** While an attempt is in one of these, money may be under way: a transaction has at most one such attempt. */
export const ATTEMPT_UNDER_WAY = ['starting', 'redirected', 'emailed', 'unknown'] as const;

export function isUnderWay(status: AttemptStatus): boolean {
  return (ATTEMPT_UNDER_WAY as readonly AttemptStatus[]).includes(status);
}

/** What needs a person, beside the state. */
export const ATTENTION_CODES = [
  /** The provider did not say what became of an order. */
  'outcome_unknown',
  /** A callback or the provider's answer named another amount or currency than the order. */
  'amount_mismatch',
  /** Two orders of one transaction were paid. */
  'duplicate_payment',
  /** Paid, after the customer had been sent back with a failure, or the checkout was over. */
  'late_success',
  /** Paid, and the customer never came back to the host platform. */
  'paid_not_returned',
  /** The provider did not say what became of a refund. */
  'refund_unknown',
] as const;
export type AttentionCode = (typeof ATTENTION_CODES)[number];

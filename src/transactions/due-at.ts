import type { TransactionEntity } from './transaction.entity.js';

/**
 * When the scheduler has to look at a transaction itself: an open one when its time is up, a paid one when its
 * customer should have come back. What an order needs, stands in its attempt.
 *
 * @param returnGrace milliseconds
 * @returns milliseconds since 1970, or null
 */
export function dueAt(transaction: TransactionEntity, returnGrace: number): number | null {
  if (transaction.status === 'open') return transaction.expiresAt;
  const missing = transaction.status === 'succeeded' && transaction.returnedStatus !== 'success';
  if (!missing || transaction.attention.includes('paid_not_returned')) return null;
  return (transaction.succeededAt ?? transaction.updatedAt) + returnGrace;
}

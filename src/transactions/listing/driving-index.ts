import type { TransactionFilter, TransactionSort } from './transaction-filter.js';

/** States that a transaction leaves soon: at any moment few are in them, however many there are. */
const PASSING: readonly string[] = ['open', 'processing'];

/**
 * The index that leads through a list, told to SQLite, which keeps no statistics by itself and would guess. What is left
 * of the filter is then judged on the index's own columns. PostgreSQL has statistics and decides for itself.
 *
 * First those that leave few transactions; their order does not matter then. Else one that has the list's order, so
 * that a page is a walk from where the last one ended.
 */
export function drivingIndex(filter: TransactionFilter, sort: TransactionSort): string {
  if (filter.attention !== undefined) return 'transactions_attention';
  if (filter.status !== undefined && PASSING.includes(filter.status)) return 'transactions_status';
  if (sort.endsWith('amount')) return 'transactions_amount';
  if (filter.integration !== undefined) return 'transactions_integration';
  if (filter.merchant !== undefined || filter.accounts?.length === 1) return 'transactions_merchant';
  if (filter.status !== undefined) return 'transactions_status';
  if (filter.cardType !== undefined) return 'transactions_card_type';
  if (filter.currency !== undefined) return 'transactions_currency';
  return 'transactions_created';
}

/** A count has no order: the index that knows merchants, and their versions where it matters, spares it the rows. */
export function countingIndex({ accounts, attention, q }: TransactionFilter, walked: string): string {
  if (accounts === undefined || attention !== undefined || q !== undefined) return walked;
  if (accounts.some(({ versions }) => versions !== null)) return 'transactions_figures';
  return walked === 'transactions_created' ? 'transactions_merchant' : walked;
}

/** The index of the primary key, as SQLite names it: for a list whose keys are known. */
export const KEY_INDEX = 'sqlite_autoindex_transactions_1';

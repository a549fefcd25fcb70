import type { Condition } from '../../database/sql.js';
import { conditionsOf } from './conditions.js';
import { drivingIndex } from './driving-index.js';
import type { TransactionFilter, TransactionSort } from './transaction-filter.js';

/** An index that may leave few transactions, and what of the filter it can tell by itself. */
export interface NarrowIndex {
  readonly index: string;
  readonly conditions: readonly Condition[];
}

/**
 * The index of the other order: a narrow range of amounts in a list by time, a small integration in one by amount. Where
 * it leaves few, they are sorted; walking in the list's own order would pass nearly all of the others to find them.
 */
export function narrowIndex(filter: TransactionFilter, sort: TransactionSort): NarrowIndex | null {
  if (!sort.endsWith('amount')) {
    const { minAmount, maxAmount } = filter;
    const conditions = conditionsOf({ minAmount, maxAmount });
    return conditions.length > 0 ? { index: 'transactions_amount', conditions } : null;
  }
  const index = drivingIndex(filter, '-createdAt');
  const { from, before } = filter;
  const conditions = conditionsOf({ ...leading(index, filter), from, before });
  return conditions.length > 0 ? { index, conditions } : null;
}

/** What the index begins with. */
function leading(index: string, { integration, merchant, status, cardType, currency }: TransactionFilter) {
  const filters: Readonly<Record<string, TransactionFilter>> = {
    transactions_integration: { integration },
    transactions_merchant: { merchant },
    transactions_status: { status },
    transactions_card_type: { cardType },
    transactions_currency: { currency },
  };
  return filters[index] ?? {};
}

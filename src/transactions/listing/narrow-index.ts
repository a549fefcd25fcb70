import type { Condition } from '../../database/sql.js';
import { conditionsOf, ofMerchants } from './conditions.js';
import { drivingIndex } from './driving-index.js';
import type { TransactionFilter, TransactionSort } from './transaction-filter.js';

/** An index that may leave few transactions, and what of the filter it can tell by itself. */
export interface NarrowIndex {
  readonly index: string;
  readonly conditions: readonly Condition[];
}

/**
 * Those that may, the likelier first: the index of the other order, and the one by merchant if some of many are wanted.
 * Where one leaves few, they are sorted; walking in the list's own order would pass nearly all of the others to find them.
 */
export function narrowIndexes(filter: TransactionFilter, sort: TransactionSort): NarrowIndex[] {
  return [indexOfOtherOrder(filter, sort), indexByMerchants(filter)].filter((one) => one !== null);
}

/** One merchant alone has this index lead through its list anyway. */
function indexByMerchants({ accounts, from, before }: TransactionFilter): NarrowIndex | null {
  if (accounts === undefined || accounts.length < 2) return null;
  return { index: 'transactions_merchant', conditions: [ofMerchants(accounts), ...conditionsOf({ from, before })] };
}

/**
 * A narrow range of amounts in a list by time, a small integration in one by amount.
 */
function indexOfOtherOrder(filter: TransactionFilter, sort: TransactionSort): NarrowIndex | null {
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
function leading(index: string, { integration, merchant, accounts, status, cardType, currency }: TransactionFilter) {
  const filters: Readonly<Record<string, TransactionFilter>> = {
    transactions_integration: { integration },
    transactions_merchant: { merchant, accounts },
    transactions_status: { status },
    transactions_card_type: { cardType },
    transactions_currency: { currency },
  };
  return filters[index] ?? {};
}

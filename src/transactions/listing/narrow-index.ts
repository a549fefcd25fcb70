import type { Condition } from '../../database/sql.js';
import { conditionsOf, ofMerchants } from './conditions.js';
import type { TransactionFilter, TransactionSort } from './transaction-filter.js';

/** An index that may leave few transactions, and what of the filter it can tell by itself. */
export interface NarrowIndex {
  readonly index: string;
  readonly conditions: readonly Condition[];
}

/**
 * Those that may, whatever the list's order. Where one leaves few, they are sorted; walking in that order would pass nearly all
 * of the others to find them.
 */
export function narrowIndexes(filter: TransactionFilter, sort: TransactionSort): NarrowIndex[] {
  const byAmount = sort.endsWith('amount') ? null : indexByAmount(filter);
  return [byAmount, ...indexesByTime(filter), indexByMerchants(filter)].filter((one) => one !== null);
}

function indexByMerchants({ accounts, from, before }: TransactionFilter): NarrowIndex | null {
  if (accounts === undefined) return null;
  return { index: 'transactions_merchant', conditions: [ofMerchants(accounts), ...conditionsOf({ from, before })] };
}

/** A narrow range of amounts. */
function indexByAmount({ minAmount, maxAmount }: TransactionFilter): NarrowIndex | null {
  const conditions = conditionsOf({ minAmount, maxAmount });
  return conditions.length > 0 ? { index: 'transactions_amount', conditions } : null;
}

/** A small integration, a rare currency, a few days. Each index begins with what it is by, and goes on with the time. */
function indexesByTime(filter: TransactionFilter): (NarrowIndex | null)[] {
  const { integration, merchant, status, cardType, currency, from, before } = filter;
  const by = (index: string, leading: TransactionFilter): NarrowIndex | null => {
    const named = conditionsOf(leading);
    return named.length > 0 ? { index, conditions: [...named, ...conditionsOf({ from, before })] } : null;
  };
  const span = conditionsOf({ from, before });
  return [
    by('transactions_integration', { integration }),
    by('transactions_merchant', { merchant }),
    by('transactions_currency', { currency }),
    by('transactions_status', { status }),
    by('transactions_card_type', { cardType }),
    span.length > 0 ? { index: 'transactions_created', conditions: span } : null,
  ];
}

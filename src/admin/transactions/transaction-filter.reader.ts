import { thousandths } from '../../transactions/listing/amount-order.js';
import type { TransactionFilter } from '../../transactions/listing/transaction-filter.js';
import { beginningOf, endOf } from './time-filter.js';
import type { TransactionFilterQuery } from './transaction-list.query.js';

/** A checked query as the ledger's lists understand it. */
export function readFilter(query: TransactionFilterQuery): TransactionFilter {
  const { status, attention, integration, merchant, cardType, currency, q } = query;
  const { from, to, minAmount, maxAmount } = query;
  return {
    ...{ status, attention, cardType, currency, q },
    integration: integration?.toLowerCase(),
    merchant: merchant?.toLowerCase(),
    from: from === undefined ? undefined : beginningOf(from),
    before: to === undefined ? undefined : endOf(to),
    minAmount: minAmount === undefined ? undefined : thousandths(minAmount),
    maxAmount: maxAmount === undefined ? undefined : thousandths(maxAmount),
  };
}

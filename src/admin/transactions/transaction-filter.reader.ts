import { Injectable } from '@nestjs/common';
import { thousandths } from '../../transactions/listing/amount-order.js';
import type { TransactionFilter } from '../../transactions/listing/transaction-filter.js';
import { MerchantEnvironments } from '../reports/merchant-environments.js';
import { beginningOf, endOf } from './time-filter.js';
import type { TransactionFilterQuery } from './transaction-list.query.js';

/** A checked query as the ledger's lists understand it. */
@Injectable()
export class TransactionFilterReader {
  constructor(private readonly environments: MerchantEnvironments) {}

  async read(query: TransactionFilterQuery): Promise<TransactionFilter> {
    const { environment } = query;
    if (environment === undefined) return plainFilter(query);
    return { ...plainFilter(query), accounts: (await this.environments.read()).accounts(environment) };
  }
}

/** All but the environment, of which the ledger knows nothing. */
function plainFilter(query: TransactionFilterQuery): TransactionFilter {
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

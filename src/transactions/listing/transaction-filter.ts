import type { CardType } from '../../common/card-type.js';
import type { Currency } from '../../common/currency.js';
import type { Position } from '../../common/pagination.js';
import type { AttentionCode, TransactionStatus } from '../states.js';

export const TRANSACTION_SORTS = ['-createdAt', 'createdAt', '-amount', 'amount'] as const;
export type TransactionSort = (typeof TRANSACTION_SORTS)[number];

/** Payments with one merchant; of some versions of its configuration only, unless these are null. */
export interface AccountScope {
  readonly merchant: string;
  readonly versions: readonly number[] | null;
}

/** Which transactions are wanted: those that fit everything that is said. */
export interface TransactionFilter {
  readonly status?: TransactionStatus | undefined;
  readonly attention?: AttentionCode | undefined;
  /** Primary keys of the integration and of the merchant. */
  readonly integration?: string | undefined;
  readonly merchant?: string | undefined;
  /** With one of these merchants. */
  readonly accounts?: readonly AccountScope[] | undefined;
  readonly cardType?: CardType | undefined;
  readonly currency?: Currency | undefined;
  /** Made at this moment or later (milliseconds since 1970). */
  readonly from?: number | undefined;
  /** Made before this moment. */
  readonly before?: number | undefined;
  /** In thousandths of the major unit, see `amount-order.ts`. Both belong to the range. */
  readonly minAmount?: number | undefined;
  readonly maxAmount?: number | undefined;
  /** How the reference, the host platform's identifier or one of the orders' begins, in any letter case of ASCII. */
  readonly q?: string | undefined;
}

export interface TransactionQuery {
  readonly filter: TransactionFilter;
  readonly sort: TransactionSort;
  readonly limit: number;
  /** The last transaction of the page before; null for the first page. */
  readonly after: Position | null;
}

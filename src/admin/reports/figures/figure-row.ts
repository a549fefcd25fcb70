import type { CardType } from '../../../common/card-type.js';
import type { Currency } from '../../../common/currency.js';
import type { FailureCode } from '../../../transactions/failure-code.js';
import type { TransactionStatus } from '../../../transactions/states.js';

/** What payments that are counted together are alike in. */
export interface Alike {
  readonly merchantId: string;
  readonly merchantVersion: number;
  readonly integrationId: string;
  readonly currency: Currency;
  readonly status: TransactionStatus;
  readonly cardType: CardType | null;
  readonly failureCode: FailureCode | null;
}

/** How many payments, and how much money. */
export interface Sums {
  readonly payments: number;
  readonly amountMinor: number;
  readonly refundedMinor: number;
}

/** Payments that are alike and were made in one span. A span may have several rows of payments that are alike. */
export interface FigureRow extends Sums {
  /** Number of the span, from 0. */
  readonly span: number;
  readonly alike: Alike;
}

export interface FigureFilter {
  readonly merchant?: string | undefined;
  readonly integration?: string | undefined;
  readonly currency?: Currency | undefined;
}

export function isWanted(
  row: Pick<Alike, 'merchantId' | 'integrationId' | 'currency'>,
  { merchant, integration, currency }: FigureFilter,
): boolean {
  return (
    (merchant ?? row.merchantId) === row.merchantId &&
    (integration ?? row.integrationId) === row.integrationId &&
    (currency ?? row.currency) === row.currency
  );
}

/** Just what payments are alike in, of something that has more. */
export function alikeOf(row: Alike): Alike {
  const { merchantId, merchantVersion, integrationId, currency, status, cardType, failureCode } = row;
  return { merchantId, merchantVersion, integrationId, currency, status, cardType, failureCode };
}

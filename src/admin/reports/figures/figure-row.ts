import type { CardType } from '../../../common/card-type.js';
import type { Currency } from '../../../common/currency.js';
import type { FailureCode } from '../../../transactions/failure-code.js';
import type { TransactionStatus } from '../../../transactions/states.js';

/** Payments that are alike in all of these, and were made in one span: how many, and how much. */
export interface FigureRow {
  /** Number of the span, from 0. */
  readonly span: number;
  readonly merchantId: string;
  readonly merchantVersion: number;
  readonly integrationId: string;
  readonly currency: Currency;
  readonly status: TransactionStatus;
  readonly cardType: CardType | null;
  readonly failureCode: FailureCode | null;
  readonly payments: number;
  readonly amountMinor: number;
  readonly refundedMinor: number;
}

export interface FigureFilter {
  readonly merchant?: string | undefined;
  readonly integration?: string | undefined;
  readonly currency?: Currency | undefined;
}

export function isWanted(row: FigureRow, { merchant, integration, currency }: FigureFilter): boolean {
  return (
    (merchant ?? row.merchantId) === row.merchantId &&
    (integration ?? row.integrationId) === row.integrationId &&
    (currency ?? row.currency) === row.currency
  );
}

import type { Currency } from '../../../common/currency.js';

/** Payments of one version of a merchant's configuration, in one currency. */
export interface MoneyGroup {
  readonly merchantId: string;
  readonly merchantVersion: number;
  readonly currency: Currency;
}

/** Paid payments of a group whose settlement is of one day; or not known, then only those that were not wholly refunded. */
export interface PaidRow extends MoneyGroup {
  /** `YYYY-MM-DD`, as the provider names it. */
  readonly settledOn: string | null;
  readonly payments: number;
  readonly amountMinor: number;
  readonly refundedMinor: number;
  readonly unsettledMinor: number;
  /** When the first of them was paid; milliseconds since 1970. */
  readonly oldest: number;
}

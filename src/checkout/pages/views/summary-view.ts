import { isCurrency } from '../../../common/currency.js';
import { displayAmount } from '../../../common/money.js';
import { displayText } from '../display-text.js';
import type { PageLocale, PaymentSummary } from '../page-models.js';

/** Whom the customer pays, what for and how much, ready to be shown. */
export interface SummaryView {
  readonly merchantName: string;
  readonly reference: string;
  /** In the reader's format, with all digits: `A$1,234.50`. */
  readonly amount: string;
  /** The currency's code, or nothing where the amount already shows it. */
  readonly currencyCode: string;
  /** Too long for the largest letters on a phone. */
  readonly isLong: boolean;
}

const LONG_AMOUNT = 12;

export function summaryView(summary: PaymentSummary, locale: PageLocale): SummaryView {
  const amount = amountText(summary.amountMinor, summary.currency, locale);
  return {
    merchantName: displayText(summary.merchantName),
    reference: displayText(summary.reference),
    amount,
    currencyCode: amount.includes(summary.currency) ? '' : summary.currency,
    isLong: amount.length >= LONG_AMOUNT,
  };
}

/**
 * An amount in minor units as the reader expects it.
 *
 * @throws TypeError when the currency is not one of ours: the page would not know how many decimals it has
 */
export function amountText(minor: number, currency: string, locale: PageLocale): string {
  if (!isCurrency(currency)) throw new TypeError('unknown currency');
  return displayAmount({ minor, currency }, locale);
}

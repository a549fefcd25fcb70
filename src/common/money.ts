import { currencyDecimals, type Currency } from './currency.js';

/** An amount of money. Decimals exist only at the edges: text comes in by `parseAmount`, goes out by `formatAmount`. */
export interface Money {
  /** Minor units of the currency (cents), a safe integer. */
  readonly minor: number;
  readonly currency: Currency;
}

/** Why a text is no amount. */
export type AmountProblem = 'syntax' | 'decimals' | 'zero' | 'too_large';

/** Thrown by `parseAmount`. Its message never repeats the text, which came from outside. */
export class AmountError extends Error {
  constructor(
    readonly reason: AmountProblem,
    readonly currency: Currency,
  ) {
    super(`Not an amount of ${currency}: ${reason}`);
    this.name = 'AmountError';
  }
}

const PLAIN_DECIMAL = /^(0|[1-9]\d*)(?:\.(\d+))?$/;
/** With three decimals 12 digits make 10^15 minor units, still a safe integer. */
const MAX_INTEGER_DIGITS = 12;

/**
 * Reads a plain positive decimal (`12`, `12.3`, `12.30`): no sign, no exponent, no grouping, no leading zeros, no white
 * space, no more decimals than the currency has, at most 12 digits before the point.
 *
 * @throws AmountError with the reason
 */
export function parseAmount(text: string, currency: Currency): Money {
  const [, integer, fraction = ''] = PLAIN_DECIMAL.exec(text) ?? [];
  const decimals = currencyDecimals(currency);
  if (integer === undefined) throw new AmountError('syntax', currency);
  if (integer.length > MAX_INTEGER_DIGITS) throw new AmountError('too_large', currency);
  if (fraction.length > decimals) throw new AmountError('decimals', currency);
  const minor = Number(integer + fraction.padEnd(decimals, '0'));
  if (minor === 0) throw new AmountError('zero', currency);
  return { minor, currency };
}

/**
 * The amount as a plain decimal with exactly the currency's decimals: `12.30`, JPY `1200`. Zero and negative amounts
 * (a balance, a difference) are printed too.
 *
 * @throws RangeError when `minor` is not a safe integer
 */
export function formatAmount({ minor, currency }: Money): string {
  if (!Number.isSafeInteger(minor)) throw new RangeError('minor units must be a safe integer');
  const decimals = currencyDecimals(currency);
  const sign = minor < 0 ? '-' : '';
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Same amount, same currency. */
export function equals(a: Money, b: Money): boolean {
  return a.currency === b.currency && a.minor === b.minor;
}

/**
 * Negative, zero or positive, for sorting and for limits.
 *
 * @throws TypeError when the currencies differ: there is no order between them
 */
export function compare(a: Money, b: Money): number {
  if (a.currency !== b.currency) throw new TypeError(`cannot compare ${a.currency} with ${b.currency}`);
  return a.minor - b.minor;
}

/**
 * The amount as a reader of `locale` (a BCP 47 tag) expects it, with all of the currency's digits: `US$12.30`, `¥1,200`.
 * The symbol alone may be shared by several currencies, so a page also shows the code.
 */
export function displayAmount(money: Money, locale: string): string {
  const digits = currencyDecimals(money.currency);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // A decimal string keeps every digit; a float would not.
  return format.format(formatAmount(money) as Intl.StringNumericLiteral);
}

import { type Currency, currencyDecimals, isCurrency } from '../common/currency.js';
import { readDecimalLeniently } from '../common/lenient-decimal.js';
import type { AmountRange, PaymentOrder } from '../checkout/ports/payment-provider.js';

const NUMBER = String.raw`(\d(?:[\d.,'’]*\d)?)`;
const MONEY = String.raw`(?:[A-Z]{3}\s*|[^\w\s.,-]\s*)?${NUMBER}(?:\s*[A-Z]{3})?`;
const MINIMUM = new RegExp(String.raw`\bmin(?:imum)?(?:\s+amount)?\b[\s=:isof]*${MONEY}`, 'i');
const MAXIMUM = new RegExp(String.raw`\bmax(?:imum)?(?:\s+amount)?\b[\s=:isof]*${MONEY}`, 'i');
const SPAN = new RegExp(String.raw`${MONEY}\s*(?:-|–|\.\.|to|and)\s*${MONEY}`, 'i');

/**
 * The range that MYGW names when an amount is out of it: `… USD [min = 1.00, max = 15000.00]`, or one of the ways in which
 * people write such a thing. Null where the text says nothing that is sure: the range has to be of the order's currency,
 * in order, and the order's amount outside of it.
 */
export function readAmountRange(
  text: string,
  { amountMinor, currency }: Pick<PaymentOrder, 'amountMinor' | 'currency'>,
): AmountRange | null {
  if (!/out of range/i.test(text) || namesAnotherCurrency(text, currency)) return null;
  const ends = endsIn(text);
  const minimum = amountOf(ends.minimum, currency);
  const maximum = amountOf(ends.maximum, currency);
  if (minimum === 'unsure' || maximum === 'unsure') return null;
  return explains(minimum, maximum, amountMinor) ? { minAmount: textOf(minimum), maxAmount: textOf(maximum) } : null;
}

function endsIn(text: string): { minimum: string | undefined; maximum: string | undefined } {
  const [, from, to] = SPAN.exec(text) ?? [];
  return { minimum: MINIMUM.exec(text)?.[1] ?? from, maximum: MAXIMUM.exec(text)?.[1] ?? to };
}

/** Whether the ends are a range, and the amount is outside of it. */
function explains(minimum: Read | null, maximum: Read | null, amountMinor: number): boolean {
  const [least, most] = [minimum?.minor ?? 0, maximum?.minor ?? Infinity];
  return (amountMinor < least || amountMinor > most) && least <= most && most > 0;
}

function textOf(read: Read | null): string | null {
  return read?.text ?? null;
}

/** The amounts would be of another currency than the order's. */
function namesAnotherCurrency(text: string, currency: Currency): boolean {
  const named = (text.match(/\b[A-Z]{3}\b/g) ?? []).filter(isCurrency);
  return named.some((one) => one !== currency);
}

interface Read {
  readonly minor: number;
  readonly text: string;
}

/** Null: none was named. `unsure`: more decimals than the currency has, so the separator may mean thousands. */
function amountOf(text: string | undefined, currency: Currency): Read | 'unsure' | null {
  if (text === undefined) return null;
  const digits = readDecimalLeniently(text);
  const decimals = currencyDecimals(currency);
  if (!digits || digits.fraction.length > decimals || digits.integer.length > 12) return 'unsure';
  const { integer, fraction } = digits;
  const padded = fraction.padEnd(decimals, '0');
  return { minor: Number(integer + padded), text: decimals === 0 ? integer : `${integer}.${padded}` };
}

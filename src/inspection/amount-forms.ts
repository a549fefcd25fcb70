import { type DecimalDigits, readDecimalLeniently } from '../common/lenient-decimal.js';

/** One way to write an amount. */
export interface AmountForm {
  readonly text: string;
  /** Empty for the text as it came. */
  readonly name: string;
}

/**
 * The ways in which systems write the same amount, the text as it came first: `12.3`, `12.30`, `12`, `1,234.50`,
 * `1.234,50`, minor units … An empty text has no other.
 */
export function amountForms(text: string): AmountForm[] {
  const number = readDecimalLeniently(text);
  const asItCame = { text, name: '' };
  if (!number) return [asItCame];
  const others = writings(number).filter((other) => other !== text);
  return [asItCame, ...[...new Set(others)].map((other) => ({ text: other, name: `amount as ${other}` }))];
}

function writings({ integer, fraction }: DecimalDigits): string[] {
  const shortest = fraction === '' ? integer : `${integer}.${fraction}`;
  const decimals = [1, 2, 3].filter((count) => count >= fraction.length);
  const padded = decimals.map((count) => `${integer}.${fraction.padEnd(count, '0')}`);
  const plain = [shortest, ...padded];
  const grouped = plain.map((one) => one.replace(/^\d+/, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ',')));
  const turned = grouped.map((one) => one.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')));
  const comma = plain.map((one) => one.replace('.', ','));
  const minor = fraction.length <= 2 ? [`${integer}${fraction.padEnd(2, '0')}`] : [];
  return [...plain, ...grouped, ...comma, ...turned, ...minor];
}

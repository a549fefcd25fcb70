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
  const number = readLeniently(text);
  const asItCame = { text, name: '' };
  if (!number) return [asItCame];
  const others = writings(number).filter((other) => other !== text);
  return [asItCame, ...[...new Set(others)].map((other) => ({ text: other, name: `amount as ${other}` }))];
}

interface Digits {
  readonly integer: string;
  /** Without zeros at its end. */
  readonly fraction: string;
}

/** The last separator is the decimal one, unless three digits follow it and it is the only kind there is. */
function readLeniently(text: string): Digits | null {
  const plain = text.replace(/[\s'’]/g, '');
  if (!/^\d[\d.,]*$/.test(plain)) return null;
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const isGrouping = last >= 0 && plain[last] === ',' && !plain.includes('.') && /^\d{1,3}(?:,\d{3})+$/.test(plain);
  const end = last < 0 || isGrouping ? plain.length : last;
  const integer = plain
    .slice(0, end)
    .replace(/[.,]/g, '')
    .replace(/^0+(?=\d)/, '');
  return { integer, fraction: plain.slice(end + 1).replace(/0+$/, '') };
}

function writings({ integer, fraction }: Digits): string[] {
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

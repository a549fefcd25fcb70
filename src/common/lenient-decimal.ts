/** A decimal's digits, without zeros before and after them. */
export interface DecimalDigits {
  readonly integer: string;
  readonly fraction: string;
}

/**
 * Reads a decimal as people and systems write it: `12.30`, `12,30`, `1,234.50`, `1.234,50`, `1 234.50`. The last separator
 * is the decimal one; commas alone before groups of three digits are not.
 *
 * @returns null for what is no unsigned decimal
 */
export function readDecimalLeniently(text: string): DecimalDigits | null {
  const plain = text.replace(/[\s'’]/g, '');
  if (!/^\d[\d.,]*$/.test(plain)) return null;
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const isGrouping = last >= 0 && plain[last] === ',' && /^\d{1,3}(?:,\d{3})+$/.test(plain);
  const end = last < 0 || isGrouping ? plain.length : last;
  const integer = plain
    .slice(0, end)
    .replace(/[.,]/g, '')
    .replace(/^0+(?=\d)/, '');
  return { integer, fraction: plain.slice(end + 1).replace(/0+$/, '') };
}

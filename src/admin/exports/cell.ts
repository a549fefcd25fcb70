/** A value of the API that fits into one cell. */
export type Cell = string | number | boolean | null | readonly string[];

/** What a spreadsheet may take for a formula: also behind white space, and in the wide forms of Chinese keyboards. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;
/** A number is none, whatever its sign. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** The value as text; null is empty, a list is separated by semicolons. */
export function cellText(value: Cell): string {
  if (value === null) return '';
  return Array.isArray(value) ? value.join(';') : String(value);
}

/**
 * The text for a CSV file, which has no types: one that a spreadsheet would calculate begins with an apostrophe. Customers'
 * references come from outside.
 */
export function harmlessText(value: Cell): string {
  const text = cellText(value);
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

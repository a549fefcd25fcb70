import { CURRENCY_CODES, currencyDecimals } from '../../common/currency.js';

const MOST_DECIMALS = 3;

/**
 * The amount in thousandths of the major unit, so that 12.30 USD stands between 12 JPY and 13 JPY: amounts of different
 * currencies are compared as the numbers people read, not converted. It is what the index `transactions_amount` holds,
 * so it stands there to the letter; a new currency with other than two decimals needs a migration.
 */
export const AMOUNT_SQL =
  `(CASE WHEN currency IN (${listOf(0)}) THEN amount_minor * 1000 ` +
  `WHEN currency IN (${listOf(3)}) THEN amount_minor ELSE amount_minor * 10 END)`;

/** @param decimal a plain decimal with at most three decimals and twelve digits before the point */
export function thousandths(decimal: string): number {
  const [integer = '', fraction = ''] = decimal.split('.');
  return Number(integer + fraction.padEnd(MOST_DECIMALS, '0'));
}

function listOf(decimals: number): string {
  return CURRENCY_CODES.filter((code) => currencyDecimals(code) === decimals)
    .map((code) => `'${code}'`)
    .join(', ');
}

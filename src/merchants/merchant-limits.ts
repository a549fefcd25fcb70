import { Big } from 'big.js';
import { isCurrency } from '../common/currency.js';
import { AmountError, parseAmount } from '../common/money.js';

/**
 * Whether a limit is a plain decimal that is an amount of every currency; `zero` tells whether zero is one, too. Zeros
 * at the end say nothing: `10.00` is an amount of yen as well.
 */
export function isLimit(value: unknown, currencies: unknown, zero: 'allowed' | 'refused'): boolean {
  if (!isPlainDecimal(value)) return false;
  const known = Array.isArray(currencies) ? currencies.filter(isCurrency) : [];
  return known.every((currency) => {
    try {
      return parseAmount(withoutTrailingZeros(value), currency).minor > 0;
    } catch (error) {
      return zero === 'allowed' && error instanceof AmountError && error.reason === 'zero';
    }
  });
}

/** `true` also where one of the two is absent or no decimal, which is another problem. */
export function areInOrder(minimum: unknown, maximum: unknown): boolean {
  return !isPlainDecimal(minimum) || !isPlainDecimal(maximum) || new Big(minimum).lte(maximum);
}

function withoutTrailingZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}

function isPlainDecimal(value: unknown): value is string {
  return typeof value === 'string' && /^(0|[1-9]\d{0,11})(\.\d{1,3})?$/.test(value);
}

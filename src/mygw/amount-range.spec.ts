import { describe, expect, it } from '@jest/globals';
import type { Currency } from '../common/currency.js';
import { readAmountRange } from './amount-range.js';

const read = (text: string, amountMinor = 2_000_000, currency: Currency = 'USD') =>
  readAmountRange(text, { amountMinor, currency });

describe('the range in “amount out of range”', () => {
  it.each([
    'Amount out of range - for this merchant; USD [min = 1.00, max = 15000.00]',
    'Amount out of range: for this merchant: [min=1, max=15000]',
    'amount out of range [Min: 1.0; Max: 15,000.00]',
    'Amount out of range, minimum amount is USD 1.00, maximum amount is USD 15,000.00',
    'Amount out of range. Allowed: 1.00 - 15000.00 USD',
    'Amount out of range. Allowed between 1,00 and 15.000,00',
    'Amount out of range (USD 1.00 to USD 15000)',
    'Amount out of range ($1.00 – $15,000.00)',
  ])('is read from: %s', (text) => {
    expect(read(text)).toEqual({ minAmount: '1.00', maxAmount: '15000.00' });
    expect(read(text, 50)).toEqual({ minAmount: '1.00', maxAmount: '15000.00' });
  });

  it('may have one end alone', () => {
    expect(read('Amount out of range, max = 500.00')).toEqual({ minAmount: null, maxAmount: '500.00' });
    expect(read('Amount out of range, min = 5.00', 100)).toEqual({ minAmount: '5.00', maxAmount: null });
  });

  it('has the decimals of the currency', () => {
    expect(read('Amount out of range JPY [min = 100, max = 15,000]', 20_000, 'JPY')).toEqual({
      minAmount: '100',
      maxAmount: '15000',
    });
  });

  it.each([
    ['names no range', 'Amount out of range for this merchant', 2_000_000],
    ['is about something else', 'Currency not supported [min = 1.00, max = 5.00]', 2_000_000],
    ['is of another currency', 'Amount out of range AUD [min = 1.00, max = 15000.00]', 2_000_000],
    ['has its ends the wrong way round', 'Amount out of range [min = 15000.00, max = 1.00]', 2_000_000],
    ['includes the amount that was refused', 'Amount out of range [min = 1.00, max = 15000.00]', 5000],
    ['may mean thousands or decimals', 'Amount out of range [min = 1.000, max = 15.001]', 2_000_000],
    ['has a maximum of nothing', 'Amount out of range [max = 0.00]', 2_000_000],
    ['is absurdly large', 'Amount out of range [max = 99999999999999999999]', 2_000_000],
  ])('is not believed when it %s', (_why, text, amountMinor) => {
    expect(read(text, amountMinor)).toBeNull();
  });
});

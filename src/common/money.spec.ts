import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { CURRENCY_CODES, currencyDecimals, isCurrency, type Currency } from './currency.js';
import { AmountError, compare, displayAmount, equals, formatAmount, parseAmount } from './money.js';

const currencies = fc.constantFrom(...CURRENCY_CODES);
/** Everything `parseAmount` can answer: 12 digits before the point. */
const amounts = currencies.chain((currency) =>
  fc
    .integer({ min: 1, max: Number('9'.repeat(12 + currencyDecimals(currency))) })
    .map((minor) => ({ minor, currency })),
);

function problemOf(text: string, currency: Currency = 'USD'): string {
  try {
    return formatAmount(parseAmount(text, currency));
  } catch (error) {
    return error instanceof AmountError ? error.reason : 'another error';
  }
}

describe('parseAmount', () => {
  it.each([
    ['12.34', 'USD', 1234],
    ['12.3', 'USD', 1230],
    ['12', 'USD', 1200],
    ['0.01', 'EUR', 1],
    ['0.10', 'EUR', 10],
    ['1200', 'JPY', 1200],
    ['1.005', 'KWD', 1005],
    ['999999999999.999', 'BHD', 999_999_999_999_999],
  ] as const)('reads %s %s as %d minor units', (text, currency, minor) => {
    expect(parseAmount(text, currency)).toEqual({ minor, currency });
  });

  it.each([
    ['', 'syntax'],
    [' 1', 'syntax'],
    ['1\n', 'syntax'],
    ['+1', 'syntax'],
    ['-1', 'syntax'],
    ['01', 'syntax'],
    ['.5', 'syntax'],
    ['1.', 'syntax'],
    ['1,000', 'syntax'],
    ['1e3', 'syntax'],
    ['0x10', 'syntax'],
    ['１２', 'syntax'],
    ['NaN', 'syntax'],
    ['1.234', 'decimals'],
    ['1.000', 'decimals'],
    ['0', 'zero'],
    ['0.00', 'zero'],
    ['1234567890123', 'too_large'],
    ['9'.repeat(400), 'too_large'],
  ])('refuses %j: %s', (text, reason) => {
    expect(problemOf(text)).toBe(reason);
  });

  it('refuses any decimal of a currency that has none', () => {
    expect(problemOf('1200.0', 'JPY')).toBe('decimals');
    expect(problemOf('1200.00', 'KRW')).toBe('decimals');
    expect(problemOf('1.0000', 'KWD')).toBe('decimals');
  });

  it('never repeats the text in its error', () => {
    expect(() => parseAmount('<script>', 'USD')).toThrow('Not an amount of USD: syntax');
  });

  it('throws nothing but an AmountError and never answers more than it was given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9.,eE+-]{0,20}$/)), currencies, (text, currency) => {
        const result = problemOf(text, currency);
        expect(result).not.toBe('another error');
        if (/^\d/.test(result)) expect(result.startsWith(text)).toBe(true);
      }),
    );
  });
});

describe('formatAmount', () => {
  it.each([
    [1230, 'USD', '12.30'],
    [5, 'USD', '0.05'],
    [0, 'USD', '0.00'],
    [-5, 'USD', '-0.05'],
    [1200, 'JPY', '1200'],
    [5, 'KWD', '0.005'],
    [100_000_000_000_000, 'USD', '1000000000000.00'],
  ] as const)('prints %d minor units of %s as %s', (minor, currency, text) => {
    expect(formatAmount({ minor, currency })).toBe(text);
  });

  it.each([0.5, NaN, Infinity, 2 ** 53])('refuses %p minor units', (minor) => {
    expect(() => formatAmount({ minor, currency: 'USD' })).toThrow(RangeError);
  });

  it('has exactly the decimals of the currency, never an exponent, and reads back without loss', () => {
    fc.assert(
      fc.property(amounts, (money) => {
        const text = formatAmount(money);
        const decimals = currencyDecimals(money.currency);
        expect(text).toMatch(decimals === 0 ? /^\d+$/ : new RegExp(`^\\d+\\.\\d{${decimals}}$`));
        expect(parseAmount(text, money.currency)).toEqual(money);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('equals and compare', () => {
  it('agree with each other and with the integers', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: -3, max: 3 }), (money, difference) => {
        const other = { ...money, minor: money.minor + difference };
        expect(equals(money, other)).toBe(difference === 0);
        expect(Math.sign(compare(other, money))).toBe(Math.sign(difference));
      }),
    );
  });

  it('keep currencies apart', () => {
    expect(equals({ minor: 1, currency: 'USD' }, { minor: 1, currency: 'AUD' })).toBe(false);
    expect(() => compare({ minor: 1, currency: 'USD' }, { minor: 1, currency: 'AUD' })).toThrow(TypeError);
  });
});

describe('displayAmount', () => {
  it.each([
    [123456, 'USD', 'en', '$1,234.56'],
    [1230, 'AUD', 'en', 'A$12.30'],
    [1200, 'JPY', 'en', '¥1,200'],
    [1005, 'KWD', 'en', 'KWD\u00a01.005'],
    [1230, 'CNY', 'zh-Hans', '¥12.30'],
    [1230, 'IDR', 'en', 'IDR\u00a012.30'],
  ] as const)('shows %d minor units of %s in %s as %s', (minor, currency, locale, text) => {
    expect(displayAmount({ minor, currency }, locale)).toBe(text);
  });

  it('loses no digit', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom('en', 'zh-Hans', 'zh-Hant'), (money, locale) => {
        const digits = displayAmount(money, locale).replace(/\D/g, '');
        expect(digits).toBe(formatAmount(money).replace('.', ''));
      }),
    );
  });
});

describe('isCurrency', () => {
  it.each(['usd', ' USD', 'US', 'XXX', 'toString', '__proto__', '', undefined, 840])('refuses %p', (value) => {
    expect(isCurrency(value)).toBe(false);
  });

  it('knows the codes it lists', () => {
    expect(CURRENCY_CODES.every(isCurrency)).toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSameDecimal } from './same-decimal.js';

describe('whether two decimals are the same', () => {
  it.each([
    ['25', '25.00'],
    ['25.0', '25.00'],
    ['25.000', '25.00'],
    ['025.00', '25.00'],
    ['0.5', '0.50'],
    ['100', '100'],
    ['1200.00', '1200'],
  ])('%s is %s', (a, b) => {
    expect(isSameDecimal(a, b)).toBe(true);
  });

  it.each([
    ['25.01', '25.00'],
    ['2.500', '25.00'],
    ['250', '25.0'],
    ['10', '1'],
    ['2500', '25.00'],
    ['25.001', '25.00'],
    ['', '0'],
    ['25.', '25.00'],
    ['.5', '0.5'],
    ['+25.00', '25.00'],
    ['-25.00', '25.00'],
    ['2.5E+1', '25.00'],
    ['25,00', '25.00'],
    [' 25.00', '25.00'],
    ['25.00\n', '25.00'],
    ['２５.00', '25.00'],
    ['0x19', '25'],
    ['NaN', 'NaN'],
    ['1'.repeat(21), '1'.repeat(21)],
  ])('%j is not %j', (a, b) => {
    expect(isSameDecimal(a, b)).toBe(false);
  });

  it('agrees with whole numbers of the smallest unit', () => {
    const amount = fc.record({ minor: fc.nat(100_000), zeros: fc.nat(5) });
    const text = ({ minor, zeros }: { minor: number; zeros: number }) => (minor / 100).toFixed(2) + '0'.repeat(zeros);
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(isSameDecimal(text(a), text(b))).toBe(a.minor === b.minor);
      }),
    );
  });
});

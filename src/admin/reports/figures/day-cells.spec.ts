import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY_MS } from '../days/day-parts.js';
import { CELL_MS, type DayRow, figuresOfDay, isOfCells } from './day-cells.js';

const ROW: Omit<DayRow, 'cells' | 'refunds'> = {
  ...{ merchantId: 'm', merchantVersion: 1, integrationId: 'i', currency: 'AUD', status: 'succeeded' },
  ...{ cardType: 'Alipay', failureCode: null },
};

describe('a day by quarters of an hour', () => {
  it.each([
    [0, DAY_MS, true],
    [CELL_MS, 5 * CELL_MS, true],
    [0, DAY_MS - 1, false],
    [1, DAY_MS, false],
  ])('can say what is from %d before %d: %p', (from, before, expected) => {
    expect(isOfCells({ span: 0, from, before })).toBe(expected);
  });

  it('says of each part what its payments say', () => {
    const payment = fc.record({ cell: fc.nat(95), amount: fc.nat(10_000), refunded: fc.nat(100) });
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 95 }), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(payment), cuts, (payments, cutAt) => {
        const begins = [0, ...cutAt.toSorted((a, b) => a - b)];
        const parts = begins.map((begin, span) => ({
          ...{ span, from: begin * CELL_MS, before: (begins[span + 1] ?? 96) * CELL_MS },
        }));
        const cells = payments.flatMap(({ cell, amount }) => [cell, 1, amount]);
        const refunds = payments.flatMap(({ cell, refunded }) => (refunded === 0 ? [] : [cell, refunded]));
        const expected = parts.flatMap(({ span, from, before }) => {
          const its = payments.filter(({ cell }) => cell * CELL_MS >= from && cell * CELL_MS < before);
          const sum = (name: 'amount' | 'refunded') => its.reduce((total, one) => total + one[name], 0);
          const sums = { payments: its.length, amountMinor: sum('amount'), refundedMinor: sum('refunded') };
          return its.length === 0 ? [] : [{ span, ...ROW, ...sums }];
        });
        expect(figuresOfDay([{ ...ROW, cells, refunds }], parts)).toEqual(expected);
      }),
    );
  });
});

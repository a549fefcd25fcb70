import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY_MS } from '../days/day-parts.js';
import { CELL_MS, dayRowsOf, figuresOfDay, isOfCells } from './day-cells.js';
import type { Alike } from './figure-row.js';

const ACCOUNTS = [
  { merchantId: 'm', merchantVersion: 1, integrationId: 'i', currency: 'AUD' },
  { merchantId: 'm', merchantVersion: 2, integrationId: 'i', currency: 'AUD' },
  { merchantId: 'n', merchantVersion: 1, integrationId: 'j', currency: 'JPY' },
] as const;
const OUTCOMES = [
  { status: 'succeeded', cardType: 'Alipay', failureCode: null },
  { status: 'failed', cardType: 'Alipay', failureCode: 'declined' },
  { status: 'failed', cardType: null, failureCode: 'abandoned' },
] as const;

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
    const cell = fc.record({
      ...{ account: fc.constantFrom(...ACCOUNTS), outcome: fc.constantFrom(...OUTCOMES), cell: fc.nat(95) },
      ...{ payments: fc.integer({ min: 1, max: 300 }), amountMinor: fc.nat(10_000_000_000) },
      refundedMinor: fc.oneof(fc.constant(0), fc.nat(100_000)),
    });
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 95 }), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(cell), cuts, fc.boolean(), (drawn, cutAt, isFirstLeftOut) => {
        const begins = [0, ...cutAt.toSorted((a, b) => a - b)];
        const parts = begins
          .map((begin, span) => ({ span, from: begin * CELL_MS, before: (begins[span + 1] ?? 96) * CELL_MS }))
          .slice(isFirstLeftOut ? 1 : 0);
        const cells = drawn.map(({ account, outcome, ...sums }) => ({ ...account, ...outcome, ...sums }));
        const expected = new Map<string, { payments: number; amountMinor: number; refundedMinor: number }>();
        for (const { cell: number, payments, amountMinor, refundedMinor, ...alike } of cells) {
          const part = parts.find(({ from, before }) => number * CELL_MS >= from && number * CELL_MS < before);
          if (!part) continue;
          const key = keyOf(part.span, alike);
          const sum = expected.get(key) ?? { payments: 0, amountMinor: 0, refundedMinor: 0 };
          sum.payments += payments;
          sum.amountMinor += amountMinor;
          sum.refundedMinor += refundedMinor;
          expected.set(key, sum);
        }
        const figures = figuresOfDay(asKept(dayRowsOf(cells)), parts);
        const found = figures.map(({ span, alike, payments, amountMinor, refundedMinor }) => {
          return [keyOf(span, alike), { payments, amountMinor, refundedMinor }] as const;
        });
        expect(found.length).toBe(expected.size);
        expect(new Map(found)).toEqual(expected);
      }),
    );
  });
});

const keyOf = (span: number, alike: Alike) => `${String(span)} ${Object.values(alike).join(' ')}`;

function asKept<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

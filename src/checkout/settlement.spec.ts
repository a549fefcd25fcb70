import { describe, expect, it } from '@jest/globals';
import { aTransaction, NOON } from '../../test/support/entities.js';
import { nextSettlementQuery, settlementTold } from './settlement.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const paid = (balanceText?: string, settledOn: string | null = null) => ({
  ...{ kind: 'succeeded' as const, amountText: '12.30', currency: 'AUD', settledOn },
  ...(balanceText !== undefined && { balanceText }),
});

describe('what is told of a settlement', () => {
  it.each([
    ['12.30', 'AUD', 1230],
    ['0.00', 'AUD', 0],
    ['0', 'AUD', 0],
    ['12.3', 'AUD', 1230],
    ['12.3000', 'AUD', 1230],
    ['12.305', 'AUD', null],
    ['500.00', 'JPY', 500],
    ['500.5', 'JPY', null],
    ['-1.00', 'AUD', null],
    ['1e3', 'AUD', null],
    ['', 'AUD', null],
  ] as const)('a balance of %j %s is %j minor units', (text, currency, minor) => {
    expect(settlementTold(aTransaction({ currency, unsettledMinor: null }), paid(text)).unsettledMinor).toBe(minor);
  });

  it('is kept where an answer leaves it out', () => {
    const before = aTransaction({ settledOn: '2026-01-02', unsettledMinor: 500 });
    expect(settlementTold(before, paid())).toEqual({ settledOn: '2026-01-02', unsettledMinor: 500 });
    expect(settlementTold(before, { kind: 'pending' })).toEqual({ settledOn: '2026-01-02', unsettledMinor: 500 });
    expect(settlementTold(before, paid('0.00', '2026-01-03'))).toEqual({ settledOn: '2026-01-03', unsettledMinor: 0 });
  });
});

describe('when the provider is asked about a settlement again', () => {
  const after = (changes: Parameters<typeof aTransaction>[0], age: number) =>
    nextSettlementQuery(aTransaction({ succeededAt: NOON, refundedMinor: 0, ...changes }), 1230, NOON + age);

  it.each([
    ['twice a day at first', {}, 0, 12 * HOUR],
    ['then daily', {}, 5 * DAY, 6 * DAY],
    ['not for ever', {}, 31 * DAY, null],
    ['not once it is settled', { settledOn: '2026-01-02', unsettledMinor: 0 }, 2 * DAY, null],
    ['not once it is settled, of a provider that tells no balance', { settledOn: '2026-01-02' }, 2 * DAY, null],
    ['on as long as a part is not', { settledOn: '2026-01-02', unsettledMinor: 1 }, 2 * DAY, 2.5 * DAY],
    ['after the day that was announced', { settledOn: '2026-01-05' }, 0, 4 * DAY],
    ['not where nothing is left to settle', { refundedMinor: 1230 }, DAY, null],
  ] as const)('%s', (_name, changes, age, next) => {
    expect(after(changes, age)).toBe(next === null ? null : NOON + next);
  });
});

import { describe, expect, it } from '@jest/globals';
import { aTransaction } from '../../test/support/entities.js';
import { lateChanges, STANDS_AFTER_MS, standingOf } from './late-changes.js';
import type { TransactionEntity } from './transaction.entity.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOON = Date.parse('2026-03-02T12:00:00Z');

/** What is noted when a payment that was made and paid at noon changes so long afterwards. */
function noted(change: Partial<TransactionEntity>, age: number, before: Partial<TransactionEntity> = {}) {
  const transaction = aTransaction({ status: 'succeeded', createdAt: NOON, succeededAt: NOON, ...before });
  const standing = standingOf(transaction);
  return lateChanges(standing, Object.assign(transaction, change), NOON + age).map(({ kind, at }) => [kind, at]);
}

describe('late changes', () => {
  it.each<[string, Partial<TransactionEntity>, number, unknown]>([
    ['nothing moved', { returnedAt: NOON }, 90 * DAY, []],
    ['a refund on the day itself', { refundedMinor: 500 }, DAY, []],
    ['a refund the day after', { refundedMinor: 500 }, DAY + 1, [['made', NOON]]],
    [
      'a refund after more than a month',
      { refundedMinor: 500 },
      32 * DAY,
      [
        ['made', NOON],
        ['paid', NOON],
      ],
    ],
    ['a settlement after two days', { settledOn: '2026-03-04' }, 2 * DAY, []],
    ['a settlement after a month', { settledOn: '2026-04-02' }, 31 * DAY, []],
    ['a settlement later', { settledOn: '2026-04-03' }, 31 * DAY + 1, [['paid', NOON]]],
    ['a balance that was settled later', { unsettledMinor: 0 }, 40 * DAY, [['paid', NOON]]],
  ])('of %s', (_name, change, age, expected) => {
    expect(noted(change, age)).toEqual(expected);
  });

  it('are of the day it was made when an old payment succeeds: the day it is paid is today', () => {
    const now = NOON + 40 * DAY;
    const change = { status: 'succeeded', succeededAt: now } as const;
    expect(noted(change, 40 * DAY, { status: 'failed', succeededAt: null })).toEqual([['made', NOON]]);
  });

  it('are noted before what is kept of a day can miss them', () => {
    for (const kind of ['made', 'paid'] as const) {
      const change = { refundedMinor: 500, status: 'succeeded' } as const;
      expect(noted(change, STANDS_AFTER_MS[kind] - HOUR).map(([its]) => its)).toContain(kind);
    }
  });
});

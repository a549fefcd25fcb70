import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeptFiguresEntity } from '../../../src/admin/reports/figures/kept-figures.entity.js';
import { FiguresInAdvance } from '../../../src/admin/reports/figures/figures-in-advance.js';
import { arrive, choose, orderOf } from '../../support/customer.js';
import { post } from '../../support/http.js';
import { insertRow } from '../../support/ledger-rows.js';
import { type Payment, RefundWorld } from '../../support/refund-world.js';
import type { World } from '../../support/world.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Total {
  readonly payments: number;
  readonly counts: Record<string, number>;
  readonly amount: string;
  readonly succeededAmount: string;
  readonly refundedAmount: string;
}

describe('figures of days that are over', () => {
  let money: RefundWorld;
  let world: World;
  let day: string;
  let payment: Payment;
  let abandonedOrder: string;

  beforeAll(async () => {
    money = await RefundWorld.start();
    ({ world } = money);
    world.app.get(FiguresInAdvance)['rounds'].hold();
    // In the middle of a day, so that none of it is made in the next.
    world.clock.advance(DAY - (world.clock.now() % DAY) + 10 * HOUR);
    await money.signIn();
    day = dayOf(world.clock.now());
    payment = await money.paid();
    abandonedOrder = await abandoned();
    await money.signIn();
  });
  afterAll(() => world.close());

  /** The provider gives the order up; it may be paid all the same. */
  async function abandoned(): Promise<string> {
    const visit = await arrive(world, { amount: '7.70' });
    const orderId = orderOf(await choose(visit));
    world.provider.faults.set({ queryResult: '11' });
    for (let hour = 0; hour < 2; hour += 1) {
      world.clock.advance(HOUR);
      await world.reconcile();
    }
    world.provider.faults.reset();
    await post(`${visit.checkout}/cancellation`);
    const { status, failureCode } = await world.transaction(visit.transactionId);
    expect([status, failureCode]).toEqual(['failed', 'abandoned']);
    return orderId;
  }

  const totals = async (query: Record<string, string> = {}): Promise<Total | undefined> => {
    const asked = new URLSearchParams({ from: day, to: day, ...query }).toString();
    const { body, status, text } = await money.boss.get(`/reports/summary?${asked}`);
    if (status !== 200) throw new Error(text);
    return (body.totals as Total[])[0];
  };
  const kept = () => world.dataSource.manager.find(KeptFiguresEntity, { order: { fromAt: 'ASC', beforeAt: 'ASC' } });
  const begin = () => Date.parse(day);

  it('are not kept as long as something may move in them', async () => {
    expect(await totals()).toMatchObject({ payments: 2, amount: '20.00' });
    world.clock.advance(DAY);
    await money.signIn();
    expect(await totals()).toMatchObject({ payments: 2, amount: '20.00' });
    expect(await kept()).toEqual([]);
  });

  it('are kept then, of each day as it is asked for', async () => {
    world.clock.advance(DAY);
    await money.signIn();
    const first = await totals({ groupBy: 'cardType' });
    expect(first).toMatchObject({ payments: 2, counts: { succeeded: 1, failed: 1 }, succeededAmount: '12.30' });
    expect((await kept()).map(({ fromAt, beforeAt }) => [fromAt, beforeAt])).toEqual([[begin(), begin() + DAY]]);
    // Whoever asks next is told what was kept: a change by hand, which the ledger knows nothing of, is not seen.
    const swap = (from: number, to: number) =>
      world.dataSource.query(
        `UPDATE transactions SET amount_minor = ${String(to)} WHERE amount_minor = ${String(from)}`,
      );
    await swap(1230, 99_999);
    expect(await totals()).toEqual(first);
    await swap(99_999, 1230);
    await totals({ timeZone: 'Asia/Shanghai' });
    await totals({ from: new Date(begin() + HOUR).toISOString() });
    expect((await kept()).map(({ fromAt }) => fromAt)).toEqual([begin() - 8 * HOUR, begin()]);
  });

  it('are told apart by what is asked for', async () => {
    expect(await totals({ currency: 'USD' })).toBeUndefined();
    expect(await totals({ currency: 'AUD' })).toMatchObject({ payments: 2 });
    const { body } = await money.boss.get(`/reports/summary?from=${day}&to=${day}&groupBy=failureReason`);
    expect((body.items as { group: string; payments: number }[]).map(({ group }) => group)).toEqual(['abandoned']);
    const close = await money.boss.get(`/reports/daily-close?date=${day}`);
    expect(close.body.totals).toEqual([expect.objectContaining({ payments: 2, succeededAmount: '12.30' })]);
  });

  it('follow a refund of a payment of that day, in every time zone', async () => {
    expect((await money.refund(payment)).body.status).toBe('succeeded');
    expect(await totals()).toMatchObject({ refundedAmount: '5.00' });
    expect(await totals({ timeZone: 'Asia/Shanghai' })).toMatchObject({ refundedAmount: '5.00' });
    const changes = (await kept()).map(({ lateChanges }) => lateChanges);
    expect(new Set(changes)).toEqual(new Set([changes[0]]));
    expect(changes[0]).toBeGreaterThan(0);
  });

  it('follow a success that comes late', async () => {
    await world.provider.pay(abandonedOrder);
    await world.reconcile();
    expect(await totals()).toMatchObject({ counts: { succeeded: 2, failed: 0 }, succeededAmount: '20.00' });
    expect(await totals({ groupBy: 'failureReason' })).toMatchObject({ counts: { succeeded: 2 } });
  });

  it('follow a payment that was made while a clock was wrong', async () => {
    await insertRow(world.dataSource, { createdAt: begin() + 20 * HOUR, amountMinor: 500, status: 'failed' });
    const all = await money.boss.get(`/reports/summary?from=${day}&to=${day}`);
    expect((all.body.totals as Total[]).reduce((sum, { payments }) => sum + payments, 0)).toBe(3);
  });

  it('are counted again where somebody changed what was kept', async () => {
    const before = await totals();
    expect((await kept()).map(({ figures }) => figures).join()).toContain(',2000,');
    await world.dataSource.query(`UPDATE kept_figures SET figures = REPLACE(figures, ',2000,', ',9000,')`);
    expect(await totals()).toEqual(before);
  });

  it('are kept before they are asked for, in time zones in which others were', async () => {
    const inAdvance = world.app.get(FiguresInAdvance);
    const spans = async () => (await kept()).map(({ fromAt, beforeAt }) => [fromAt, beforeAt]);
    await world.dataSource.query('DELETE FROM kept_figures');
    await totals({ from: dayOf(world.clock.now()), to: dayOf(world.clock.now()), timeZone: 'Asia/Tokyo' });
    expect(await spans()).toEqual([]);
    await inAdvance.round();
    const nine = begin() - 9 * HOUR;
    expect(await spans()).toEqual(
      expect.arrayContaining([
        [nine, nine + DAY],
        [begin() - 8 * HOUR, begin() + 16 * HOUR],
        [begin(), begin() + DAY],
      ]),
    );
    // What is asked for now was counted before: a change by hand is not seen.
    const before = await totals({ timeZone: 'Asia/Tokyo' });
    await world.dataSource.query('UPDATE transactions SET amount_minor = 1 WHERE amount_minor = 1230');
    expect(await totals({ timeZone: 'Asia/Tokyo' })).toEqual(before);
    await world.dataSource.query('UPDATE transactions SET amount_minor = 1230 WHERE amount_minor = 1');
  });

  it('are kept in advance of days as they become over', async () => {
    const inAdvance = world.app.get(FiguresInAdvance);
    const newest = async () => Math.max(...(await kept()).map(({ beforeAt }) => beforeAt));
    const before = await newest();
    world.clock.advance(HOUR / 2);
    await inAdvance.round();
    expect(await newest()).toBe(before);
    world.clock.advance(DAY);
    await inAdvance.round();
    expect(await newest()).toBe(before + DAY);
  });
});

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

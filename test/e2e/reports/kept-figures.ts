import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeptDayEntity, type KeptName } from '../../../src/admin/reports/kept-days/kept-day.entity.js';
import { DaysInAdvance } from '../../../src/admin/reports/kept-days/days-in-advance.js';
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
    world.app.get(DaysInAdvance)['rounds'].hold();
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
  const inAdvance = () => world.app.get(DaysInAdvance);
  const swap = (from: number, to: number) =>
    world.dataSource.query(`UPDATE transactions SET amount_minor = ${String(to)} WHERE amount_minor = ${String(from)}`);
  const days = async () => (await kept()).map((one) => one.day);
  const kept = (name: KeptName = 'totals') =>
    world.dataSource.manager.find(KeptDayEntity, { where: { name }, order: { day: 'ASC' } });
  const begin = () => Date.parse(day);

  it('are not kept as long as something may move in them without a trace', async () => {
    expect(await totals()).toMatchObject({ payments: 2, amount: '20.00' });
    await inAdvance().round();
    world.clock.advance(DAY);
    await money.signIn();
    await inAdvance().round();
    expect(await totals()).toMatchObject({ payments: 2, amount: '20.00' });
    await inAdvance().round();
    expect(await days()).toEqual([]);
  });

  it('are kept then, once somebody asked for them', async () => {
    world.clock.advance(DAY);
    await money.signIn();
    const first = await totals({ groupBy: 'cardType' });
    expect(first).toMatchObject({ payments: 2, counts: { succeeded: 1, failed: 1 }, succeededAmount: '12.30' });
    await inAdvance().round();
    expect(await days()).toEqual([begin() / DAY]);
    // Whoever asks next is told what was kept: a change by hand, which the ledger knows nothing of, is not seen.
    await swap(1230, 99_999);
    expect(await totals()).toEqual(first);
    await swap(99_999, 1230);
  });

  it('serve every time zone, and periods that begin and end at any time', async () => {
    const made = await world.dataSource.query<{ at: string | number; amount: string | number }[]>(
      'SELECT created_at AS "at", amount_minor AS "amount" FROM transactions',
    );
    // Nothing but what was kept is looked at, where that can tell.
    await swap(1230, 99_999);
    for (const timeZone of ['Asia/Shanghai', 'Asia/Kathmandu', 'Australia/Adelaide', 'America/St_Johns']) {
      const { body } = await money.boss.get(`/reports/summary?from=${day}&to=${day}&timeZone=${timeZone}`);
      const [from, before] = [Date.parse(String(body.from)), Date.parse(String(body.to))];
      expect([from, before]).not.toContain(begin());
      const within = made.filter(({ at }) => Number(at) >= from && Number(at) < before);
      const amount = within.reduce((sum, one) => sum + Number(one.amount), 0);
      expect((body.totals as Total[])[0]?.amount).toBe(amount === 0 ? undefined : (amount / 100).toFixed(2));
    }
    await swap(99_999, 1230);
    const first = Math.min(...made.map(({ at }) => Number(at)));
    const from = new Date(first + 1).toISOString();
    const before = new Date(first + 1 + HOUR).toISOString();
    expect(await totals({ from, to: before })).toMatchObject({ payments: 1, amount: '7.70' });
  });

  it('are told apart by what is asked for', async () => {
    expect(await totals({ currency: 'USD' })).toBeUndefined();
    expect(await totals({ currency: 'AUD' })).toMatchObject({ payments: 2 });
    const { body } = await money.boss.get(`/reports/summary?from=${day}&to=${day}&groupBy=failureReason`);
    expect((body.items as { group: string; payments: number }[]).map(({ group }) => group)).toEqual(['abandoned']);
    const close = await money.boss.get(`/reports/daily-close?date=${day}`);
    expect(close.body.totals).toEqual([expect.objectContaining({ payments: 2, succeededAmount: '12.30' })]);
  });

  it('follow a refund of a payment of that day', async () => {
    const lateChanges = async () => (await kept()).find((one) => one.day === begin() / DAY)?.lateChanges;
    expect(await lateChanges()).toBe(0);
    expect((await money.refund(payment)).body.status).toBe('succeeded');
    expect(await totals()).toMatchObject({ refundedAmount: '5.00' });
    expect(await totals({ timeZone: 'Asia/Shanghai' })).toMatchObject({ refundedAmount: '5.00' });
    expect(await lateChanges()).toBe(0);
    // Whoever asked has it counted anew.
    await inAdvance().round();
    expect(await lateChanges()).toBeGreaterThan(0);
    expect(await totals()).toMatchObject({ refundedAmount: '5.00' });
  });

  it('follow a success that comes late', async () => {
    await world.provider.pay(abandonedOrder);
    await world.reconcile();
    expect(await totals()).toMatchObject({ counts: { succeeded: 2, failed: 0 }, succeededAmount: '20.00' });
    expect(await totals({ groupBy: 'failureReason' })).toMatchObject({ counts: { succeeded: 2 } });
    await inAdvance().round();
    expect(await totals()).toMatchObject({ counts: { succeeded: 2, failed: 0 }, succeededAmount: '20.00' });
  });

  it('follow a payment that was made while a clock was wrong', async () => {
    await insertRow(world.dataSource, { createdAt: begin() + 20 * HOUR, amountMinor: 500, status: 'failed' });
    const payments = async () => {
      const { body } = await money.boss.get(`/reports/summary?from=${day}&to=${day}`);
      return (body.totals as Total[]).reduce((sum, one) => sum + one.payments, 0);
    };
    expect(await payments()).toBe(3);
    await inAdvance().round();
    expect(await payments()).toBe(3);
  });

  it.each<[KeptName, Record<string, string>, string, string]>([
    ['totals', {}, ',2000,', ',9000,'],
    ['quarters', { timeZone: 'Asia/Shanghai' }, '"succeeded"', '"expired"'],
  ])('are counted again where somebody changed what was kept: %s', async (name, query, part, other) => {
    const before = await totals(query);
    await inAdvance().round();
    const content = async () => (await kept(name)).map((one) => one.content).join();
    const right = await content();
    expect(right).toContain(part);
    await world.dataSource.query(`UPDATE kept_days SET content = REPLACE(content, '${part}', '${other}')`);
    expect(await totals(query)).toEqual(before);
    await inAdvance().round();
    expect(await content()).toBe(right);
  });

  it('are counted again by a gateway that finds them changed as it starts, before anybody asks', async () => {
    await inAdvance().round();
    const content = async () => (await kept('quarters')).map((one) => one.content).join();
    const right = await content();
    await world.dataSource.query(`UPDATE kept_days SET content = REPLACE(content, '"succeeded"', '"expired"')`);
    await inAdvance().round();
    expect(await content()).not.toBe(right);
    await world.restartGateway();
    inAdvance()['rounds'].hold();
    await inAdvance().round();
    expect(await content()).toBe(right);
    await money.signIn();
  });

  it('are kept before they are asked for, and again once an hour', async () => {
    await world.dataSource.query('DELETE FROM kept_days');
    await inAdvance().round();
    expect(await days()).toEqual([]);
    world.clock.advance(HOUR);
    await money.signIn();
    await inAdvance().round();
    expect(await days()).toEqual([begin() / DAY]);
    const before = await totals();
    await swap(1230, 1);
    expect(await totals()).toEqual(before);
    await swap(1, 1230);
  });

  it('are kept in advance of days as they become over, also of those without a payment', async () => {
    const before = await days();
    world.clock.advance(HOUR / 2);
    await inAdvance().round();
    expect(await days()).toEqual(before);
    world.clock.advance(DAY);
    await inAdvance().round();
    expect(await days()).toEqual([...before, Math.max(...before) + 1]);
  });
});

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

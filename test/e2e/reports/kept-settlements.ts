import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DaysInAdvance } from '../../../src/admin/reports/kept-days/days-in-advance.js';
import { KeptDayEntity } from '../../../src/admin/reports/kept-days/kept-day.entity.js';
import type { SettlementReportDto } from '../../../src/admin/reports/settlement/settlement.dto.js';
import { insertRow } from '../../support/ledger-rows.js';
import { type Payment, RefundWorld } from '../../support/refund-world.js';
import type { World } from '../../support/world.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Payments of an age that waits for nothing. */
const NONE = [0, '0.00'];

describe('what is known of settlements of days that are long over', () => {
  let money: RefundWorld;
  let world: World;
  let payment: Payment;
  let day: number;

  beforeAll(async () => {
    money = await RefundWorld.start();
    ({ world } = money);
    inAdvance()['rounds'].hold();
    // In the middle of a day, so that none of it is paid in the next.
    world.clock.advance(DAY - (world.clock.now() % DAY) + 10 * HOUR);
    day = Math.floor(world.clock.now() / DAY);
    await money.signIn();
    payment = await money.paid({ settled: false });
  });
  afterAll(() => world.close());

  const inAdvance = () => world.app.get(DaysInAdvance);
  const kept = () => world.dataSource.manager.findOneBy(KeptDayEntity, { name: 'paid', day });
  const report = async (query = ''): Promise<SettlementReportDto> => {
    const { body, status, text } = await money.boss.get(`/reports/settlement${query}`);
    if (status !== 200) throw new Error(text);
    return body as SettlementReportDto;
  };
  /** What waits, by age. */
  const waiting = async () => (await report()).unsettled[0]?.ages.map(({ payments, amount }) => [payments, amount]);
  const settledOn = () => new Date(world.clock.now()).toISOString().slice(0, 10);
  const swap = (from: number, to: number) =>
    world.dataSource.query(`UPDATE transactions SET amount_minor = ${String(to)} WHERE amount_minor = ${String(from)}`);
  async function pass(time: number): Promise<void> {
    world.clock.advance(time);
    await money.signIn();
  }

  it('is not kept as long as the provider is asked about settlements', async () => {
    await pass(8 * DAY);
    await inAdvance().round();
    expect(await waiting()).toEqual([NONE, NONE, [1, '12.30'], NONE]);
    await pass(23 * DAY);
    expect(await waiting()).toEqual([NONE, NONE, NONE, [1, '12.30']]);
    await inAdvance().round();
    expect(await kept()).toBeNull();
  });

  it('is kept then', async () => {
    await pass(2 * DAY);
    await inAdvance().round();
    expect(await kept()).toMatchObject({ lateChanges: 0 });
    // A change by hand, which the ledger knows nothing of, is not seen: it was not counted again.
    await swap(1230, 99_999);
    expect(await waiting()).toEqual([NONE, NONE, NONE, [1, '12.30']]);
    expect((await report('?merchant=00000000-0000-7000-8000-000000000000')).unsettled).toEqual([]);
    await swap(99_999, 1230);
  });

  it('is told apart by age also where an age begins within a day, and added to what is kept', async () => {
    const other = await money.paid({ settled: false, amount: '7.70' });
    const { merchant } = await money.view(other);
    await pass(30 * DAY - 6 * HOUR);
    const succeededAt = world.clock.now() - 30 * DAY - HOUR;
    await insertRow(world.dataSource, {
      ...{ merchantId: merchant, status: 'succeeded', amountMinor: 500, createdAt: succeededAt, succeededAt },
    });
    expect(await waiting()).toEqual([NONE, NONE, [1, '7.70'], [2, '17.30']]);
    await pass(12 * HOUR);
    expect(await waiting()).toEqual([NONE, NONE, NONE, [3, '25.00']]);
  });

  it('follows a settlement that comes late', async () => {
    world.provider.settle(payment.orderId, settledOn());
    await money.operator.post(`/transactions/${payment.id}/refresh`, {});
    const items = async () => (await report()).items.map((item) => [item.payments, item.amount, item.refundedAmount]);
    expect(await items()).toEqual([[1, '12.30', '0.00']]);
    await inAdvance().round();
    expect((await kept())?.lateChanges).toBeGreaterThan(0);
    await swap(1230, 99_999);
    expect(await items()).toEqual([[1, '12.30', '0.00']]);
    await swap(99_999, 1230);
    const before = await kept();
    expect((await money.refund(payment)).body.status).toBe('succeeded');
    expect(await items()).toEqual([[1, '12.30', '5.00']]);
    await inAdvance().round();
    expect(await kept()).not.toEqual(before);
    expect(await items()).toEqual([[1, '12.30', '5.00']]);
    expect((await report('?from=2020-01-01&to=2020-12-31')).items).toEqual([]);
  });

  it('is counted again where somebody changed what was kept', async () => {
    const before = await report();
    const right = await kept();
    expect(right?.content).toContain('1230');
    await world.dataSource.query(`UPDATE kept_days SET content = REPLACE(content, '1230', '9230')`);
    expect(await report()).toEqual(before);
    await inAdvance().round();
    expect(await kept()).toEqual(right);
  });
});

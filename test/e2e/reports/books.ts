import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import type { ApiClient } from '../../support/api-client.js';
import { AuditWorld } from '../../support/audit-world.js';
import { arrive, choose, orderOf, type Visit } from '../../support/customer.js';
import { get } from '../../support/http.js';
import { insertRow } from '../../support/ledger-rows.js';
import { owner, WITH_OWNER } from '../../support/staff.js';
import type { World } from '../../support/world.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let gateway: AuditWorld;
let world: World;
let client: ApiClient;
let merchant: string;

beforeAll(async () => {
  gateway = await AuditWorld.start({ settings: WITH_OWNER });
  world = gateway.world;
  client = await owner(world);
  merchant = (await client.get('/merchants')).body.items[0].id as string;
});
afterAll(() => gateway.close());

async function pay(): Promise<{ visit: Visit; orderId: string }> {
  const visit = await arrive(world);
  const orderId = orderOf(await choose(visit));
  await get(await world.provider.pay(orderId));
  await world.provider.idle();
  await world.reconcile();
  return { visit, orderId };
}

const today = () => new Date(world.clock.now()).toISOString().slice(0, 10);
const dayFromToday = (days: number) => new Date(world.clock.now() + days * DAY).toISOString().slice(0, 10);

describe('settlements', () => {
  it('are asked about after the success, gently, until they are there; the chain stays sound', async () => {
    const { visit, orderId } = await pay();
    expect(await world.transaction(visit.transactionId)).toMatchObject({ settledOn: null, unsettledMinor: 1230 });
    const answers = async () =>
      (await world.events(visit.transactionId)).filter(({ kind }) => kind === 'query_answered');
    const asked = async () => (await world.attempts(visit.transactionId))[0]!.queryCount;
    const [known, before] = [(await answers()).length, await asked()];
    await world.reconcile();
    expect(await asked()).toBe(before);
    world.clock.advance(13 * HOUR);
    await world.reconcile();
    expect([await asked(), (await answers()).length]).toEqual([before + 1, known]);
    world.provider.settle(orderId, today());
    const other = await world.startOtherGateway();
    world.clock.advance(13 * HOUR);
    await Promise.all([world.reconcile(), other.reconcile()]);
    expect(await asked()).toBe(before + 2);
    expect((await answers()).length).toBe(known + 1);
    expect(await world.transaction(visit.transactionId)).toMatchObject({
      settledOn: expect.stringMatching(/^\d{4}-/),
      unsettledMinor: 0,
    });
    world.clock.advance(10 * DAY);
    await world.reconcile();
    // Nobody stays signed in for so long.
    client = await owner(world);
    expect(await asked()).toBe(before + 2);
    expect((await client.get(`/transactions/${(await world.transaction(visit.transactionId)).id}`)).body).toMatchObject(
      {
        unsettledAmount: '0.00',
      },
    );
    await gateway.seal();
    expect((await client.get('/audit-log/verification')).body).toMatchObject({ valid: true });
    await gateway.sql(`UPDATE transactions SET unsettled_minor = 5 WHERE transaction_id = '${visit.transactionId}'`);
    expect((await client.get('/audit-log/verification')).body).toMatchObject({
      valid: false,
      firstBadEntry: { kind: 'transaction', reason: 'its state was changed' },
    });
    await gateway.sql(`UPDATE transactions SET unsettled_minor = 0 WHERE transaction_id = '${visit.transactionId}'`);
  });

  it('are listed by day, merchant and currency, with what waits for its day', async () => {
    const other = newId();
    const common = { merchantId: other, status: 'succeeded' as const, currency: 'USD' as const, amountMinor: 1000 };
    const now = world.clock.now();
    const rows = [
      { settledOn: dayFromToday(-1), unsettledMinor: 0, refundedMinor: 100 },
      { settledOn: dayFromToday(-1), unsettledMinor: 0 },
      { settledOn: dayFromToday(0), unsettledMinor: 400 },
      { settledOn: dayFromToday(2), unsettledMinor: 1000 },
      { settledOn: null, age: 1 },
      { settledOn: null, age: 3 },
      { settledOn: null, age: 8 },
      { settledOn: null, age: 100 },
      { settledOn: null, age: 5, refundedMinor: 1000 },
    ];
    for (const { age = 1, ...row } of rows) {
      await insertRow(world.dataSource, {
        ...common,
        ...row,
        createdAt: now - age * DAY,
        succeededAt: now - age * DAY,
      });
    }
    await insertRow(world.dataSource, { ...common, status: 'failed', settledOn: null });
    const { body } = await client.get(`/reports/settlement?merchant=${other}`);
    const kind = { merchant: other, name: null, environment: 'production', currency: 'USD' };
    expect(body.items).toEqual([
      {
        ...kind,
        ...{ date: dayFromToday(-1), payments: 2, amount: '20.00', refundedAmount: '1.00', settledAmount: '20.00' },
        ...{ unsettledAmount: '0.00', state: 'settled' },
      },
      {
        ...kind,
        ...{ date: dayFromToday(0), payments: 1, amount: '10.00', refundedAmount: '0.00', settledAmount: '6.00' },
        ...{ unsettledAmount: '4.00', state: 'incomplete' },
      },
      {
        ...kind,
        ...{ date: dayFromToday(2), payments: 1, amount: '10.00', refundedAmount: '0.00', settledAmount: '0.00' },
        ...{ unsettledAmount: '10.00', state: 'announced' },
      },
    ]);
    expect(body.totals).toEqual([
      expect.objectContaining({
        environment: 'production',
        currency: 'USD',
        payments: 4,
        amount: '40.00',
        settledAmount: '26.00',
      }),
    ]);
    expect(body.unsettled).toEqual([
      expect.objectContaining({
        ...kind,
        payments: 4,
        amount: '40.00',
        oldestSucceededAt: new Date(now - 100 * DAY).toISOString(),
      }),
    ]);
    expect((body.unsettled[0].ages as { payments: number }[]).map(({ payments }) => payments)).toEqual([1, 1, 1, 1]);

    const oneDay = await client.get(`/reports/settlement?merchant=${other}&date=${dayFromToday(-1)}`);
    expect(oneDay.body.items).toEqual([body.items[0]]);
    const none = await client.get(`/reports/settlement?merchant=${other}&environment=test`);
    expect([none.body.items, none.body.unsettled]).toEqual([[], []]);
    const csv = await client.get(`/reports/settlement?merchant=${other}&format=csv`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = csv.text.trim().split('\n');
    expect(lines[0]).toMatch(/^date,merchant,name,environment,currency,payments,amount,refundedAmount,settledAmount,/);
    expect(lines[1]).toBe(`${dayFromToday(-1)},${other},,production,USD,2,20.00,1.00,20.00,0.00,settled,`);
    expect(lines).toHaveLength(5);
  });

  it.each([
    ['date=2026-03', 'date'],
    ['date=2026-03-01&from=2026-03-01', 'date'],
    ['from=2026-03-02&to=2026-03-01', 'to'],
    ['from=2026-03-02T00:00:00Z', 'from'],
    ['format=pdf', 'format'],
  ])('refuses %s', async (query, field) => {
    const { status, body } = await client.get(`/reports/settlement?${query}`);
    expect([status, body.errors[0].field]).toEqual([400, field]);
  });
});

describe('the daily close', () => {
  it('has outcomes, money that came in and differences, in the day of the time zone', async () => {
    const other = newId();
    const common = { merchantId: other, currency: 'AUD' as const, amountMinor: 1000 };
    // In Sydney the day has 25 hours: from 13:00 UTC of the 4th until 14:00 UTC of the 5th.
    const [begin, end] = [Date.parse('2026-04-04T13:00:00Z'), Date.parse('2026-04-05T14:00:00Z')];
    const add = (options: Parameters<typeof insertRow>[1]) => insertRow(world.dataSource, { ...common, ...options });
    await add({ status: 'succeeded', createdAt: begin, succeededAt: begin + 1000, reference: 'first' });
    await add({ status: 'succeeded', createdAt: end - 1, succeededAt: end + 1000, reference: 'paid the next day' });
    await add({
      status: 'succeeded',
      createdAt: begin - 1,
      succeededAt: begin,
      attention: ['late_success', 'paid_not_returned'],
      reference: 'late',
    });
    await add({ status: 'failed', createdAt: begin + HOUR, attention: ['amount_mismatch'], reference: 'mismatch' });
    await add({
      status: 'processing',
      createdAt: begin + 2 * HOUR,
      attention: ['outcome_unknown'],
      reference: 'unknown',
    });
    await add({ status: 'processing', createdAt: begin + 3 * HOUR, reference: 'open' });
    await add({
      status: 'succeeded',
      createdAt: end,
      succeededAt: end,
      attention: ['duplicate_payment'],
      reference: 'after',
    });
    await add({
      status: 'succeeded',
      createdAt: begin + HOUR,
      succeededAt: begin + HOUR,
      attention: ['paid_not_returned'],
      reference: 'not returned',
    });

    const path = `/reports/daily-close?date=2026-04-05&timeZone=Australia/Sydney&merchant=${other}`;
    const { body } = await client.get(path);
    expect(body).toMatchObject({
      ...{ date: '2026-04-05', timeZone: 'Australia/Sydney', closed: true, moreDifferences: false },
      ...{ from: new Date(begin).toISOString(), to: new Date(end).toISOString() },
    });
    expect(body.items).toEqual([
      expect.objectContaining({
        ...{ merchant: other, environment: 'production', currency: 'AUD', payments: 6, succeededAmount: '30.00' },
        counts: { open: 0, processing: 2, succeeded: 3, failed: 1, cancelled: 0, expired: 0 },
        amounts: {
          ...{ open: '0.00', processing: '20.00', succeeded: '30.00' },
          ...{ failed: '10.00', cancelled: '0.00', expired: '0.00' },
        },
      }),
    ]);
    expect(body.totals).toEqual([expect.objectContaining({ currency: 'AUD', payments: 6 })]);
    expect(body.taken).toEqual([
      { merchant: other, name: null, environment: 'production', currency: 'AUD', payments: 3, amount: '30.00' },
    ]);
    const differences = (body.differences as { code: string; reference: string }[]).map(({ code, reference }) => [
      code,
      reference,
    ]);
    expect(differences).toEqual([
      ['late_success', 'late'],
      ['amount_mismatch', 'mismatch'],
      ['outcome_unknown', 'unknown'],
      ['still_open', 'open'],
    ]);
    const csv = await client.get(`${path}&format=csv`);
    const lines = csv.text.trim().split('\n');
    const [names = [], values = []] = lines.map((line) => line.split(','));
    const cellOf = (name: string) => values[names.indexOf(name)];
    expect(['failed', 'failedAmount', 'succeededAmount', 'amount'].map(cellOf)).toEqual([
      '1',
      '10.00',
      '30.00',
      '60.00',
    ]);
    expect(lines.map((line) => line.split(',')[0])).toEqual([
      'section',
      'outcomes',
      'taken',
      ...differences.map(() => 'differences'),
    ]);
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="daily-close-2026-04-05.csv"');
    // Whoever takes it away: what was only looked at by this owner is not there.
    expect((await client.get('/audit-log?action=report_viewed')).body.items).toMatchObject([
      { after: { report: 'daily-close', format: 'csv', date: '2026-04-05' } },
      { after: { report: 'settlement', format: 'csv' } },
    ]);
  });

  it('is of yesterday where nothing is said, and knows a day that is not over', async () => {
    expect((await client.get('/reports/daily-close')).body).toMatchObject({ date: dayFromToday(-1), closed: true });
    const { body } = await client.get(`/reports/daily-close?date=${today()}&merchant=${merchant}`);
    expect(body).toMatchObject({ date: today(), closed: false });
    expect((await client.get('/reports/daily-close?date=2026-02-30')).status).toBe(400);
  });
});

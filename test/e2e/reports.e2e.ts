import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CARD_TYPES } from '../../src/common/card-type.js';
import type { Currency } from '../../src/common/currency.js';
import { newId } from '../../src/common/ids.js';
import { formatAmount } from '../../src/common/money.js';
import { isOver, TRANSACTION_STATUSES } from '../../src/transactions/states.js';
import type { TransactionEntity } from '../../src/transactions/transaction.entity.js';
import { ApiClient } from '../support/api-client.js';
import { arrive, choose, orderOf } from '../support/customer.js';
import { get } from '../support/http.js';
import { insertRow } from '../support/ledger-rows.js';
import { hire, owner, signedIn, WITH_OWNER } from '../support/staff.js';
import { World } from '../support/world.js';

/** Clocks go back in Sydney on 5 April 2026, and forward in Cairo, at midnight, on 24 April. */
const START = Date.parse('2026-04-01T00:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const [INTEGRATION_A, INTEGRATION_B] = [newId(), newId()];
const CURRENCIES: readonly Currency[] = ['AUD', 'JPY', 'KWD'];

interface Merchant {
  readonly id: string;
  readonly version: number;
  readonly environment: 'test' | 'production';
}

interface Item {
  readonly group?: string | null;
  readonly environment: string;
  readonly currency: Currency;
  readonly payments: number;
  readonly counts: Record<string, number>;
  readonly amounts: Record<string, string>;
  readonly amount: string;
  readonly succeededAmount: string;
  readonly refundedAmount: string;
  readonly successRate: number | null;
}

let world: World;
let client: ApiClient;
/** One was a test account and became a real one; the other was always real. */
let merchants: Merchant[];
const rows: TransactionEntity[] = [];

beforeAll(async () => {
  world = await World.start({ settings: WITH_OWNER, faults: { stage: 'production' } });
  client = await owner(world);
  const { id } = (await client.get('/merchants')).body.items[0] as { id: string };
  await client.patch(`/merchants/${id}`, { environment: 'production' });
  const other = await client.post('/merchants', {
    ...{ name: 'Other', merchantId: 'other', environment: 'production', currencies: ['AUD'] },
    ...{ cardTypes: ['Alipay'], merchantKey: 'Gh7Jk2Lp9Qw4Er6Ty1Ui', apiKey: 'another-merchants-api-key' },
  });
  merchants = [
    { id, version: 1, environment: 'test' },
    { id, version: 2, environment: 'production' },
    { id: other.body.id as string, version: 1, environment: 'production' },
  ];
  for (let index = 0; index < 300; index += 1) rows.push(await insertRow(world.dataSource, rowOptions(index)));
});
afterAll(() => world.close());

/** Every value of every field, mixed, over thirty days; some at the very beginning of an hour. */
function rowOptions(index: number) {
  const merchant = merchants[index % merchants.length]!;
  const any = TRANSACTION_STATUSES[(index * 7) % TRANSACTION_STATUSES.length]!;
  // On most days nothing is open any more: their figures are kept when they are asked for first.
  const status = index % 100 < 70 && !isOver(any) ? 'expired' : any;
  const failed = status !== 'succeeded' && status !== 'processing';
  return {
    status,
    createdAt: START + Math.floor((index * 30 * DAY) / 300 / HOUR) * HOUR - (index % 3 === 0 ? 1 : 0),
    ...{ merchantId: merchant.id, merchantVersion: merchant.version },
    integrationId: index % 4 === 0 ? INTEGRATION_A : INTEGRATION_B,
    currency: CURRENCIES[index % CURRENCIES.length]!,
    amountMinor: 100 + index * 13,
    cardType: index % 5 === 4 ? null : CARD_TYPES[index % CARD_TYPES.length]!,
    failureCode: failed && index % 2 === 0 ? (index % 4 === 0 ? ('declined' as const) : ('abandoned' as const)) : null,
    refundedMinor: status === 'succeeded' && index % 6 === 0 ? 50 : 0,
  };
}

const localDay = (moment: number, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment);

const environmentOf = (row: TransactionEntity) =>
  merchants.find(({ id, version }) => id === row.merchantId && version === row.merchantVersion)!.environment;

/** What a summary should have, by looking at every row. */
function model(query: Record<string, string>): { items: Map<string, Item>; totals: Map<string, Item> } {
  const { timeZone = 'UTC', groupBy = 'day' } = query;
  const groups: Record<string, (row: TransactionEntity) => string | null> = {
    day: (row) => localDay(row.createdAt, timeZone),
    cardType: (row) => row.cardType,
    integration: (row) => row.integrationId,
    failureReason: (row) => row.failureCode,
  };
  const wanted = rows.filter(
    (row) =>
      localDay(row.createdAt, timeZone) >= query.from! &&
      localDay(row.createdAt, timeZone) <= query.to! &&
      (query.environment ?? environmentOf(row)) === environmentOf(row) &&
      (query.merchant ?? row.merchantId) === row.merchantId &&
      (query.integration ?? row.integrationId) === row.integrationId &&
      (query.currency ?? row.currency) === row.currency,
  );
  const isShown = (row: TransactionEntity) =>
    groupBy !== 'failureReason' ||
    (row.failureCode !== null && ['failed', 'cancelled', 'expired'].includes(row.status));
  const key = (row: TransactionEntity) => `${environmentOf(row)} ${row.currency}`;
  return {
    items: tally(wanted.filter(isShown), (row) => `${String(groups[groupBy]!(row))} ${key(row)}`),
    totals: tally(wanted, key),
  };
}

function tally(list: readonly TransactionEntity[], key: (row: TransactionEntity) => string): Map<string, Item> {
  const grouped = new Map<string, TransactionEntity[]>();
  for (const row of list) grouped.set(key(row), [...(grouped.get(key(row)) ?? []), row]);
  return new Map([...grouped].map(([name, members]) => [name, itemOf(members, name.split(' ').at(-2)!)]));
}

function itemOf(members: readonly TransactionEntity[], environment: string): Item {
  const { currency } = members[0]!;
  const count = (...statuses: string[]) => members.filter(({ status }) => statuses.includes(status)).length;
  // Of a row that was just inserted, PostgreSQL's numbers are texts still.
  const money = (minor: (row: TransactionEntity) => unknown) =>
    formatAmount({ minor: members.reduce((sum, row) => sum + Number(minor(row)), 0), currency });
  const over = count('succeeded', 'failed', 'cancelled', 'expired');
  return {
    ...{ environment, currency, payments: members.length },
    counts: Object.fromEntries(TRANSACTION_STATUSES.map((status) => [status, count(status)])),
    amounts: Object.fromEntries(
      TRANSACTION_STATUSES.map((status) => [status, money((row) => (row.status === status ? row.amountMinor : 0))]),
    ),
    amount: money((row) => row.amountMinor),
    succeededAmount: money((row) => (row.status === 'succeeded' ? row.amountMinor : 0)),
    refundedAmount: money((row) => row.refundedMinor),
    successRate: over === 0 ? null : Math.round((count('succeeded') / over) * 10_000) / 10_000,
  };
}

async function summary(query: Record<string, string>) {
  const { status, body, text } = await client.get(`/reports/summary?${new URLSearchParams(query).toString()}`);
  if (status !== 200) throw new Error(text);
  const key = ({ environment, currency }: Item) => `${environment} ${currency}`;
  const items = (body.items as (Item & { name: string | null })[]).map(({ name: _name, group, ...item }) => [
    `${String(group)} ${key(item)}`,
    item,
  ]);
  return {
    body,
    items: new Map(items as [string, Item][]),
    totals: new Map((body.totals as Item[]).map((item) => [key(item), item])),
  };
}

describe('the summary', () => {
  const filters = {
    environment: fc.constantFrom('test', 'production'),
    merchant: fc.constantFrom(0, 2).map(String),
    integration: fc.constantFrom(INTEGRATION_A, INTEGRATION_B),
    currency: fc.constantFrom('AUD', 'JPY', 'USD'),
  };

  it('says what the payments say, by anything, in any time zone, with any filter', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('day', 'cardType', 'integration', 'failureReason'),
        fc.constantFrom('UTC', 'Australia/Sydney', 'Africa/Cairo', 'America/Los_Angeles', 'Asia/Kathmandu'),
        fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 })),
        fc.record(filters, { requiredKeys: [] }),
        async (groupBy, timeZone, days, filter) => {
          const [from, to] = days.toSorted((a, b) => a - b).map((day) => `2026-04-${String(day).padStart(2, '0')}`);
          const merchant = filter.merchant === undefined ? {} : { merchant: merchants[Number(filter.merchant)]!.id };
          const query = { groupBy, timeZone, from: from!, to: to!, ...(filter as object), ...merchant };
          const { items, totals } = await summary(query);
          expect({ query, items, totals }).toEqual({ query, ...model(query) });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never adds up test and production money, or two currencies', async () => {
    const { body } = await summary({ from: '2026-04-01', to: '2026-04-30', groupBy: 'cardType' });
    const kinds = (body.totals as Item[]).map(({ environment, currency }) => `${environment} ${currency}`);
    expect(kinds).toEqual(
      ['production AUD', 'production JPY', 'production KWD', 'test AUD', 'test JPY', 'test KWD'].filter((kind) =>
        kinds.includes(kind),
      ),
    );
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds.filter((kind) => kind.startsWith('test')).length).toBeGreaterThan(0);
  });

  it.each(['test', 'production'])('counts the payments that the list of %s money has', async (environment) => {
    const { body, text } = await client.get(`/transactions?environment=${environment}&limit=200&sort=createdAt`);
    const ids = rows.filter((row) => environmentOf(row) === environment).map(({ id }) => id);
    expect({ text, nextCursor: body.nextCursor }).toMatchObject({ nextCursor: null });
    expect((body.items as { id: string }[]).map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    const one = await client.get(`/transactions?environment=${environment}&merchant=${merchants[2]!.id}&limit=1`);
    expect((one.body.items as object[]).length).toBe(environment === 'test' ? 0 : 1);
  });

  it('takes moments as they are, and says what it took', async () => {
    const query = { from: '2026-04-03T10:30:00+10:00', to: '2026-04-04T00:00:00Z', timeZone: 'Australia/Sydney' };
    const { body } = await summary(query);
    expect(body).toMatchObject({
      from: '2026-04-03T00:30:00.000Z',
      to: '2026-04-04T00:00:00.000Z',
      timeZone: 'Australia/Sydney',
      groupBy: 'day',
    });
    const inside = rows.filter(
      ({ createdAt }) => createdAt >= Date.parse(query.from) && createdAt < Date.parse(query.to),
    );
    const sum = (body.totals as Item[]).reduce((total, { payments }) => total + payments, 0);
    expect(sum).toBe(inside.length);
    expect(sum).toBeGreaterThan(3);
  });

  it('is of the last thirty days where nothing is said, and names integrations', async () => {
    const visit = await arrive(world);
    await get(await world.provider.pay(orderOf(await choose(visit))));
    const { body } = await summary({ groupBy: 'integration' });
    expect(Date.parse(body.to as string) - Date.parse(body.from as string)).toBe(30 * DAY);
    expect(body.items).toEqual([
      expect.objectContaining({ name: 'Harbour portal', currency: 'AUD', payments: 1, succeededAmount: '12.30' }),
    ]);
  });

  it.each([
    ['groupBy=merchant', 'groupBy'],
    ['from=2026-04-31', 'from'],
    ['from=2026-04-02&to=2026-04-01', 'to'],
    ['from=2000-01-01&to=2026-04-01', 'from'],
    ['timeZone=Mars/Base', 'timeZone'],
    ['timeZone=%2B10:00', 'timeZone'],
    ['environment=staging', 'environment'],
    ['merchant=1', 'merchant'],
    ['currency=XXX', 'currency'],
    ['limit=5', 'limit'],
  ])('refuses %s', async (query, field) => {
    const { status, body } = await client.get(`/reports/summary?${query}`);
    expect([status, body.code, body.errors[0].field]).toEqual([400, 'validation_failed', field]);
  });
});

describe('what needs a person', () => {
  it('is counted by reason, with the newest and the money', async () => {
    const merchant = merchants[2]!;
    const common = { ...{ merchantId: merchant.id, merchantVersion: 1, currency: 'USD' as const }, amountMinor: 1000 };
    const ids: string[] = [];
    for (let index = 0; index < 7; index += 1) {
      const attention =
        index === 6 ? (['late_success', 'paid_not_returned'] as const) : (['paid_not_returned'] as const);
      const createdAt = START + index * HOUR;
      ids.push((await insertRow(world.dataSource, { ...common, createdAt, attention: [...attention] })).id);
    }
    await insertRow(world.dataSource, { ...common, merchantId: merchants[0]!.id, attention: ['late_success'] });
    const { body } = await client.get('/reports/attention?currency=USD&environment=production');
    expect(body).toMatchObject({
      payments: 7,
      items: [
        { code: 'paid_not_returned', payments: 7 },
        { code: 'late_success', payments: 1 },
      ],
      atRisk: [{ environment: 'production', currency: 'USD', payments: 7, amount: '70.00' }],
    });
    const newest = body.items[0].newest as { id: string }[];
    expect(newest.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 5));
    const all = await client.get('/reports/attention?currency=USD');
    expect(all.body.atRisk).toEqual([
      { environment: 'production', currency: 'USD', payments: 7, amount: '70.00' },
      { environment: 'test', currency: 'USD', payments: 1, amount: '10.00' },
    ]);
    const test = await client.get(`/reports/attention?environment=test&merchant=${merchants[0]!.id}`);
    expect(test.body).toMatchObject({ payments: 1, items: [{ code: 'late_success', payments: 1 }] });
  });
});

describe('the health of the provider', () => {
  const health = async () => {
    const { body } = await client.get(`/reports/provider-health?merchant=${merchants[0]!.id}`);
    return body.items[0] as Record<string, unknown> & { lastError: Record<string, unknown> | null };
  };

  it('says when it last answered and called back, and what failed since', async () => {
    const visit = await arrive(world);
    await get(await world.provider.pay(orderOf(await choose(visit))));
    await world.provider.idle();
    await world.reconcile();
    expect(await health()).toMatchObject({
      ...{ name: 'Harbour Offices', environment: 'production', enabled: true, state: 'ok', failuresInARow: 0 },
      ...{ lastAnswerAt: expect.any(String), lastCallbackAt: expect.any(String), lastError: null },
      ...{ openAttempts: 0, unknownOutcomes: 0, oldestUnknownAt: null, reconciliationLagSeconds: 0 },
    });
    world.clock.advance(1000);
    world.provider.faults.set({ paymentCall: 'error-500' });
    const other = await arrive(world);
    await choose(other);
    world.provider.faults.set({ paymentCall: 'timeout-after', query: 'error-500' });
    await choose(await arrive(world));
    world.clock.advance(60_000);
    const failing = await health();
    world.provider.faults.set({ paymentCall: 'ok', query: 'ok' });
    expect(failing).toMatchObject({ state: 'failing', openAttempts: 1, unknownOutcomes: 1 });
    expect(failing.lastError).toMatchObject({ call: 'payment', message: expect.stringMatching(/\w/) });
    expect(failing['failuresInARow']).toBeGreaterThanOrEqual(1);
    expect(failing['reconciliationLagSeconds']).toBeGreaterThan(0);
    await world.reconcile();
    expect(await health()).toMatchObject({ state: 'ok', reconciliationLagSeconds: 0 });
  });
});

describe('reports', () => {
  it('are read by every role, and what auditors read is on record', async () => {
    const { email } = await hire(client, 'auditor');
    const auditor = await signedIn(world, email);
    for (const path of ['summary?groupBy=cardType', 'attention', 'provider-health']) {
      expect((await auditor.get(`/reports/${path}`)).status).toBe(200);
      expect((await new ApiClient(world.url).get(`/reports/${path}`)).status).toBe(401);
    }
    const { body } = await client.get('/audit-log?action=report_viewed');
    const entries = body.items as { actor: { name: string }; after: { report: string } }[];
    expect(entries.map(({ actor, after }) => [actor.name, after.report])).toEqual([
      [email, 'provider-health'],
      [email, 'attention'],
      [email, 'summary'],
    ]);
  });
});

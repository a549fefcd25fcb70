import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DaysInAdvance } from '../../../src/admin/reports/kept-days/days-in-advance.js';
import { KeptDayEntity } from '../../../src/admin/reports/kept-days/kept-day.entity.js';
import { arrive, choose, orderOf } from '../../support/customer.js';
import { get } from '../../support/http.js';
import {
  client,
  DAY,
  environmentOf,
  INTEGRATION_A,
  INTEGRATION_B,
  type Item,
  merchants,
  model,
  overview,
  rows,
  summary,
  world,
} from './stage.js';

const inAdvance = () => world.app.get(DaysInAdvance);

const WAYS: [how: string, prepare: () => Promise<unknown>][] = [
  ['counted', () => world.dataSource.query('DELETE FROM kept_days')],
  ['kept', () => inAdvance().round()],
];

describe('the summary', () => {
  const filters = {
    environment: fc.constantFrom('test', 'production'),
    merchant: fc.constantFrom(0, 2).map(String),
    integration: fc.constantFrom(INTEGRATION_A, INTEGRATION_B),
    currency: fc.constantFrom('AUD', 'JPY', 'USD'),
  };
  const scope = fc
    .tuple(
      fc.constantFrom('UTC', 'Australia/Sydney', 'Africa/Cairo', 'America/Los_Angeles', 'Asia/Kathmandu'),
      fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 })),
      fc.record(filters, { requiredKeys: [] }),
    )
    .map(([timeZone, days, filter]) => {
      const [from, to] = days.toSorted((a, b) => a - b).map((day) => `2026-04-${String(day).padStart(2, '0')}`);
      const merchant = filter.merchant === undefined ? {} : { merchant: merchants[Number(filter.merchant)]!.id };
      return { timeZone, from: from!, to: to!, ...(filter as object), ...merchant };
    });

  it.each(WAYS)(
    'says what the payments say, by anything, in any time zone, with any filter: %s',
    async (how, prepare) => {
      inAdvance()['rounds'].hold();
      await prepare();
      const days = await world.dataSource.manager.countBy(KeptDayEntity, { name: 'quarters' });
      expect(days > 0).toBe(how === 'kept');
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom('day', 'cardType', 'integration', 'failureReason'),
          scope,
          async (groupBy, others) => {
            const query = { groupBy, ...others };
            const { items, totals } = await summary(query);
            expect({ query, items, totals }).toEqual({ query, ...model(query) });
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  it.each(WAYS)('is the same at a glance: %s', async (_how, prepare) => {
    inAdvance()['rounds'].hold();
    await prepare();
    await fc.assert(
      fc.asyncProperty(scope, async (query) => {
        const { items, totals } = await overview(query);
        expect([...items.keys()]).toEqual(['day', 'cardType', 'failureReason']);
        for (const [groupBy, its] of items) {
          expect({ query, groupBy, items: its, totals }).toEqual({ query, groupBy, ...model({ groupBy, ...query }) });
        }
      }),
      { numRuns: 30 },
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

import { describe, expect, it } from '@jest/globals';
import { ApiClient } from '../../support/api-client.js';
import { arrive, choose, orderOf } from '../../support/customer.js';
import { get } from '../../support/http.js';
import { insertRow } from '../../support/ledger-rows.js';
import { hire, signedIn } from '../../support/staff.js';
import { client, HOUR, merchants, START, world } from './stage.js';

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
    for (const path of ['summary?groupBy=cardType', 'overview', 'attention', 'provider-health']) {
      expect((await auditor.get(`/reports/${path}`)).status).toBe(200);
      expect((await new ApiClient(world.url).get(`/reports/${path}`)).status).toBe(401);
    }
    const { body } = await client.get('/audit-log?action=report_viewed');
    const entries = body.items as { actor: { name: string }; after: { report: string } }[];
    expect(entries.map(({ actor, after }) => [actor.name, after.report])).toEqual([
      [email, 'provider-health'],
      [email, 'attention'],
      [email, 'overview'],
      [email, 'summary'],
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import type { ApiClient } from '../../support/api-client.js';
import { arrive, choose, orderOf } from '../../support/customer.js';
import { get } from '../../support/http.js';
import { SAMPLE } from '../../support/sample.js';
import { hire, owner, signedIn, WITH_OWNER } from '../../support/staff.js';
import { World } from '../../support/world.js';

describe('one transaction', () => {
  let world: World;
  let client: ApiClient;

  beforeAll(async () => {
    world = await World.start({ settings: WITH_OWNER });
    client = await owner(world);
  });
  afterAll(() => world.close());

  const view = async (transactionId: string) => {
    const { body } = await client.get(`/transactions?q=${transactionId}`);
    const answer = await client.get(`/transactions/${body.items[0].id as string}`);
    expect(answer.status).toBe(200);
    return answer;
  };

  const auditEntries = (action: string) =>
    world.dataSource.query<{ after_values: string }[]>(
      `SELECT * FROM audit_entries WHERE action = '${action}' ORDER BY number`,
    );

  it('is shown with its attempts, its history and the configuration it was made with', async () => {
    const visit = await arrive(world, { amount: '25.00', reference: 'INV-view' });
    const page = await choose(visit);
    await get(await world.provider.pay(orderOf(page)));
    await client.post(`/transactions/${(await world.transaction(visit.transactionId)).id}/refresh`);
    const { body, text } = await view(visit.transactionId);
    expect(body).toMatchObject({
      status: 'succeeded',
      amount: '25.00',
      currency: 'AUD',
      cardType: 'UnionPay',
      orderId: orderOf(page),
      attempts: [{ orderId: orderOf(page), status: 'succeeded', amount: '25.00', merchantVersion: 1 }],
      configuration: { integrationVersion: 1, merchantVersion: 1 },
    });
    const kinds = (body.events as { kind: string; number: number }[]).map(({ kind }) => kind);
    expect(kinds.slice(0, 3)).toEqual(['request_received', 'attempt_started', 'transaction_moved']);
    expect(kinds).toContain('callback_received');
    const { token } = await world.transaction(visit.transactionId);
    const signature = new URL(visit.landingUrl).searchParams.get('signature') ?? 'none';
    for (const secret of [token, signature, SAMPLE.secret, SAMPLE.account.merchantKey, SAMPLE.account.apiKey]) {
      expect(text).not.toContain(secret);
    }
  });

  it('is asked about by hand, at once, and that is on record', async () => {
    const visit = await arrive(world);
    const page = await choose(visit);
    const { id } = await world.transaction(visit.transactionId);
    world.provider.faults.set({ backoffice: 'none' });
    await world.provider.pay(orderOf(page));
    const { status, body } = await client.post(`/transactions/${id}/refresh`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id, status: 'succeeded', attempts: [{ status: 'succeeded' }] });
    const entries = await auditEntries('transaction_refreshed');
    expect(entries.at(-1)).toMatchObject({ subject_id: id, actor_name: 'owner@example.com' });
    expect(JSON.parse(entries.at(-1)!.after_values)).toMatchObject({ status: 'succeeded' });
  });

  it('is asked about each order that may have news: what is paid may be settled, what failed may be paid late', async () => {
    const visit = await arrive(world);
    const { id } = await world.transaction(visit.transactionId);
    const failed = orderOf(await choose(visit));
    await world.provider.decline(failed);
    await client.post(`/transactions/${id}/refresh`);
    const paid = orderOf(await choose(visit));
    await world.provider.pay(paid);
    await client.post(`/transactions/${id}/refresh`);
    world.provider.settle(paid, '2026-03-04');
    const before = world.provider.queries().length;
    const { body } = await client.post(`/transactions/${id}/refresh`);
    expect(body).toMatchObject({
      status: 'succeeded',
      orderId: paid,
      settledOn: '2026-03-04',
      unsettledAmount: '0.00',
    });
    const asked = world.provider.queries().slice(before);
    expect(asked.filter(({ orderId }) => orderId === failed)).toHaveLength(1);
  });

  it('cannot be asked about before the customer began to pay', async () => {
    const visit = await arrive(world);
    const { id } = await world.transaction(visit.transactionId);
    expect(await client.post(`/transactions/${id}/refresh`)).toMatchObject({
      status: 409,
      body: { code: 'nothing_to_ask' },
    });
  });

  it('is nothing that is not there', async () => {
    expect((await client.get(`/transactions/${newId()}`)).status).toBe(404);
    expect((await client.get('/transactions/no-id')).status).toBe(400);
    expect((await client.post(`/transactions/${newId()}/refresh`)).status).toBe(404);
  });

  it("leaves an auditor's look at it on record, and nobody else's", async () => {
    const visit = await arrive(world);
    const { id } = await world.transaction(visit.transactionId);
    const { email } = await hire(client, 'auditor');
    const auditor = await signedIn(world, email);
    await client.get(`/transactions/${id}`);
    const before = (await auditEntries('transaction_viewed')).length;
    expect((await auditor.get(`/transactions/${id}`)).status).toBe(200);
    await auditor.get('/transactions?status=open&limit=5');
    const entries = await auditEntries('transaction_viewed');
    expect(entries).toHaveLength(before + 1);
    expect(entries.at(-1)).toMatchObject({ subject_id: id, actor_name: email });
    const lists = await auditEntries('transactions_viewed');
    expect(JSON.parse(lists.at(-1)!.after_values)).toMatchObject({ status: 'open' });
  });
});

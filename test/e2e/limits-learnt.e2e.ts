import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/common/ids.js';
import type { ApiClient } from '../support/api-client.js';
import { arrive, choose } from '../support/customer.js';
import { get, post } from '../support/http.js';
import { hire, owner, signedIn, WITH_OWNER } from '../support/staff.js';
import { World } from '../support/world.js';

interface Suggestion {
  readonly id: string;
  readonly status: string;
  readonly minAmount: string | null;
  readonly maxAmount: string | null;
}

/** The provider takes 1.50 to 15000.00; the merchant's settings do not know that yet. */
describe('limits that the provider names', () => {
  let world: World;
  let client: ApiClient;
  let path: string;

  const suggestions = async (query = '') =>
    (await client.get(`${path}/suggestions${query}`)).body.items as Suggestion[];
  /** A customer wants to pay this much, and is refused by the provider. */
  const refusedFor = async (amount: string, cardType = 'UnionPay') => {
    const visit = await arrive(world, { amount });
    expect(await choose(visit, cardType)).toBe(new URL(visit.checkout).pathname);
    return (await world.transaction(visit.transactionId)).id;
  };

  beforeAll(async () => {
    const merchant = { minAmount: null, maxAmount: '90000.00', currencies: ['AUD', 'USD'] };
    world = await World.start({ settings: WITH_OWNER, merchant, account: { minAmount: '1.50' } });
    client = await owner(world);
    const [{ id }] = (await client.get('/merchants')).body.items as [{ id: string }];
    path = `/merchants/${id}`;
  });
  afterAll(() => world.close());

  it('are kept once, however often they are named, with what was refused', async () => {
    await refusedFor('20000.00');
    const transaction = await refusedFor('0.50');
    expect(await suggestions()).toMatchObject([
      {
        ...{ status: 'open', minAmount: '1.50', maxAmount: '15000.00', currency: 'AUD', cardType: 'UnionPay' },
        ...{ refusedAmount: '0.50', timesSeen: 2, transaction, decidedAt: null },
        message: expect.stringContaining('Amount out of range'),
        warnings: [expect.stringContaining('AUD, USD'), expect.stringContaining('UnionPay, Alipay')],
      },
    ]);
    expect((await client.get(path)).body).toMatchObject({ minAmount: null, maxAmount: '90000.00' });
  });

  it('are listed by state, page by page', async () => {
    await refusedFor('20000.00', 'Alipay');
    const first = await client.get(`${path}/suggestions?status=open&limit=1`);
    expect(first.body.items).toMatchObject([{ cardType: 'Alipay' }]);
    expect(await suggestions(`?limit=1&cursor=${first.body.nextCursor as string}`)).toMatchObject([
      { cardType: 'UnionPay' },
    ]);
    expect(await suggestions('?status=accepted')).toEqual([]);
    expect((await client.get(`${path}/suggestions?status=odd`)).status).toBe(400);
    expect((await client.get(`/merchants/${newId()}/suggestions`)).status).toBe(404);
  });

  it('are not suggested again once they were turned down', async () => {
    const [{ id }] = (await suggestions()) as [Suggestion];
    expect(await client.post(`${path}/suggestions/${id}/dismissal`)).toMatchObject({
      status: 200,
      body: { status: 'dismissed', decidedAt: expect.any(String) },
    });
    await refusedFor('20000.00', 'Alipay');
    expect(await suggestions('?status=open')).toMatchObject([{ cardType: 'UnionPay' }]);
    const again = await client.post(`${path}/suggestions/${id}/acceptance`);
    expect(again).toMatchObject({ status: 409, body: { code: 'already_decided' } });
    expect((await client.post(`${path}/suggestions/${newId()}/dismissal`)).status).toBe(404);
  });

  it('become the merchant’s, as a new version, and the next customer is told beforehand', async () => {
    const auditor = await signedIn(world, (await hire(client, 'auditor')).email);
    const [{ id }] = (await suggestions('?status=open')) as [Suggestion];
    expect((await auditor.post(`${path}/suggestions/${id}/acceptance`)).status).toBe(403);
    const before = (await client.get(path)).body.version as number;
    expect(await client.post(`${path}/suggestions/${id}/acceptance`)).toMatchObject({ body: { status: 'accepted' } });
    expect((await client.get(path)).body).toMatchObject({
      ...{ minAmount: '1.50', maxAmount: '15000.00', version: before + 1 },
    });
    const log = (await client.get('/audit-log?limit=3')).body.items as { action: string }[];
    expect(log.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['limit_suggestion_accepted', 'merchant_changed']),
    );

    const sent = world.provider.requests().length;
    const visit = await arrive(world, { amount: '20000.00' });
    const page = (await get(visit.checkout)).body;
    expect(page).toMatch(/15,000\.00/);
    expect(page).toMatch(/disabled/);
    await post(`${visit.checkout}/payments`, { cardType: 'UnionPay' });
    expect(world.provider.requests()).toHaveLength(sent);
  });

  it('are open again when the merchant’s were changed since and the provider still says the same', async () => {
    await client.patch(path, { minAmount: null, maxAmount: null });
    await refusedFor('20000.00');
    expect(await suggestions('?status=open')).toMatchObject([{ cardType: 'UnionPay', timesSeen: 3 }]);
  });

  it('are refused, and stay open, where they are none for all of the merchant’s currencies', async () => {
    expect((await client.patch(path, { currencies: ['AUD', 'JPY'] })).status).toBe(200);
    const [{ id }] = (await suggestions('?status=open')) as [Suggestion];
    expect(await client.post(`${path}/suggestions/${id}/acceptance`)).toMatchObject({
      status: 400,
      body: { errors: [expect.objectContaining({ field: 'minAmount' })] },
    });
    expect(await suggestions('?status=open')).toMatchObject([{ id }]);
  });
});

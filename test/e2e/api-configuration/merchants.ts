import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { ApiClient } from '../../support/api-client.js';
import { arrive } from '../../support/customer.js';
import { SAMPLE } from '../../support/sample.js';
import { hire, owner, signedIn, WITH_OWNER } from '../../support/staff.js';
import { World } from '../../support/world.js';

const KEYS = { merchantKey: 'Xq3v8Zk1Lr7Tn5Wb2Md9', apiKey: 'planted-api-key-0042' } as const;
const DRAFT = {
  name: 'Second account',
  merchantId: 'second-merchant',
  environment: 'test',
  currencies: ['AUD', 'JPY'],
  cardTypes: ['UnionPay', 'Alipay'],
  ...KEYS,
} as const;
const FRESH_MS = 11 * 60_000;

describe('/merchants', () => {
  let world: World;
  let client: ApiClient;
  let answers = '';
  let counter = 0;

  /** Makes a merchant of its own for a test. */
  const make = async (changes: object = {}) => {
    counter += 1;
    const answer = await client.post('/merchants', { ...DRAFT, name: `Merchant ${String(counter)}`, ...changes });
    expect(answer).toMatchObject({ status: 201 });
    return answer.body as { id: string; name: string } & Record<string, unknown>;
  };

  beforeAll(async () => {
    world = await World.start({ settings: WITH_OWNER });
    client = await owner(world);
    const { call } = client;
    client.call = async (...parameters) => {
      const answer = await call.apply(client, parameters);
      answers += answer.text;
      return answer;
    };
  });
  afterAll(() => world.close());

  it('are made with defaults where fields are left out, and shown without their keys', async () => {
    const answer = await client.post('/merchants', DRAFT);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      ...{ name: 'Second account', merchantId: 'second-merchant', environment: 'test', version: 1 },
      ...{ currencies: ['AUD', 'JPY'], cardTypes: ['UnionPay', 'Alipay'], clientPolicy: 'none', clientId: null },
      ...{ minAmount: null, maxAmount: null, emailPay: false, refundsEnabled: true, enabled: true },
      ...{ cardTypeNames: {}, trustCallbacksWithoutQuery: false, warnings: [], openTransactions: 0 },
      apiBaseUrl: expect.stringMatching(/^https:/),
      merchantKey: { set: true, last4: '2Md9', updatedAt: answer.body.createdAt },
      apiKey: { set: true, last4: '0042', updatedAt: answer.body.createdAt },
    });
    const { openTransactions: _open, ...listed } = answer.body;
    expect((await client.get(`/merchants/${answer.body.id as string}`)).body).toEqual(answer.body);
    expect((await client.get('/merchants')).body.items as unknown[]).toContainEqual(listed);
  });

  it('are listed page by page, each once', async () => {
    await make();
    await make();
    const all = (await client.get('/merchants')).body.items as { id: string }[];
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await client.get(`/merchants?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...(body.items as { id: string }[]).map(({ id }) => id));
      cursor = body.nextCursor as string | null;
    }
    expect(seen).toEqual(all.map(({ id }) => id));
  });

  it('are changed field by field; the keys stay, and each change makes a version', async () => {
    const { id } = await make();
    const changed = await client.patch(`/merchants/${id}`, { minAmount: '5', maxAmount: '100', emailPay: true });
    expect(changed).toMatchObject({
      status: 200,
      body: { minAmount: '5', maxAmount: '100', emailPay: true, version: 2, merchantKey: { last4: '2Md9' } },
    });
    expect((await client.patch(`/merchants/${id}`, { emailPay: true })).body.version).toBe(2);
    expect((await client.patch(`/merchants/${id}`, { minAmount: null })).body).toMatchObject({ minAmount: null });
    const { body } = await client.get(`/merchants/${id}/versions`);
    expect(body.nextCursor).toBeNull();
    expect(body.items).toMatchObject([
      { version: 3, changed: ['minAmount'] },
      { version: 2, changed: ['minAmount', 'maxAmount', 'emailPay'], settings: { minAmount: '5' } },
      { version: 1, changed: [], settings: { minAmount: null, name: expect.any(String) }, merchantKey: { set: true } },
    ]);
    const first = await client.get(`/merchants/${id}/versions?limit=2`);
    expect(first.body).toMatchObject({ items: [{ version: 3 }, { version: 2 }], nextCursor: '2' });
    const rest = await client.get(`/merchants/${id}/versions?limit=2&cursor=2`);
    expect(rest.body).toMatchObject({ items: [{ version: 1 }], nextCursor: null });
  });

  it('tell since when each key is the one it is', async () => {
    const { id } = await make();
    world.clock.advance(5000);
    const { body } = await client.patch(`/merchants/${id}`, { merchantKey: 'Pw8s4Hj6Vc2Ny0Rg1Kf3' });
    expect(body.merchantKey).toEqual({ set: true, last4: '1Kf3', updatedAt: body.updatedAt });
    expect(body.apiKey.updatedAt).toBe(body.createdAt);
    world.clock.advance(5000);
    const later = await client.patch(`/merchants/${id}`, { name: `${id} renamed` });
    expect(later.body.merchantKey).toEqual(body.merchantKey);
    expect((await client.get(`/merchants/${id}/versions`)).body.items[1].changed).toEqual(['merchantKey']);
  });

  it('warn of a key that can be found by trying, say how soon, and give no part of it away', async () => {
    const { id } = await make();
    const { body } = await client.patch(`/merchants/${id}`, { merchantKey: '1234567890' });
    expect(body.merchantKey).toMatchObject({ set: true, last4: null });
    expect(body.warnings).toEqual([expect.stringMatching(/digits only.*in about 2 hours.*processor core/)]);
    expect(body.warningDetails).toEqual([
      {
        code: 'weak_merchant_key_digits',
        values: { coreSeconds: expect.closeTo(6667, 0), graphicsCardSeconds: 1 },
      },
    ]);
    expect(body.weakKey).toEqual({ digitsOnly: true, coreSeconds: expect.closeTo(6667, 0), graphicsCardSeconds: 1 });
  });

  it('go with their environment where they have its addresses', async () => {
    const { id, apiBaseUrl } = await make();
    const { body } = await client.patch(`/merchants/${id}`, { environment: 'production' });
    expect(body.apiBaseUrl).not.toBe(apiBaseUrl);
    expect(body).toMatchObject({ warnings: [], weakKey: null });
  });

  it.each([
    ['name', { name: '' }],
    ['merchantId', { merchantId: 'with space' }],
    ['environment', { environment: 'live' }],
    ['apiBaseUrl', { apiBaseUrl: 'http://example.com' }],
    ['merchantKey', { merchantKey: 5 }],
    ['apiKey', { apiKey: null }],
    ['currencies', { currencies: [] }],
    ['cardTypes', { cardTypes: ['Visa'] }],
    ['paymentPageHosts', { paymentPageHosts: ['https://x'] }],
    ['maxAmount', { minAmount: '5', maxAmount: '4' }],
    ['minAmount', { minAmount: '1.001' }],
    ['clientId', { clientPolicy: 'fixed' }],
    ['enabled', { enabled: 'yes' }],
    ['colour', { colour: 'red' }],
  ])('are refused with a wrong %s, new or changed, and the answer names it', async (field, wrong) => {
    const { id } = (await client.get('/merchants')).body.items[0] as { id: string };
    const refused = { status: 400, body: { code: 'validation_failed', errors: [expect.objectContaining({ field })] } };
    expect(await client.post('/merchants', { ...DRAFT, name: 'Never', ...wrong })).toMatchObject(refused);
    expect(await client.patch(`/merchants/${id}`, wrong)).toMatchObject(refused);
  });

  it('need all that a merchant needs, and an object', async () => {
    const { status, body } = await client.post('/merchants', {});
    expect(status).toBe(400);
    const fields = (body.errors as { field: string }[]).map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['name', 'merchantId', 'merchantKey', 'apiKey', 'currencies']));
    expect((await client.post('/merchants', [])).status).toBe(400);
    expect((await client.post('/merchants')).status).toBe(400);
  });

  it('have names of their own', async () => {
    const { id } = await make();
    const taken = { status: 409, body: { code: 'name_taken' } };
    expect(await client.post('/merchants', { ...DRAFT, name: 'Harbour Offices' })).toMatchObject(taken);
    expect(await client.patch(`/merchants/${id}`, { name: 'Harbour Offices' })).toMatchObject(taken);
  });

  it('are changed only from the version that was seen, where a change names it', async () => {
    const { id } = await make();
    const from = (version: string) => ({ headers: { 'if-match': version } });
    const [first, second] = await Promise.all([
      client.patch(`/merchants/${id}`, { maxAmount: '500.00' }, from('"1"')),
      client.patch(`/merchants/${id}`, { maxAmount: '900.00' }, from('"1"')),
    ]);
    expect([first.status, second.status].toSorted()).toEqual([200, 412]);
    const [kept, late] = first.status === 200 ? [first, second] : [second, first];
    expect(late.body).toMatchObject({ code: 'changed_meanwhile' });
    expect((await client.get(`/merchants/${id}`)).body).toMatchObject({ version: 2, maxAmount: kept.body.maxAmount });
    expect((await client.patch(`/merchants/${id}`, { emailPay: true }, from('"2"'))).body.version).toBe(3);
    for (const wrong of ['3', 'W/"3"', '"three"']) {
      const refused = { status: 400, body: { errors: [{ field: 'If-Match' }] } };
      expect(await client.patch(`/merchants/${id}`, { emailPay: false }, from(wrong))).toMatchObject(refused);
    }
  });

  it('are nothing that is not there', async () => {
    const calls = [
      client.get(`/merchants/${newId()}`),
      client.patch(`/merchants/${newId()}`, { enabled: false }),
      client.get(`/merchants/${newId()}/versions`),
      client.post(`/merchants/${newId()}/connection-test`),
    ];
    for (const { status } of await Promise.all(calls)) expect(status).toBe(404);
    expect((await client.get('/merchants/no-id')).status).toBe(400);
  });

  it('show, disabled, what is still open', async () => {
    const [{ id }] = (await client.get('/merchants?limit=1')).body.items as [{ id: string }];
    await arrive(world);
    const { body } = await client.patch(`/merchants/${id}`, { enabled: false });
    expect(body).toMatchObject({ enabled: false, openTransactions: 1 });
    expect((await client.patch(`/merchants/${id}`, { enabled: true })).body.enabled).toBe(true);
  });

  it('are tested by a query that moves nothing', async () => {
    const [{ id }] = (await client.get('/merchants?limit=1')).body.items as [{ id: string }];
    expect(await client.post(`/merchants/${id}/connection-test`)).toMatchObject({
      status: 200,
      body: { ok: true, outcome: 'accepted' },
    });
    await client.patch(`/merchants/${id}`, { apiKey: 'a-key-that-the-provider-never-gave' });
    expect((await client.post(`/merchants/${id}/connection-test`)).body).toEqual({
      ok: false,
      outcome: 'api_key_refused',
      message: expect.stringContaining('refused the API key'),
    });
    await client.patch(`/merchants/${id}`, { apiKey: SAMPLE.account.apiKey });
    expect(world.provider.requests()).toHaveLength(0);
  });

  it('leave every change on record, without the keys', async () => {
    const { id } = await make();
    await client.patch(`/merchants/${id}`, { merchantKey: 'Zz9Yy8Xx7Ww6Vv5Uu4Tt', enabled: false });
    const entries = await world.dataSource.query<
      { action: string; actor_name: string; after_values: string; before_values: string }[]
    >(`SELECT * FROM audit_entries WHERE subject_id = '${id}' ORDER BY number`);
    expect(entries.map(({ action }) => action)).toEqual(['merchant_created', 'merchant_changed']);
    expect(entries[1]?.actor_name).toBe('owner@example.com');
    expect(JSON.parse(entries[1]?.before_values ?? '')).toMatchObject({ enabled: true });
    expect(JSON.parse(entries[1]?.after_values ?? '')).toMatchObject({ enabled: false });
    expect(JSON.stringify(entries)).not.toContain('Zz9Yy8');
  });

  it('are for those who are signed in, and changed by those who may', async () => {
    const stranger = new ApiClient(world.url);
    const { id } = await make();
    const calls = (person: ApiClient) => [
      person.get('/merchants'),
      person.get(`/merchants/${id}`),
      person.get(`/merchants/${id}/versions`),
      person.post('/merchants', { broken: true }),
      person.patch(`/merchants/${id}`, { broken: true }),
      person.post(`/merchants/${id}/connection-test`),
    ];
    const statuses = async (person: ApiClient) => (await Promise.all(calls(person))).map(({ status }) => status);
    expect(await statuses(stranger)).toEqual([401, 401, 401, 401, 401, 401]);
    const auditor = await signedIn(world, (await hire(client, 'auditor')).email);
    expect(await statuses(auditor)).toEqual([200, 200, 200, 403, 403, 403]);
    const operator = await signedIn(world, (await hire(client, 'operator')).email);
    expect(await statuses(operator)).toEqual([200, 200, 200, 400, 400, 200]);
  });

  it('give up keys, refund settings and where money and keys go only to a fresh proof of who one is', async () => {
    const { id } = await make();
    world.clock.advance(FRESH_MS);
    const refused = { status: 403, body: { code: 'fresh_authentication_required' } };
    for (const change of [
      { merchantKey: 'Another4Key7With9Length' },
      { apiKey: 'another-api-key' },
      { refundsEnabled: false },
      { merchantId: 'somebody-elses-account' },
      { environment: 'production' },
      { apiBaseUrl: 'https://collects-api-keys.example' },
      { paymentPageHosts: ['looks-like-it.example'] },
      { trustCallbacksWithoutQuery: true },
      { trustCallbacksWithoutQuery: true, apiKey: null },
    ]) {
      expect(await client.patch(`/merchants/${id}`, change)).toMatchObject(refused);
    }
    expect(await client.patch(`/merchants/${id}`, { refundsEnabled: true, emailPay: true })).toMatchObject({
      status: 200,
      body: { version: 2 },
    });
  });

  it('never answered with a secret', () => {
    for (const secret of [...Object.values(KEYS), SAMPLE.account.merchantKey, SAMPLE.account.apiKey, 'Pw8s4Hj6']) {
      expect(answers).not.toContain(secret);
    }
  });
});

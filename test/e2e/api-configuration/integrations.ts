import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import { ApiClient } from '../../support/api-client.js';
import { arrive } from '../../support/customer.js';
import { get } from '../../support/http.js';
import { SAMPLE } from '../../support/sample.js';
import { hire, owner, signedIn, WITH_OWNER } from '../../support/staff.js';
import { World } from '../../support/world.js';

const SECRET = 'b7c1e2d3-4f5a-4b6c-8d7e-9f0a1b2c3d4e';
const NEXT = 'e4d3c2b1-a0f9-4e8d-9c7b-6a5f4e3d2c1b';
const FRESH_MS = 11 * 60_000;

describe('/integrations', () => {
  let world: World;
  let client: ApiClient;
  let merchant: string;
  let answers = '';
  let counter = 0;

  const draft = (changes: object = {}) => {
    counter += 1;
    const slug = `page-${String(counter)}`;
    return {
      ...{ slug, name: 'A page', merchant, currency: 'AUD', secret: SECRET },
      ...{ redirectHosts: ['portal.example.com'], ...changes },
    };
  };
  const make = async (changes: object = {}) => {
    const answer = await client.post('/integrations', draft(changes));
    expect(answer).toMatchObject({ status: 201 });
    return answer.body as { id: string; slug: string } & Record<string, unknown>;
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
    merchant = (await client.get('/merchants')).body.items[0].id as string;
  });
  afterAll(() => world.close());

  it('are made with defaults where fields are left out, and shown without their secret', async () => {
    const body = await make();
    expect(body).toMatchObject({
      ...{ name: 'A page', merchant, currency: 'AUD', redirectHosts: ['portal.example.com'], version: 1 },
      ...{ cardTypes: ['UnionPay', 'Alipay', 'Wechat Pay'], expiresAfterMinutes: 60 },
      ...{ serverDelivery: false, enabled: true, warnings: [] },
      secret: { set: true, last4: '3d4e', updatedAt: body['createdAt'] },
      gatewayUrl: expect.stringMatching(new RegExp(`^${world.url}/pay/${body.slug}\\?amount={{ amount }}&`)),
      secrets: [{ set: true, last4: '3d4e', retiresAt: null, lastVerifiedAt: null, createdAt: body['createdAt'] }],
    });
    const { secrets: _secrets, openTransactions, ...listed } = body;
    expect(openTransactions).toBe(0);
    expect((await client.get(`/integrations/${body.id}`)).body).toEqual(body);
    expect((await client.get('/integrations')).body.items as unknown[]).toContainEqual(listed);
    expect((await client.get('/integrations?limit=1')).body).toMatchObject({
      items: [{ slug: SAMPLE.slug }],
      nextCursor: expect.any(String),
    });
  });

  it('are changed field by field, and each change makes a version', async () => {
    const { id, slug } = await make();
    const { status, body } = await client.patch(`/integrations/${id}`, { cardTypes: ['Alipay'], serverDelivery: true });
    expect(status).toBe(200);
    expect(body).toMatchObject({ slug, cardTypes: ['Alipay'], serverDelivery: true, version: 2, name: 'A page' });
    const versions = await client.get(`/integrations/${id}/versions`);
    expect(versions.body).toMatchObject({
      items: [
        { version: 2, changed: ['cardTypes', 'serverDelivery'], settings: { cardTypes: ['Alipay'] } },
        { version: 1, changed: [], settings: { serverDelivery: false } },
      ],
      nextCursor: null,
    });
    const newest = await client.get(`/integrations/${id}/versions?limit=1`);
    expect(newest.body).toMatchObject({ items: [versions.body.items[0]], nextCursor: '2' });
    const fromThe1st = { headers: { 'if-match': '"1"' } };
    const late = await client.patch(`/integrations/${id}`, { serverDelivery: false }, fromThe1st);
    expect(late).toMatchObject({ status: 412, body: { code: 'changed_meanwhile' } });
    expect((await client.get(`/integrations/${id}`)).body).toMatchObject({ version: 2, serverDelivery: true });
  });

  it.each([
    ['name', { name: ' ' }],
    ['merchant', { merchant: newId() }],
    ['merchant', { merchant: 'Harbour Offices' }],
    ['currency', { currency: 'EUR' }],
    ['redirectHosts', { redirectHosts: ['https://portal.example.com'] }],
    ['cardTypes', { cardTypes: [] }],
    ['expiresAfterMinutes', { expiresAfterMinutes: 1 }],
    ['serverDelivery', { serverDelivery: 1 }],
    ['secret', { secret: 'too short' }],
    ['colour', { colour: 'red' }],
  ])('are refused with a wrong %s, new or changed, and the answer names it', async (field, wrong) => {
    const { id } = (await client.get('/integrations?limit=1')).body.items[0] as { id: string };
    const refused = { status: 400, body: { code: 'validation_failed', errors: [expect.objectContaining({ field })] } };
    expect(await client.post('/integrations', draft(wrong))).toMatchObject(refused);
    expect(await client.patch(`/integrations/${id}`, wrong)).toMatchObject(refused);
  });

  it('keep their slugs, of which each has its own', async () => {
    const { id } = await make();
    expect(await client.post('/integrations', draft({ slug: SAMPLE.slug }))).toMatchObject({
      status: 409,
      body: { code: 'slug_taken' },
    });
    expect(await client.patch(`/integrations/${id}`, { slug: 'another' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'slug' }] },
    });
  });

  it('rotate their secret with an overlap, and tell which one verified the last request', async () => {
    const { id } = (await client.get('/integrations?limit=1')).body.items[0] as { id: string };
    const before = await arrive(world);
    const keepPreviousUntil = new Date(world.clock.now() + 3_600_000).toISOString();
    const { status, body } = await client.put(`/integrations/${id}/secret`, { secret: NEXT, keepPreviousUntil });
    expect(status).toBe(200);
    const landed = await world.transaction(before.transactionId);
    expect(body).toMatchObject({
      secret: { set: true, last4: '2c1b' },
      version: 2,
      secrets: [
        { last4: '2c1b', retiresAt: null, lastVerifiedAt: null },
        { last4: '1111', retiresAt: keepPreviousUntil, lastVerifiedAt: new Date(landed.createdAt).toISOString() },
      ],
    });
    // The host platform still signs with the one of before.
    const after = await world.transaction((await arrive(world)).transactionId);
    const [, previous] = (await client.get(`/integrations/${id}`)).body.secrets as { lastVerifiedAt: string }[];
    expect(previous?.lastVerifiedAt).toBe(new Date(after.createdAt).toISOString());
    const { items } = (await client.get(`/integrations/${id}/versions`)).body;
    expect(items[0]).toMatchObject({ version: 2, changed: ['secret'] });
    const entries = await world.dataSource.query<object[]>(
      `SELECT * FROM audit_entries WHERE action = 'secret_rotated' AND subject_id = '${id}'`,
    );
    expect(entries).toMatchObject([{ actor_name: 'owner@example.com' }]);
    expect(JSON.stringify(entries)).not.toContain(NEXT);
  });

  it('stop verifying with the earlier secret at once where no overlap was asked for', async () => {
    const { id } = await make();
    const { body } = await client.put(`/integrations/${id}/secret`, { secret: NEXT });
    expect(body.secrets).toMatchObject([{ retiresAt: null }, { retiresAt: body.secret.updatedAt }]);
    expect((await client.put(`/integrations/${id}/secret`, { secret: NEXT })).body.version).toBe(2);
  });

  it.each([
    ['secret', {}],
    ['secret', { secret: 'short' }],
    ['keepPreviousUntil', { secret: SECRET.toUpperCase(), keepPreviousUntil: '2020-01-01T00:00:00Z' }],
    ['keepPreviousUntil', { secret: SECRET.toUpperCase(), keepPreviousUntil: 'tomorrow' }],
    ['name', { secret: SECRET.toUpperCase(), name: 'x' }],
    ['', []],
  ])('refuse a rotation with a wrong %s', async (field, wrong) => {
    const { id } = (await client.get('/integrations')).body.items[0] as { id: string };
    expect(await client.put(`/integrations/${id}/secret`, wrong)).toMatchObject({
      status: 400,
      body: { errors: [expect.objectContaining({ field })] },
    });
  });

  it('end the overlap of a rotation at once when they are told to', async () => {
    const { id, slug } = await make({ redirectHosts: [new URL(world.host.url).host] });
    const keepPreviousUntil = new Date(world.clock.now() + 3600_000).toISOString();
    await client.put(`/integrations/${id}/secret`, { secret: NEXT, keepPreviousUntil });
    const landAs = async (secret: string) => {
      world.host.configure({ gatewayUrl: SAMPLE.gatewayUrl(world.url, slug), secret });
      const { id: invoice } = world.host.addInvoice({ amount: '12.30', reference: slug, currency: 'AUD' });
      return (await get(world.host.startPayment(invoice).landingUrl)).status;
    };
    expect(await landAs(SECRET)).toBe(303);
    const { status, body } = await client.delete(`/integrations/${id}/secret/previous`);
    expect({ status, open: body.openTransactions as number }).toEqual({ status: 200, open: 1 });
    expect(Date.parse(body.secrets[1].retiresAt as string)).toBeLessThanOrEqual(world.clock.now());
    expect(await landAs(SECRET)).toBe(403);
    expect(await landAs(NEXT)).toBe(303);
    world.host.configure({ gatewayUrl: SAMPLE.gatewayUrl(world.url), secret: SAMPLE.secret });

    const { version } = (await client.delete(`/integrations/${id}/secret/previous`)).body;
    expect(version).toBe(body.version);
    const { items } = (await client.get(`/integrations/${id}/versions`)).body;
    expect(items[0]).toMatchObject({ changed: ['secret'], createdByName: expect.stringMatching(/./) });
    expect(items[0].createdByName).not.toBe(items[0].createdBy);
  });

  it('show the page that customers get, with sample data, and store nothing', async () => {
    const { id } = await make({ currency: 'JPY', cardTypes: ['Alipay'] });
    const count = async () => (await client.get('/transactions')).body.items.length as number;
    const before = await count();
    const { status, text, headers } = await client.get(`/integrations/${id}/preview?lang=zh-Hans`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toContain("form-action 'none'");
    expect(text).toContain('预览');
    expect(text).toContain('value="Alipay"');
    expect(text).not.toMatch(/value="UnionPay"|<script/);
    expect(await count()).toBe(before);
    expect((await client.get(`/integrations/${id}/preview?lang=xx`)).status).toBe(400);
    expect((await client.get(`/integrations/${newId()}/preview`)).status).toBe(404);
  });

  it('warn when customers could not pay', async () => {
    const { id } = await make();
    await client.patch(`/merchants/${merchant}`, { enabled: false, cardTypes: ['UnionPay'] });
    expect((await client.get(`/integrations/${id}`)).body.warnings).toEqual([
      expect.stringContaining('disabled'),
      expect.stringContaining('Alipay, Wechat Pay'),
    ]);
    await client.patch(`/merchants/${merchant}`, { enabled: true, cardTypes: SAMPLE.account.cardTypes });
  });

  it('are for those who are signed in, and changed by those who may', async () => {
    const { id } = await make();
    const calls = (person: ApiClient) => [
      person.get('/integrations'),
      person.get(`/integrations/${id}`),
      person.get(`/integrations/${newId()}/versions`),
      person.post('/integrations', { broken: true }),
      person.patch(`/integrations/${id}`, { broken: true }),
      person.put(`/integrations/${id}/secret`, { broken: true }),
    ];
    const statuses = async (person: ApiClient) => (await Promise.all(calls(person))).map(({ status }) => status);
    expect(await statuses(new ApiClient(world.url))).toEqual([401, 401, 401, 401, 401, 401]);
    const auditor = await signedIn(world, (await hire(client, 'auditor')).email);
    expect(await statuses(auditor)).toEqual([200, 200, 404, 403, 403, 403]);
    const operator = await signedIn(world, (await hire(client, 'operator')).email);
    expect(await statuses(operator)).toEqual([200, 200, 404, 400, 400, 400]);
  });

  it('give up their secret, account, currency and hosts only to somebody who has just proved who they are', async () => {
    const { id } = await make();
    const account = { name: 'Elsewhere', merchantId: 'elsewhere', environment: 'test', currencies: ['AUD'] };
    const keys = { merchantKey: 'Xq3v8Zk1Lr7Tn5Wb2Md9', apiKey: 'an-api-key-of-elsewhere' };
    const elsewhere = await client.post('/merchants', { ...account, ...keys, cardTypes: SAMPLE.account.cardTypes });
    world.clock.advance(FRESH_MS);
    const refused = { status: 403, body: { code: 'fresh_authentication_required' } };
    expect(await client.put(`/integrations/${id}/secret`, { secret: NEXT })).toMatchObject(refused);
    for (const change of [
      { secret: NEXT },
      { merchant: elsewhere.body.id as string },
      { redirectHosts: ['portal.example.com', 'portal.example.net'] },
      { currency: 'JPY' },
    ]) {
      expect(await client.patch(`/integrations/${id}`, change)).toMatchObject(refused);
    }
    expect(await client.patch(`/integrations/${id}`, { secret: SECRET, enabled: false })).toMatchObject({
      status: 200,
      body: { enabled: false, version: 2 },
    });
  });

  it('never answered with a secret', () => {
    for (const secret of [SECRET, NEXT, SAMPLE.secret]) expect(answers).not.toContain(secret);
  });
});

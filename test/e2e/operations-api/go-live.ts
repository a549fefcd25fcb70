import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '../../support/api-client.js';
import { hire, owner, signedIn, WITH_OWNER } from '../../support/staff.js';
import { World } from '../../support/world.js';

const DRAFT = {
  ...{ name: 'Second', merchantId: 'second', environment: 'production', currencies: ['AUD'], cardTypes: ['Alipay'] },
  ...{ merchantKey: 'Xq3v8Zk1Lr7Tn5Wb2Md9', apiKey: 'planted-api-key-0042' },
};

interface Check {
  readonly id: string;
  readonly status: string;
  readonly message: string;
  readonly findings: readonly { readonly code: string; readonly values: Readonly<Record<string, string | number>> }[];
  readonly advice: string | null;
}

describe('in production', () => {
  let world: World;
  let client: ApiClient;
  let merchantId: string;

  beforeAll(async () => {
    world = await World.start({ settings: { ...WITH_OWNER, NODE_ENV: 'production' } });
    client = await owner(world);
    merchantId = (await client.get('/merchants')).body.items[0].id as string;
  });
  afterAll(() => world.close());

  it('the go-live checks say what was found and what to do, to all staff', async () => {
    const auditor = await signedIn(world, (await hire(client, 'auditor')).email);
    const { status, body } = await auditor.get('/go-live-checks');
    expect(status).toBe(200);
    expect(body).toMatchObject({ nextCursor: null, checkedAt: expect.stringMatching(/Z$/) });
    const checks = new Map((body.items as Check[]).map((check) => [check.id, check]));
    expect(checks.get('node_env')).toMatchObject({ title: 'NODE_ENV', status: 'ok', advice: null });
    expect(checks.get('public_url')).toMatchObject({
      status: 'warning',
      advice: expect.stringContaining('PUBLIC_URL'),
    });
    expect(checks.get('provider_access:Harbour Offices')).toMatchObject({ status: 'ok', advice: null });
    expect(checks.get('merchant:Harbour Offices')).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('is this machine, not the provider'),
      findings: [{ code: 'provider_here', values: { url: world.provider.url } }],
    });
    // Enough to say it in another language: every value that is in the sentence.
    for (const { id, message, findings } of checks.values()) {
      const values = findings.flatMap((finding) => Object.values(finding.values));
      expect([id, findings.length > 0, values.filter((value) => !message.includes(String(value)))]).toEqual([
        id,
        true,
        [],
      ]);
    }
    expect(checks.get('redirect_hosts:harbour')).toMatchObject({
      status: 'warning',
      advice: expect.stringContaining('your own portal'),
    });
    const notFine = [...checks.values()].filter(({ status: found }) => found === 'warning' || found === 'failed');
    expect(notFine.map(({ id, advice }) => [id, advice])).not.toContainEqual([expect.anything(), null]);
    expect(notFine.map(({ advice }) => advice)).not.toContainEqual(expect.stringContaining('Look at the log'));
  });

  it.each([
    ['apiBaseUrl', { apiBaseUrl: 'http://localhost:4010' }],
    ['apiBaseUrl', { apiBaseUrl: 'https://[::1]' }],
    ['paymentPageHosts', { paymentPageHosts: ['127.0.0.1:4010'] }],
  ])('staff cannot have the gateway call its own machine: %s', async (field, wrong) => {
    const refused = { status: 400, body: { code: 'validation_failed', errors: [expect.objectContaining({ field })] } };
    expect(await client.post('/merchants', { ...DRAFT, ...wrong })).toMatchObject(refused);
    const stored = (await client.get(`/merchants/${merchantId}`)).body[field] as unknown;
    expect(await client.patch(`/merchants/${merchantId}`, wrong)).toMatchObject(refused);
    expect((await client.get(`/merchants/${merchantId}`)).body[field]).toEqual(stored);
  });

  it('staff cannot send customers to the gateway’s own machine', async () => {
    const [{ id }] = (await client.get('/integrations')).body.items as [{ id: string }];
    const errors = [expect.objectContaining({ field: 'redirectHosts' })];
    const redirectHosts = ['localhost:9999'];
    expect(await client.patch(`/integrations/${id}`, { redirectHosts })).toMatchObject({
      status: 400,
      body: { errors },
    });
    const draft = { slug: 'second', name: 'Second', merchant: merchantId, currency: 'AUD', redirectHosts };
    const secret = '0c9b8a7d-6e5f-4a3b-8c2d-1e0f9a8b7c6d';
    expect(await client.post('/integrations', { ...draft, secret })).toMatchObject({ status: 400, body: { errors } });
  });

  it('what whoever runs the gateway has set stays, whatever else is changed', async () => {
    expect((await client.patch(`/merchants/${merchantId}`, { emailPay: true })).status).toBe(200);
    const [{ id }] = (await client.get('/integrations')).body.items as [{ id: string }];
    expect((await client.patch(`/integrations/${id}`, { name: 'Renamed' })).status).toBe(200);
  });

  it('public addresses are taken', async () => {
    const { status, body } = await client.post('/merchants', { ...DRAFT, apiBaseUrl: 'https://psp.example.com/v1' });
    expect([status, body.apiBaseUrl]).toEqual([201, 'https://psp.example.com/v1']);
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { applyConfiguration } from '../support/configure.js';
import { arrive, choose, orderOf } from '../support/customer.js';
import { get, locationOf, post } from '../support/http.js';
import { SAMPLE, sampleConfiguration } from '../support/sample.js';
import { World } from '../support/world.js';

const REQUIRES_CLIENT = { merchantId: 'requires-client', requiresClient: true, knownClients: ['harbour-customers'] };
const BY_EMAIL = { merchantId: 'by-email', emailPay: true };

describe('accounts of every kind', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start({ otherAccounts: [REQUIRES_CLIENT, BY_EMAIL] });
  });
  /** Back to the sample for the next test. */
  afterEach(async () => {
    world.provider.faults.reset();
    world.host.configure({ secret: SAMPLE.secret });
    await configure();
  });
  afterAll(() => world.close());

  function configure(merchant: Record<string, unknown> = {}, integration: Record<string, unknown> = {}) {
    const urls = { provider: world.provider.url, host: world.host.url };
    return applyConfiguration(world.environment, sampleConfiguration(urls, merchant, integration));
  }

  it('yen have no decimals', async () => {
    await configure({}, { currency: 'JPY' });
    const visit = await arrive(world, { amount: '1200' });
    const orderId = orderOf(await choose(visit));
    expect(world.provider.order(orderId)).toMatchObject({ amount: '1200', currency: 'JPY' });
    await get(await world.provider.pay(orderId));
    expect((await world.transaction(visit.transactionId)).status).toBe('succeeded');
    await expect(arrive(world, { amount: '1200.50' })).rejects.toThrow('400');
  });

  it('a known client is named in every payment', async () => {
    const { merchantId } = REQUIRES_CLIENT;
    await configure({ merchantId, clientPolicy: 'fixed', clientId: 'harbour-customers' });
    const visit = await arrive(world);
    const orderId = orderOf(await choose(visit));
    expect(world.provider.order(orderId)?.clientId).toBe('harbour-customers');
    await get(await world.provider.pay(orderId));
    expect((await world.transaction(visit.transactionId)).status).toBe('succeeded');
  });

  it('a new client is made of what the customer tells', async () => {
    await configure({ merchantId: REQUIRES_CLIENT.merchantId, clientPolicy: 'collect' });
    const visit = await arrive(world);
    expect((await get(visit.checkout)).body).toContain('customerEmail');
    const incomplete = await post(`${visit.checkout}/payments`, {
      cardType: 'UnionPay',
      customerName: 'Li <b>Wei</b>',
    });
    expect(incomplete.status).toBe(400);
    expect(incomplete.body).not.toContain('<b>Wei');
    expect(await world.attempts(visit.transactionId)).toHaveLength(0);

    const paymentPage = locationOf(
      await post(`${visit.checkout}/payments`, {
        cardType: 'UnionPay',
        customerName: '李伟',
        customerEmail: 'li.wei@example.com',
        customerMobile: '+61 400 000 000',
      }),
    );
    const { body } = world.provider.requests().at(-1) ?? {};
    expect(body).toMatchObject({ client: { name: '李伟', emailAddress: 'li.wei@example.com' } });
    await get(await world.provider.pay(orderOf(paymentPage)));
    expect((await world.transaction(visit.transactionId)).status).toBe('succeeded');
    const dump = JSON.stringify([await world.events(visit.transactionId), await world.attempts(visit.transactionId)]);
    expect(dump).not.toContain('li.wei@example.com');
  });

  it('an e-mail with a link is sent instead of a redirect', async () => {
    await configure({ merchantId: BY_EMAIL.merchantId, emailPay: true });
    for (const answerShape of ['email', 'email-advice'] as const) {
      world.provider.faults.set({ answerShape });
      const visit = await arrive(world);
      expect(locationOf(await post(`${visit.checkout}/payments`, { cardType: 'UnionPay' }))).toContain('/checkout/');
      const [attempt] = await world.attempts(visit.transactionId);
      expect(attempt?.status).toBe('emailed');
      expect((await get(visit.checkout)).status).toBe(200);
      await get(await world.provider.pay(attempt?.orderId ?? ''));
      expect(locationOf(await get(visit.checkout))).toContain('status=success');
    }
  });

  it('a callback is checked with the key its payment was signed with, not with the current one', async () => {
    const visit = await arrive(world);
    const orderId = orderOf(await choose(visit));
    await configure({ merchantKey: 'another-key-after-a-rotation' });
    const forged = world.provider.callbackUrl(orderId, 'backoffice', { merchantKey: 'another-key-after-a-rotation' });
    expect((await get(forged)).status).toBe(403);
    await get(await world.provider.pay(orderId));
    expect((await world.transaction(visit.transactionId)).status).toBe('succeeded');
  });

  it('the return is signed with the secret that verified the landing, also after a rotation', async () => {
    const visit = await arrive(world);
    await configure({}, { secret: 'another-secret-after-a-rotation' });
    await get(await world.provider.pay(orderOf(await choose(visit))));
    await get(locationOf(await get(visit.checkout)));
    expect(world.host.returns().at(-1)).toMatchObject({ verified: true, status: 'success' });
    await expect(arrive(world)).rejects.toThrow('403');
    world.host.configure({ secret: 'another-secret-after-a-rotation' });
    await arrive(world);
  });

  it('during the overlap of a rotation both secrets open the door', async () => {
    const keepPreviousUntil = new Date(Date.now() + 600_000).toISOString();
    await configure({}, { secret: 'another-secret-after-a-rotation', keepPreviousUntil });
    await arrive(world);
    world.host.configure({ secret: 'another-secret-after-a-rotation' });
    await arrive(world);
    world.host.configure({ secret: SAMPLE.secret });
    world.clock.advance(601_000);
    await expect(arrive(world)).rejects.toThrow('403');
  });

  it('without an API key callbacks decide, if the owner says so', async () => {
    await configure({ apiKey: null, trustCallbacksWithoutQuery: true });
    const paid = await arrive(world);
    await get(await world.provider.pay(orderOf(await choose(paid))));
    expect(locationOf(await get(paid.checkout))).toContain('status=success');
    const declined = await arrive(world);
    await get(await world.provider.decline(orderOf(await choose(declined))));
    expect((await world.transaction(declined.transactionId)).status).toBe('open');
    const attempts = await Promise.all([paid, declined].map((visit) => world.attempts(visit.transactionId)));
    const orders = attempts.flat().map(({ orderId }) => orderId);
    expect(orders).toHaveLength(2);
    expect(world.provider.queries().filter(({ orderId }) => orders.includes(orderId))).toEqual([]);
  });

  it('an integration that is switched off takes nobody new, and finishes what it began', async () => {
    const visit = await arrive(world);
    const orderId = orderOf(await choose(visit));
    await configure({ enabled: false }, { enabled: false });
    await expect(arrive(world)).rejects.toThrow('404');
    expect((await get(visit.landingUrl)).status).toBe(303);
    await world.provider.pay(orderId);
    world.clock.advance(6000);
    await world.reconcile();
    expect(locationOf(await get(visit.checkout))).toContain('status=success');
  });

  it('card types on the wire may be spelled otherwise', async () => {
    await configure({ cardTypeNames: { 'Wechat Pay': 'WechatPay' } });
    const visit = await arrive(world);
    await get(await world.provider.pay(orderOf(await choose(visit, 'Wechat Pay'))));
    expect(world.provider.requests().at(-1)?.body).toMatchObject({ cardType: 'WechatPay' });
    expect(await world.transaction(visit.transactionId)).toMatchObject({ status: 'succeeded', cardType: 'Wechat Pay' });
  });

  it('secrets are nowhere in the database', async () => {
    const tables = ['merchant_versions', 'integration_secrets', 'integration_versions', 'merchants'];
    const rows = await Promise.all(tables.map((table) => world.dataSource.query(`SELECT * FROM ${table}`)));
    const dump = JSON.stringify(rows);
    for (const secret of [SAMPLE.secret, SAMPLE.account.merchantKey, SAMPLE.account.apiKey]) {
      expect(dump).not.toContain(secret);
    }
  });
});

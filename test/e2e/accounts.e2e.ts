import { afterEach, describe, expect, it } from '@jest/globals';
import { applyConfiguration } from '../support/configure.js';
import { arrive, choose, orderOf } from '../support/customer.js';
import { get, locationOf, post } from '../support/http.js';
import { SAMPLE, sampleConfiguration } from '../support/sample.js';
import { World, type WorldOptions } from '../support/world.js';

describe('accounts of every kind', () => {
  let world: World | undefined;

  afterEach(async () => {
    await world?.close();
    world = undefined;
  });

  async function start(options: WorldOptions = {}): Promise<World> {
    world = await World.start(options);
    return world;
  }

  const reconfigure = (
    { environment, provider, host }: World,
    merchant: Record<string, unknown>,
    integration: Record<string, unknown> = {},
  ) =>
    applyConfiguration(
      environment,
      sampleConfiguration({ provider: provider.url, host: host.url }, merchant, integration),
    );

  it('yen have no decimals', async () => {
    const it = await start({ integration: { currency: 'JPY' } });
    const visit = await arrive(it, { amount: '1200' });
    const orderId = orderOf(await choose(visit));
    expect(it.provider.order(orderId)).toMatchObject({ amount: '1200', currency: 'JPY' });
    await get(await it.provider.pay(orderId));
    expect((await it.transaction(visit.transactionId)).status).toBe('succeeded');
    await expect(arrive(it, { amount: '1200.50' })).rejects.toThrow('400');
  });

  it('a known client is named in every payment', async () => {
    const it = await start({
      merchant: { clientPolicy: 'fixed', clientId: 'harbour-customers' },
      account: { knownClients: ['harbour-customers'], requiresClient: true },
    });
    const visit = await arrive(it);
    const orderId = orderOf(await choose(visit));
    expect(it.provider.order(orderId)?.clientId).toBe('harbour-customers');
    await get(await it.provider.pay(orderId));
    expect((await it.transaction(visit.transactionId)).status).toBe('succeeded');
  });

  it('a new client is made of what the customer tells', async () => {
    const it = await start({ merchant: { clientPolicy: 'collect' }, account: { requiresClient: true } });
    const visit = await arrive(it);
    expect((await get(visit.checkout)).body).toContain('customerEmail');
    const incomplete = await post(`${visit.checkout}/payments`, {
      cardType: 'UnionPay',
      customerName: 'Li <b>Wei</b>',
    });
    expect(incomplete.status).toBe(400);
    expect(incomplete.body).not.toContain('<b>Wei');
    expect(await it.attempts(visit.transactionId)).toHaveLength(0);

    const paymentPage = locationOf(
      await post(`${visit.checkout}/payments`, {
        cardType: 'UnionPay',
        customerName: '李伟',
        customerEmail: 'li.wei@example.com',
        customerMobile: '+61 400 000 000',
      }),
    );
    const { body } = it.provider.requests().at(-1) ?? {};
    expect(body).toMatchObject({ client: { name: '李伟', emailAddress: 'li.wei@example.com' } });
    await get(await it.provider.pay(orderOf(paymentPage)));
    expect((await it.transaction(visit.transactionId)).status).toBe('succeeded');
    const dump = JSON.stringify([await it.events(visit.transactionId), await it.attempts(visit.transactionId)]);
    expect(dump).not.toContain('li.wei@example.com');
  });

  it('an e-mail with a link is sent instead of a redirect', async () => {
    for (const answerShape of ['email', 'email-advice'] as const) {
      const it = await start({ merchant: { emailPay: true }, account: { emailPay: true }, faults: { answerShape } });
      const visit = await arrive(it);
      expect(locationOf(await post(`${visit.checkout}/payments`, { cardType: 'UnionPay' }))).toContain('/checkout/');
      const [attempt] = await it.attempts(visit.transactionId);
      expect(attempt?.status).toBe('emailed');
      expect((await get(visit.checkout)).status).toBe(200);
      await get(await it.provider.pay(attempt?.orderId ?? ''));
      expect(locationOf(await get(visit.checkout))).toContain('status=success');
      await it.close();
      world = undefined;
    }
  });

  it('a callback is checked with the key its payment was signed with, not with the current one', async () => {
    const it = await start();
    const visit = await arrive(it);
    const orderId = orderOf(await choose(visit));
    await reconfigure(it, { merchantKey: 'another-key-after-a-rotation' });
    const forged = it.provider.callbackUrl(orderId, 'backoffice', { merchantKey: 'another-key-after-a-rotation' });
    expect((await get(forged)).status).toBe(403);
    await get(await it.provider.pay(orderId));
    expect((await it.transaction(visit.transactionId)).status).toBe('succeeded');
  });

  it('the return is signed with the secret that verified the landing, also after a rotation', async () => {
    const it = await start();
    const visit = await arrive(it);
    await reconfigure(it, {}, { secret: 'another-secret-after-a-rotation' });
    await get(await it.provider.pay(orderOf(await choose(visit))));
    await get(locationOf(await get(visit.checkout)));
    expect(it.host.returns().at(-1)).toMatchObject({ verified: true, status: 'success' });
    await expect(arrive(it)).rejects.toThrow('403');
    it.host.configure({ secret: 'another-secret-after-a-rotation' });
    await arrive(it);
  });

  it('during the overlap of a rotation both secrets open the door', async () => {
    const it = await start();
    const keepPreviousUntil = new Date(Date.now() + 600_000).toISOString();
    await reconfigure(it, {}, { secret: 'another-secret-after-a-rotation', keepPreviousUntil });
    await arrive(it);
    it.host.configure({ secret: 'another-secret-after-a-rotation' });
    await arrive(it);
    it.host.configure({ secret: SAMPLE.secret });
    it.clock.advance(601_000);
    await expect(arrive(it)).rejects.toThrow('403');
  });

  it('without an API key callbacks decide, if the owner says so', async () => {
    const it = await start({ merchant: { apiKey: null, trustCallbacksWithoutQuery: true } });
    const paid = await arrive(it);
    await get(await it.provider.pay(orderOf(await choose(paid))));
    expect(locationOf(await get(paid.checkout))).toContain('status=success');
    const declined = await arrive(it);
    await get(await it.provider.decline(orderOf(await choose(declined))));
    expect((await it.transaction(declined.transactionId)).status).toBe('open');
    expect(it.provider.queries()).toHaveLength(0);
  });

  it('an integration that is switched off takes nobody new, and finishes what it began', async () => {
    const it = await start();
    const visit = await arrive(it);
    const orderId = orderOf(await choose(visit));
    await reconfigure(it, { enabled: false }, { enabled: false });
    await expect(arrive(it)).rejects.toThrow('404');
    expect((await get(visit.landingUrl)).status).toBe(303);
    await it.provider.pay(orderId);
    it.clock.advance(6000);
    await it.reconcile();
    expect(locationOf(await get(visit.checkout))).toContain('status=success');
  });

  it('card types on the wire may be spelled otherwise', async () => {
    const it = await start({ merchant: { cardTypeNames: { 'Wechat Pay': 'WechatPay' } } });
    const visit = await arrive(it);
    await get(await it.provider.pay(orderOf(await choose(visit, 'Wechat Pay'))));
    expect(it.provider.requests().at(-1)?.body).toMatchObject({ cardType: 'WechatPay' });
    expect(await it.transaction(visit.transactionId)).toMatchObject({ status: 'succeeded', cardType: 'Wechat Pay' });
  });

  it('secrets are nowhere in the database', async () => {
    const it = await start();
    const tables = ['merchant_versions', 'integration_secrets', 'integration_versions', 'merchants'];
    const rows = await Promise.all(tables.map((table) => it.dataSource.query(`SELECT * FROM ${table}`)));
    const dump = JSON.stringify(rows);
    for (const secret of [SAMPLE.secret, SAMPLE.account.merchantKey, SAMPLE.account.apiKey]) {
      expect(dump).not.toContain(secret);
    }
  });
});

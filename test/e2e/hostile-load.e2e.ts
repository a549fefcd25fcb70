import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, get, locationOf, post } from '../support/http.js';
import { arrive, orderOf, type Visit } from '../support/customer.js';
import { World } from '../support/world.js';

const PAYMENTS = 200;

/** One customer who presses everything twice, with a provider that repeats itself. */
interface Payment {
  readonly visit: Visit;
  readonly answers: Answer[];
}

describe('200 simultaneous payments', () => {
  let world: World;
  let payments: Payment[];

  beforeAll(async () => {
    world = await World.start({ settings: { PROVIDER_TIMEOUT_MS: '20000' } });
    payments = await Promise.all(Array.from({ length: PAYMENTS }, () => pay()));
    await world.provider.idle();
    await world.reconcile();
  }, 120_000);
  afterAll(() => world.close());

  /** Lands three times, sends the form twice, pays, and comes back among five callbacks. */
  async function pay(): Promise<Payment> {
    const visit = await arrive(world);
    const again = await Promise.all([get(visit.landingUrl), get(visit.landingUrl), get(visit.checkout)]);
    const form = { cardType: 'UnionPay' };
    const sent = await Promise.all([
      post(`${visit.checkout}/payments`, form),
      post(`${visit.checkout}/payments`, form),
    ]);
    const orderId = orderOf(sent.map(locationOf).find((url) => url.startsWith(world.provider.url)) ?? '');
    const replyUrl = await world.provider.pay(orderId);
    const backoffice = world.provider.callbackUrl(orderId, 'backoffice', { success: 'Y' });
    const called = await Promise.all([backoffice, replyUrl, backoffice, replyUrl, backoffice].map((url) => get(url)));
    const back = await Promise.all([get(visit.checkout), get(`${visit.checkout}/status`), get(visit.landingUrl)]);
    return { visit, answers: [...again, ...sent, ...called, ...back] };
  }

  it('give no 5xx', () => {
    const statuses = payments.flatMap(({ answers }) => answers.map(({ status }) => status));
    expect(new Set(statuses)).toEqual(new Set([200, 303]));
    expect(statuses).toHaveLength(PAYMENTS * 13);
  });

  it('make no second charge', () => {
    expect(world.provider.requests()).toHaveLength(PAYMENTS);
    expect(world.provider.orders().filter(({ state }) => state === 'paid')).toHaveLength(PAYMENTS);
    expect(world.provider.orders().every(({ paymentCalls }) => paymentCalls === 1)).toBe(true);
  });

  it('leave one success event each, and no attention', async () => {
    for (const { visit } of payments) {
      const events = await world.events(visit.transactionId);
      const successes = events.filter(({ kind, data }) => kind === 'transaction_moved' && data['to'] === 'succeeded');
      expect(successes).toHaveLength(1);
      expect(await world.transaction(visit.transactionId)).toMatchObject({ status: 'succeeded', attention: [] });
    }
  });

  it('bring every customer back with the same signed success', async () => {
    const returns = await Promise.all(payments.map(({ visit }) => get(visit.checkout)));
    await Promise.all(returns.map((answer) => get(locationOf(answer))));
    expect(world.host.invoices().every(({ status }) => status === 'paid')).toBe(true);
    expect(world.host.returns().every(({ verified, status }) => verified && status === 'success')).toBe(true);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { arrive, choose, orderOf } from '../support/customer.js';
import { get, locationOf, post } from '../support/http.js';
import { World } from '../support/world.js';

describe('a customer pays an invoice', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  beforeEach(() => {
    world.provider.faults.reset();
  });
  afterAll(() => world.close());

  it.each(['UnionPay', 'Alipay', 'Wechat Pay'])(
    'with %s, from the signed request to the signed return',
    async (cardType) => {
      const visit = await arrive(world, { amount: '12.30' });
      const page = await get(visit.checkout);
      expect(page.status).toBe(200);
      expect(page.body).toContain('Harbour Offices');
      expect(page.body).toContain('12.30');

      const paymentPage = await choose(visit, cardType);
      expect(new URL(paymentPage).origin).toBe(world.provider.url);
      const order = world.provider.order(orderOf(paymentPage));
      expect(order).toMatchObject({ amount: '12.30', currency: 'AUD', cardType, state: 'pending' });
      expect(await world.transaction(visit.transactionId)).toMatchObject({
        status: 'processing',
        orderId: order?.orderId,
      });

      const replyUrl = await world.provider.pay(orderOf(paymentPage));
      const checkout = locationOf(await get(replyUrl));
      expect(new URL(checkout, world.url).href).toBe(visit.checkout);
      const returnUrl = locationOf(await get(visit.checkout));
      expect((await get(returnUrl)).status).toBe(200);
      expect(world.host.returns().at(-1)).toMatchObject({
        transactionId: visit.transactionId,
        invoiceId: visit.invoiceId,
        status: 'success',
        verified: true,
      });
      expect(world.host.invoices().find(({ id }) => id === visit.invoiceId)?.status).toBe('paid');
      expect(await world.transaction(visit.transactionId)).toMatchObject({
        status: 'succeeded',
        cardType,
        returnedStatus: 'success',
        attention: [],
      });
    },
  );

  it('gives the same signed return to every later visit and every later landing', async () => {
    const visit = await arrive(world);
    await world.provider.pay(orderOf(await choose(visit)));
    const first = locationOf(await get(visit.checkout));
    expect(locationOf(await get(visit.checkout))).toBe(first);
    const again = new URL(locationOf(await get(visit.landingUrl)), world.url).href;
    expect(again).toBe(visit.checkout);
    expect(locationOf(await get(again))).toBe(first);
    const events = await world.events(visit.transactionId);
    expect(events.filter(({ kind }) => kind === 'customer_returned')).toHaveLength(1);
  });

  it('takes every callback twice, and tells of one success', async () => {
    world.provider.faults.set({ backoffice: 'double' });
    const visit = await arrive(world);
    const orderId = orderOf(await choose(visit));
    const replyUrl = await world.provider.pay(orderId);
    await get(replyUrl);
    await get(replyUrl);
    await world.provider.idle();
    expect(world.provider.order(orderId)?.callbacksSent.filter(({ status }) => status === 200)).toHaveLength(2);
    const events = await world.events(visit.transactionId);
    const successes = events.filter(({ kind, data }) => kind === 'transaction_moved' && data['to'] === 'succeeded');
    expect(successes).toHaveLength(1);
    const callbacks = events.filter(({ kind }) => kind === 'callback_received');
    expect(callbacks.map(({ data }) => data['channel']).sort()).toEqual(['backoffice', 'reply']);
  });

  it('keeps a decline as such, and takes a second card type', async () => {
    const visit = await arrive(world);
    const declined = await choose(visit, 'UnionPay');
    await get(await world.provider.decline(orderOf(declined)));
    const page = await get(visit.checkout);
    expect(page.status).toBe(200);
    expect(await world.transaction(visit.transactionId)).toMatchObject({ status: 'open', failureCode: 'declined' });

    const accepted = await choose(visit, 'Alipay');
    expect(orderOf(accepted)).not.toBe(orderOf(declined));
    await get(await world.provider.pay(orderOf(accepted)));
    expect(locationOf(await get(visit.checkout))).toContain('status=success');
    const attempts = await world.attempts(visit.transactionId);
    expect(attempts.map(({ status }) => status)).toEqual(['failed', 'succeeded']);
    expect(await world.transaction(visit.transactionId)).toMatchObject({ status: 'succeeded', failureCode: null });
  });

  it('lets the customer leave before paying, with a signed fail', async () => {
    const visit = await arrive(world);
    const returnUrl = locationOf(await post(`${visit.checkout}/cancellation`));
    await get(returnUrl);
    expect(world.host.returns().at(-1)).toMatchObject({
      status: 'fail',
      verified: true,
      transactionId: visit.transactionId,
    });
    expect(world.host.returns().at(-1)?.error).not.toBe('');
    expect(await world.transaction(visit.transactionId)).toMatchObject({ status: 'cancelled', returnedStatus: 'fail' });
    expect(locationOf(await get(visit.checkout))).toBe(returnUrl);
  });

  it('ends as failed when the customer leaves after a decline', async () => {
    const visit = await arrive(world);
    await get(await world.provider.decline(orderOf(await choose(visit))));
    expect(locationOf(await post(`${visit.checkout}/cancellation`))).toContain('status=fail');
    expect(await world.transaction(visit.transactionId)).toMatchObject({ status: 'failed', failureCode: 'declined' });
  });

  it('does not let the customer leave while money may be under way', async () => {
    const visit = await arrive(world);
    const orderId = orderOf(await choose(visit));
    const answer = await post(`${visit.checkout}/cancellation`);
    expect(locationOf(answer)).toContain('/checkout/');
    const page = await get(new URL(locationOf(answer), world.url).href);
    expect(page.status).toBe(200);
    expect((await world.transaction(visit.transactionId)).status).toBe('processing');
    await world.provider.pay(orderId);
    expect(locationOf(await get(visit.checkout))).toContain('status=success');
  });

  it('starts one order however often the form is sent', async () => {
    const visit = await arrive(world);
    const before = world.provider.requests().length;
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => post(`${visit.checkout}/payments`, { cardType: 'UnionPay' })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(8).fill(303));
    expect(world.provider.requests().length - before).toBe(1);
    expect(await world.attempts(visit.transactionId)).toHaveLength(1);
  });

  it('tells a page left open on another device where to go', async () => {
    const visit = await arrive(world);
    expect(JSON.parse((await get(`${visit.checkout}/status`)).body)).toEqual({ status: 'open' });
    const orderId = orderOf(await choose(visit));
    expect(JSON.parse((await get(`${visit.checkout}/status`)).body)).toEqual({
      status: 'processing',
      step: 'redirected',
    });
    await world.provider.pay(orderId);
    // The customer may have been asked about a moment ago: a visit then shows what is known, the schedule does the rest.
    world.clock.advance(3000);
    const { status, redirectUrl } = JSON.parse((await get(`${visit.checkout}/status`)).body) as Record<string, string>;
    expect(status).toBe('succeeded');
    expect(redirectUrl).toContain('status=success');
    expect((await world.transaction(visit.transactionId)).returnedAt).toBeNull();
  });

  it('refuses a card type that is not offered, and shows the page again', async () => {
    const visit = await arrive(world);
    for (const cardType of ['Visa', '', 'unionpay']) {
      const answer = await post(`${visit.checkout}/payments`, { cardType });
      expect(answer.status).toBe(400);
      expect(answer.body).toContain('Harbour Offices');
    }
    expect(await world.attempts(visit.transactionId)).toHaveLength(0);
  });

  it('shows card types that the limits rule out as disabled, and starts nothing', async () => {
    const visit = await arrive(world, { amount: '0.50' });
    const page = await get(visit.checkout);
    expect(page.body).toContain('disabled');
    expect((await post(`${visit.checkout}/payments`, { cardType: 'UnionPay' })).status).toBe(400);
    expect(await world.attempts(visit.transactionId)).toHaveLength(0);
  });
});

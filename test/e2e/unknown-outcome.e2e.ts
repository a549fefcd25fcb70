import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { arrive, choose, orderOf, type Visit } from '../support/customer.js';
import { get, locationOf, post } from '../support/http.js';
import { World } from '../support/world.js';

const MINUTE = 60_000;

type Unanswered = 'timeout-before' | 'timeout-after' | 'reset-before' | 'reset-after' | 'error-408-after';

describe('an outcome that is not known', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start({ settings: { PROVIDER_TIMEOUT_MS: '300' } });
  });
  beforeEach(() => {
    world.provider.faults.reset();
  });
  afterAll(() => world.close());

  /** Sends the form; the payment call is not answered. */
  async function startUnanswered(paymentCall: Unanswered) {
    world.provider.faults.set({ paymentCall });
    const visit = await arrive(world);
    expect(locationOf(await post(`${visit.checkout}/payments`, { cardType: 'Alipay' }))).toContain('/checkout/');
    const { orderId } = await world.transaction(visit.transactionId);
    return { visit, orderId: orderId ?? '' };
  }

  async function statusOf(visit: Visit) {
    const { status } = await world.transaction(visit.transactionId);
    const attempts = await world.attempts(visit.transactionId);
    return { transaction: status, attempts: attempts.map((attempt) => attempt.status) };
  }

  it.each(['timeout-after', 'reset-after', 'error-408-after'] as const)(
    'after %s is followed up: the order was taken, and paid',
    async (paymentCall) => {
      const { visit, orderId } = await startUnanswered(paymentCall);
      expect(await statusOf(visit)).toEqual({ transaction: 'processing', attempts: ['unknown'] });
      const page = await get(visit.checkout);
      expect(page.status).toBe(200);
      expect(page.body).not.toContain('name="cardType"');
      expect(page.body).toContain(orderId);

      await world.provider.pay(orderId);
      world.clock.advance(10_000);
      await world.reconcile();
      expect(await statusOf(visit)).toEqual({ transaction: 'succeeded', attempts: ['succeeded'] });
      expect(locationOf(await get(visit.checkout))).toContain('status=success');
    },
  );

  it('starts no second order, however the customer tries', async () => {
    const { visit } = await startUnanswered('timeout-after');
    const calls = world.provider.requests().length;
    for (const cardType of ['UnionPay', 'Alipay', 'Wechat Pay']) await post(`${visit.checkout}/payments`, { cardType });
    expect(locationOf(await post(`${visit.checkout}/cancellation`))).not.toContain('status=fail');
    expect(locationOf(await get(visit.landingUrl))).toContain('/checkout/');
    expect(world.provider.requests()).toHaveLength(calls);
    expect(await statusOf(visit)).toEqual({ transaction: 'processing', attempts: ['unknown'] });
  });

  it.each(['timeout-before', 'reset-before'] as const)(
    'after %s frees the customer once a 404 was seen twice, not once',
    async (paymentCall) => {
      const { visit } = await startUnanswered(paymentCall);
      world.clock.advance(6000);
      await world.reconcile();
      expect(await statusOf(visit)).toEqual({ transaction: 'processing', attempts: ['unknown'] });
      world.clock.advance(20_000);
      await world.reconcile();
      expect(await statusOf(visit)).toEqual({ transaction: 'open', attempts: ['failed'] });
      expect(await world.transaction(visit.transactionId)).toMatchObject({ failureCode: 'not_received' });

      world.provider.faults.reset();
      await world.provider.pay(orderOf(await choose(visit)));
      await get(visit.checkout);
      expect(await statusOf(visit)).toEqual({ transaction: 'succeeded', attempts: ['failed', 'succeeded'] });
    },
  );

  it('takes result 11 of an order that never arrived for no proof, until the grace has passed', async () => {
    world.provider.faults.set({ unknownOrder: 'result-11' });
    const { visit } = await startUnanswered('timeout-before');
    world.provider.faults.set({ unknownOrder: 'result-11' });
    for (let round = 0; round < 4; round += 1) {
      world.clock.advance(2 * MINUTE);
      await world.reconcile();
      expect(await statusOf(visit)).toEqual({ transaction: 'processing', attempts: ['unknown'] });
    }
    world.clock.advance(10 * MINUTE);
    await world.reconcile();
    expect(await statusOf(visit)).toEqual({ transaction: 'open', attempts: ['failed'] });
  });

  it('frees the customer only once two answers in a row say the same', async () => {
    const { visit } = await startUnanswered('timeout-before');
    const answers = [
      ['result-11', 'unknown'],
      ['404', 'unknown'],
      ['result-11', 'unknown'],
      ['404', 'unknown'],
      ['404', 'failed'],
    ] as const;
    for (const [unknownOrder, status] of answers) {
      world.provider.faults.set({ unknownOrder });
      world.clock.advance(2 * MINUTE);
      await world.reconcile();
      expect(await statusOf(visit)).toMatchObject({ attempts: [status] });
    }
    expect(await world.transaction(visit.transactionId)).toMatchObject({ status: 'open', failureCode: 'not_received' });
  });

  it('believes neither a result 11 first, nor forgets the success that comes after it', async () => {
    world.provider.faults.set({ unknownOrder: 'result-11' });
    const { visit, orderId } = await startUnanswered('timeout-after');
    await world.provider.pay(orderId);
    world.clock.advance(10_000);
    await world.reconcile();
    expect(await statusOf(visit)).toEqual({ transaction: 'succeeded', attempts: ['succeeded'] });
  });

  it('asks for a person when it stays unknown, and no more once it is known', async () => {
    const { visit, orderId } = await startUnanswered('timeout-after');
    world.provider.faults.set({ query: 'error-500' });
    world.clock.advance(16 * MINUTE);
    await world.reconcile();
    expect(await world.transaction(visit.transactionId)).toMatchObject({
      status: 'processing',
      attention: ['outcome_unknown'],
    });
    world.provider.faults.reset();
    await world.provider.pay(orderId);
    world.clock.advance(6 * 60 * MINUTE);
    await world.reconcile();
    expect(await world.transaction(visit.transactionId)).toMatchObject({ status: 'succeeded', attention: [] });
  });

  it('keeps the customer waiting honestly while queries fail, and asks again', async () => {
    const visit = await arrive(world);
    const orderId = orderOf(await choose(visit));
    world.provider.faults.set({ query: 'garbage' });
    const reply = await get(await world.provider.pay(orderId));
    expect(locationOf(reply)).toContain('/checkout/');
    expect((await get(visit.checkout)).status).toBe(200);
    expect(await statusOf(visit)).toEqual({ transaction: 'processing', attempts: ['redirected'] });
    for (const query of ['no-reply-signature', 'timeout', 'error-500'] as const) {
      world.provider.faults.set({ query });
      world.clock.advance(30 * MINUTE);
      await world.reconcile();
      expect((await statusOf(visit)).transaction).toBe('processing');
    }
    world.provider.faults.reset();
    world.clock.advance(6 * 60 * MINUTE);
    await world.reconcile();
    expect((await statusOf(visit)).transaction).toBe('succeeded');
  });

  it('holds through the end of the process in the middle of a payment call', async () => {
    world.provider.faults.set({ paymentCall: 'timeout-after' });
    const visit = await arrive(world);
    void post(`${visit.checkout}/payments`, { cardType: 'UnionPay' }).catch(() => undefined);
    while ((await world.attempts(visit.transactionId)).length === 0) await new Promise((done) => setTimeout(done, 10));
    // As a process leaves it that dies during the call: stored as starting, nothing written after it.
    const [attempt] = await world.attempts(visit.transactionId);
    await world.restartGateway();
    await world.dataSource.query(
      `UPDATE attempts SET status = 'starting', next_query_at = created_at WHERE id = '${attempt?.id ?? ''}'`,
    );
    await world.provider.pay(attempt?.orderId ?? '');
    world.clock.advance(MINUTE);
    await world.reconcile();
    expect(await statusOf(visit)).toEqual({ transaction: 'succeeded', attempts: ['succeeded'] });
  });
});

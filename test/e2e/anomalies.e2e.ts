import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { applyConfiguration } from '../support/configure.js';
import { arrive, choose, orderOf, type Visit } from '../support/customer.js';
import { get, locationOf, post } from '../support/http.js';
import { sampleConfiguration } from '../support/sample.js';
import { World } from '../support/world.js';

const HOUR = 3_600_000;

describe('what must not happen, and does', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  beforeEach(() => {
    world.provider.faults.reset();
  });
  afterAll(() => world.close());

  const transactionOf = (visit: Visit) => world.transaction(visit.transactionId);

  /** The provider gives up an order, and then takes the money all the same. */
  async function abandonedThenPaid(visit: Visit): Promise<string> {
    const orderId = orderOf(await choose(visit));
    world.provider.faults.set({ queryResult: '11' });
    world.clock.advance(HOUR);
    await world.reconcile();
    world.clock.advance(HOUR);
    await world.reconcile();
    world.provider.faults.reset();
    return orderId;
  }

  it('a success after the checkout was cancelled: late_success, and the truth from then on', async () => {
    const visit = await arrive(world);
    const orderId = await abandonedThenPaid(visit);
    expect(await transactionOf(visit)).toMatchObject({ failureCode: 'abandoned' });
    const fail = locationOf(await post(`${visit.checkout}/cancellation`));
    expect(fail).toContain('status=fail');

    await world.provider.pay(orderId);
    world.clock.advance(7 * HOUR);
    await world.reconcile();
    const transaction = await transactionOf(visit);
    expect(transaction).toMatchObject({ status: 'succeeded', orderId, failureCode: null });
    expect(transaction.attention).toContain('late_success');
    expect(locationOf(await get(visit.checkout))).toContain('status=success');
  });

  it('a customer who leaves after paying an order that was given up: success, and no fail before it', async () => {
    const visit = await arrive(world);
    const orderId = orderOf(await choose(visit));
    world.provider.faults.set({ queryResult: '11' });
    world.clock.advance(HOUR / 6);
    await world.reconcile();
    expect(await transactionOf(visit)).toMatchObject({ status: 'open', failureCode: 'abandoned' });
    world.provider.faults.reset();
    world.provider.faults.set({ backoffice: 'none', reply: 'none' });
    await world.provider.pay(orderId);
    expect(locationOf(await post(`${visit.checkout}/cancellation`))).toContain('status=success');
    const { attention, status, returnedStatus } = await transactionOf(visit);
    expect({ attention, status, returnedStatus }).toEqual({
      ...{ attention: [], status: 'succeeded', returnedStatus: 'success' },
    });
  });

  it('two orders of one invoice are paid: duplicate_payment, one success', async () => {
    const visit = await arrive(world);
    const first = orderOf(await choose(visit, 'UnionPay'));
    await get(await world.provider.decline(first));
    // The first order turns out to be declined no more: seen where a bank answers twice.
    const second = orderOf(await choose(visit, 'Alipay'));
    await world.provider.pay(second);
    await get(visit.checkout);
    expect((await transactionOf(visit)).status).toBe('succeeded');
    await world.dataSource.query(
      `UPDATE attempts SET next_query_at = 1, failure_code = 'abandoned' WHERE order_id = '${first}'`,
    );
    world.provider.faults.set({ queryResult: '0' });
    await world.reconcile();
    const attempts = await world.attempts(visit.transactionId);
    expect(attempts.map(({ status }) => status)).toEqual(['succeeded', 'succeeded']);
    expect(await transactionOf(visit)).toMatchObject({ orderId: second, attention: ['duplicate_payment'] });
    const moves = (await world.events(visit.transactionId)).filter(
      ({ kind, data }) => kind === 'transaction_moved' && data['to'] === 'succeeded',
    );
    expect(moves).toHaveLength(1);
  });

  it('an open checkout expires, and says so for ever', async () => {
    const visit = await arrive(world);
    world.clock.advance(2 * HOUR);
    const back = locationOf(await get(visit.checkout));
    expect(back).toContain('status=fail');
    expect(await transactionOf(visit)).toMatchObject({ status: 'expired', failureCode: 'expired' });
    expect((await post(`${visit.checkout}/payments`, { cardType: 'UnionPay' })).status).toBe(303);
    expect(await world.attempts(visit.transactionId)).toHaveLength(0);
    const landed = locationOf(await get(visit.landingUrl));
    expect(locationOf(await get(new URL(landed, world.url).href))).toBe(back);
  });

  it('a checkout expires by the schedule, after asking about what might yet be paid', async () => {
    const visit = await arrive(world);
    await abandonedThenPaid(visit);
    const queries = world.provider.queries().length;
    world.clock.advance(2 * HOUR);
    await world.reconcile();
    expect((await transactionOf(visit)).status).not.toBe('open');
    expect(world.provider.queries().length).toBeGreaterThanOrEqual(queries);
  });

  it('a checkout is not expired while an order is under way', async () => {
    const visit = await arrive(world);
    const orderId = orderOf(await choose(visit));
    world.clock.advance(2 * HOUR);
    await world.reconcile();
    expect((await transactionOf(visit)).status).toBe('processing');
    await get(await world.provider.decline(orderId));
    // Too late for another attempt: the end of this one ends the checkout.
    expect(await transactionOf(visit)).toMatchObject({ status: 'failed', failureCode: 'declined' });
    expect(locationOf(await get(visit.checkout))).toContain('status=fail');
  });

  it('an order is asked about for at least seven days, and every question is spaced out', async () => {
    const visit = await arrive(world);
    const orderId = orderOf(await choose(visit));
    const asked = () => world.provider.queries().filter((query) => query.orderId === orderId).length;
    for (let day = 0; day < 7; day += 1) {
      const before = asked();
      for (let round = 0; round < 4; round += 1) {
        world.clock.advance(6 * HOUR);
        await world.reconcile();
      }
      expect(asked()).toBeGreaterThan(before);
    }
    expect(asked()).toBeLessThan(40);
    expect((await transactionOf(visit)).attention).toEqual(['outcome_unknown']);
    await world.provider.pay(orderId);
    world.clock.advance(6 * HOUR);
    await world.reconcile();
    expect(await transactionOf(visit)).toMatchObject({ status: 'succeeded' });
  });

  it('a merchant is disabled while customers pay: orders are followed to their end, and nothing new begins', async () => {
    const visit = await arrive(world);
    const orderId = orderOf(await choose(visit));
    const waiting = await arrive(world);
    const change = (merchant: Readonly<Record<string, unknown>>) =>
      applyConfiguration(
        world.environment,
        sampleConfiguration({ provider: world.provider.url, host: world.host.url }, merchant),
      );
    await change({ enabled: false });
    await world.provider.pay(orderId);
    world.clock.advance(60_000);
    await world.reconcile();
    expect(await transactionOf(visit)).toMatchObject({ status: 'succeeded', orderId });
    expect(locationOf(await get(visit.checkout))).toContain('status=success');
    await post(`${waiting.checkout}/payments`, { cardType: 'UnionPay' });
    expect(await world.attempts(waiting.transactionId)).toEqual([]);
    await change({ enabled: true });
  });

  it('the provider refuses: the reason is told, and another card type may be tried', async () => {
    for (const [paymentCall, code] of [
      ['risk', 'too_many_attempts'],
      ['no-processor', 'card_type_unavailable'],
      ['error-500', 'provider_error'],
    ] as const) {
      world.provider.faults.set({ paymentCall });
      const visit = await arrive(world);
      await post(`${visit.checkout}/payments`, { cardType: 'UnionPay' });
      expect(await transactionOf(visit)).toMatchObject({ status: 'open', failureCode: code });
      const page = await get(visit.checkout);
      expect(page.body).toContain('role="alert"');
      world.provider.faults.reset();
      await get(await world.provider.pay(orderOf(await choose(visit, 'Alipay'))));
      expect((await transactionOf(visit)).status).toBe('succeeded');
    }
  });

  it('the provider’s page is none that we would send anyone to: nothing is shown, nothing is lost', async () => {
    for (const answerShape of ['foreign-host', 'form', 'garbage'] as const) {
      world.provider.faults.set({ answerShape });
      const visit = await arrive(world);
      const answer = await post(`${visit.checkout}/payments`, { cardType: 'UnionPay' });
      expect(locationOf(answer)).toBe(new URL(visit.checkout).pathname);
      expect((await transactionOf(visit)).status).toBe('processing');
      const [attempt] = await world.attempts(visit.transactionId);
      expect(attempt?.status).toBe('unknown');
    }
  });

  it.each(['1', '2', '3'] as const)('takes the payment page out of answer shape %s', async (answerShape) => {
    world.provider.faults.set({ answerShape });
    const visit = await arrive(world);
    expect(new URL(await choose(visit)).origin).toBe(world.provider.url);
  });
});

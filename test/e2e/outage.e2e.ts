import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ConfirmOutcome } from '../../src/checkout/confirm-outcome.js';
import { DueCheckouts } from '../../src/checkout/due-checkouts.js';
import { failureText } from '../../src/checkout/pages/catalog.js';
import { Ledger } from '../../src/transactions/ledger.js';
import { applyConfiguration } from '../support/configure.js';
import { arrive, choose, orderOf, type Visit } from '../support/customer.js';
import { get, locationOf, post } from '../support/http.js';
import { insertRows } from '../support/ledger-rows.js';
import { sampleConfiguration } from '../support/sample.js';
import { owner, WITH_OWNER } from '../support/staff.js';
import { World } from '../support/world.js';

const FAILURES = 3;
const OTHER = '0c1f7a52-9d7e-4c42-8a55-6f5b3f0f2b11';

/** The sample, with another merchant at the same provider, and the integration with one of the two. */
function withOther(world: World, merchant: string) {
  const sample = sampleConfiguration({ provider: world.provider.url, host: world.host.url }, {}, { merchant });
  const [first] = sample.merchants;
  return { ...sample, merchants: [first, { ...first, name: 'Other Offices', merchantId: OTHER }] };
}

describe('while the provider is slow or down', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start({
      otherAccounts: [{ merchantId: OTHER }],
      settings: { ...WITH_OWNER, PROVIDER_BREAKER_FAILURES: String(FAILURES), PROVIDER_TIMEOUT_MS: '10000' },
    });
  });
  beforeEach(() => {
    world.provider.faults.reset();
  });
  afterAll(() => world.close());

  const statusOf = async ({ transactionId }: Visit) => ({
    transaction: (await world.transaction(transactionId)).status,
    attempts: (await world.attempts(transactionId)).map(({ status, failureCode }) => failureCode ?? status),
  });

  it('the gateway answers others, and everybody’s payment goes on', async () => {
    world.provider.faults.set({ answerDelayMs: 9000 });
    const visits = await Promise.all(Array.from({ length: 20 }, () => arrive(world)));
    let answered = 0;
    const slow = visits.map((visit) => choose(visit).finally(() => (answered += 1)));
    const newcomer = await arrive(world);
    expect((await get(newcomer.checkout)).status).toBe(200);
    expect((await get(`${world.url}/health/ready`)).status).toBe(200);
    expect(answered).toBe(0);
    while (world.provider.requests().length < visits.length) await sleep(10);
    world.provider.release();
    for (const page of await Promise.all(slow)) expect(page).toContain(world.provider.url);
  });

  it('an order about which the provider does not answer keeps the schedule from no other', async () => {
    const paidInSilence = async (faults: Parameters<typeof world.provider.faults.setFor>[1] = {}) => {
      world.provider.faults.set({ backoffice: 'none', reply: 'none' });
      const visit = await arrive(world);
      const orderId = orderOf(await choose(visit));
      world.provider.faults.setFor(orderId, faults);
      await world.provider.pay(orderId);
      world.clock.advance(6000);
      return visit;
    };
    const untilSucceeded = async (visit: Visit) => {
      while ((await statusOf(visit)).transaction !== 'succeeded') await sleep(50);
    };
    const hanging = await paidInSilence({ query: 'timeout', holdMs: 60_000 });
    const [attempt] = await world.attempts(hanging.transactionId);
    const confirmation = world.app.get(ConfirmOutcome);
    while (!confirmation.isAsking(attempt?.id ?? '')) await sleep(20);
    await untilSucceeded(await paidInSilence());
    expect(confirmation.isAsking(attempt?.id ?? '')).toBe(true);
    world.provider.faults.forgetOrders();
    world.provider.release();
  });

  it('nor does a checkout that expires, of whose order the provider is asked before', async () => {
    const visit = await arrive(world);
    const orderId = orderOf(await choose(visit));
    await get(await world.provider.abandon(orderId));
    expect(await statusOf(visit)).toEqual({ transaction: 'open', attempts: ['abandoned'] });
    const [attempt] = await world.attempts(visit.transactionId);
    const confirmation = world.app.get(ConfirmOutcome);
    world.provider.faults.setFor(orderId, { query: 'timeout', holdMs: 60_000 });
    world.clock.advance(24 * 3_600_000);
    while (!confirmation.isAsking(attempt?.id ?? '')) await sleep(20);
    const other = await arrive(world);
    world.provider.faults.set({ backoffice: 'none', reply: 'none' });
    await world.provider.pay(orderOf(await choose(other)));
    world.clock.advance(6000);
    while ((await statusOf(other)).transaction !== 'succeeded') await sleep(50);
    expect(confirmation.isAsking(attempt?.id ?? '')).toBe(true);
    world.provider.faults.forgetOrders();
    world.provider.release();
    while ((await statusOf(visit)).transaction !== 'expired') await sleep(50);
  });

  it('a round looks at each checkout once, also at those whose look fails', async () => {
    // Of integrations that nobody knows: each look fails, and leaves them as due as they were.
    await insertRows(
      world.dataSource,
      Array.from({ length: 100 }, () => ({ reference: 'STUCK' })),
    );
    await world.dataSource.query(`UPDATE transactions SET due_at = 1 WHERE reference = 'STUCK'`);
    const checkouts = world.app.get(DueCheckouts);
    const lookedAt: string[] = [];
    const lookAt = jest.spyOn(checkouts, 'lookAt').mockImplementation((transaction) => {
      lookedAt.push(transaction.id);
      // A mistake that would never end shows as a failure.
      if (lookedAt.length > 500) return new Promise(() => undefined);
      return DueCheckouts.prototype.lookAt.call(checkouts, transaction);
    });
    await Promise.race([world.reconcile(), sleep(10_000)]);
    lookAt.mockRestore();
    await world.dataSource.query(`UPDATE transactions SET due_at = NULL WHERE reference = 'STUCK'`);
    expect(lookedAt.length).toBeGreaterThan(0);
    expect(lookedAt.length).toBe(new Set(lookedAt).size);
  });

  it('a merchant whose queries hang delays no other’s callbacks', async () => {
    // As many as are asked about at once, and one more.
    const hanging = await Promise.all(
      Array.from({ length: 17 }, async () => {
        const visit = await arrive(world);
        const orderId = orderOf(await choose(visit));
        world.provider.faults.setFor(orderId, { query: 'timeout', holdMs: 60_000 });
        await world.provider.pay(orderId);
        return visit;
      }),
    );
    await applyConfiguration(world.environment, withOther(world, 'Other Offices'));
    const visit = await arrive(world);
    await world.provider.pay(orderOf(await choose(visit)));
    while ((await statusOf(visit)).transaction !== 'succeeded') await sleep(20);
    const answers = (await world.events(visit.transactionId)).filter(({ kind }) => kind === 'query_answered');
    expect(answers.map(({ data }) => data['trigger'])).toEqual(['backoffice callback']);
    const [attempt] = await world.attempts(hanging[0]?.transactionId ?? '');
    expect(world.app.get(ConfirmOutcome).isAsking(attempt?.id ?? '')).toBe(true);
    world.provider.faults.forgetOrders();
    world.provider.release();
    await applyConfiguration(world.environment, withOther(world, 'Harbour Offices'));
  });

  it('nor its refunds, which nobody is told of, those of others', async () => {
    const client = await owner(world);
    const queued = async (count: number) => {
      const visit = await arrive(world);
      const orderId = orderOf(await choose(visit));
      await world.provider.pay(orderId);
      while ((await statusOf(visit)).transaction !== 'succeeded') await sleep(20);
      world.provider.settle(orderId);
      world.provider.faults.set({ command: 'queued' });
      const path = `/transactions/${(await world.transaction(visit.transactionId)).id}/refunds`;
      for (let number = 0; number < count; number += 1) {
        const headers = { 'idempotency-key': `${visit.transactionId}-${String(number)}` };
        expect((await client.post(path, { amount: '1.00', reason: 'x' }, { headers })).body.status).toBe('queued');
      }
      world.provider.executeQueued(orderId);
      return { orderId, refunds: async () => (await client.get(path)).body.items as { status: string }[] };
    };
    // As many as are looked at at once for one merchant.
    const hanging = await queued(10);
    await applyConfiguration(world.environment, withOther(world, 'Other Offices'));
    const other = await queued(1);
    world.provider.faults.setFor(hanging.orderId, { query: 'timeout', holdMs: 60_000 });
    world.clock.advance(120_000);
    while ((await other.refunds())[0]?.status !== 'succeeded') await sleep(50);
    expect((await hanging.refunds()).map(({ status }) => status)).toEqual(Array(10).fill('queued'));
    const looks = await world.dataSource.query<{ looks: number }[]>(
      `SELECT looks FROM refunds WHERE order_id = '${hanging.orderId}'`,
    );
    // An answer that did not come in time would be counted.
    expect(looks).toEqual(Array(10).fill({ looks: 0 }));
    world.provider.faults.forgetOrders();
    world.provider.release();
    await applyConfiguration(world.environment, withOther(world, 'Harbour Offices'));
  });

  it('after failures in a row a customer is told at once, honestly, and may try again', async () => {
    const client = await owner(world);
    const breaker = async () => (await client.get('/reports/provider-health')).body.items[0].breaker as unknown;
    world.provider.faults.set({ paymentCall: 'error-502' });
    for (let call = 0; call < FAILURES; call += 1) {
      expect(await breaker()).toBe('closed');
      const visit = await arrive(world);
      await choose(visit);
      expect(await statusOf(visit)).toEqual({ transaction: 'processing', attempts: ['unknown'] });
    }

    world.provider.faults.reset();
    const calls = world.provider.requests().length;
    const visit = await arrive(world);
    expect(await choose(visit)).toBe(new URL(visit.checkout).pathname);
    expect(world.provider.requests()).toHaveLength(calls);
    expect(await statusOf(visit)).toEqual({ transaction: 'open', attempts: ['provider_unreachable'] });
    expect(await breaker()).toBe('open');
    const page = await get(visit.checkout);
    expect(page.status).toBe(200);
    expect(page.body).toContain(failureText('provider_unreachable', 'en'));
    expect(page.body).toContain('name="cardType"');
    // Nothing was sent: they may leave, and OfficeRnD is told of a failure that is none of theirs.
    const back = locationOf(await post(`${visit.checkout}/cancellation`));
    expect(back).toContain('status=fail');
  });

  it('queries go through meanwhile, about what is unknown', async () => {
    const queries = world.provider.queries().length;
    world.clock.advance(60_000);
    await world.reconcile();
    expect(world.provider.queries().length).toBeGreaterThan(queries);
  });

  it('a process that stood still before the payment call does not make it any more', async () => {
    const visit = await arrive(world);
    const ledger = world.app.get(Ledger);
    const change = ledger.change.bind(ledger);
    // Stored, and then nothing for longer than others wait for this process.
    ledger.change = async (...call: Parameters<Ledger['change']>) => {
      const result = await change(...call);
      world.clock.advance(6000);
      return result as never;
    };
    const calls = world.provider.requests().length;
    expect(await choose(visit)).toBe(new URL(visit.checkout).pathname);
    ledger.change = change;
    expect(world.provider.requests()).toHaveLength(calls);
    expect(await statusOf(visit)).toEqual({ transaction: 'open', attempts: ['provider_unreachable'] });
  });

  it('where nobody listens, the attempt has failed and the checkout is open', async () => {
    const nowhere = await World.start({ merchant: { apiBaseUrl: 'http://127.0.0.1:2' } });
    const visit = await arrive(nowhere);
    await choose(visit);
    const [attempt] = await nowhere.attempts(visit.transactionId);
    expect(attempt).toMatchObject({ status: 'failed', failureCode: 'provider_unreachable', leasedUntil: null });
    expect((await nowhere.transaction(visit.transactionId)).status).toBe('open');
    await nowhere.close();
  });
});

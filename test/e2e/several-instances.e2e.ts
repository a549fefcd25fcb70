import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Ledger } from '../../src/transactions/ledger.js';
import { LeaseRepository } from '../../src/transactions/lease.repository.js';
import { applyConfiguration } from '../support/configure.js';
import { arrive, choose, orderOf, type Visit } from '../support/customer.js';
import { get, locationOf, post } from '../support/http.js';
import { sampleConfiguration } from '../support/sample.js';
import { type OtherGateway, World } from '../support/world.js';

/** On SQLite the second one stands for what shares the file with a gateway: the command line, a restart that overlaps. */
describe('two instances on one database, without sticky sessions', () => {
  let world: World;
  let other: OtherGateway;

  beforeAll(async () => {
    world = await World.start();
    other = await world.startOtherGateway();
  });
  beforeEach(() => {
    world.provider.faults.reset();
  });
  afterAll(() => world.close());

  /** The same address at the other instance. */
  const atOther = (url: string) => url.replace(world.url, other.url);
  const statusOf = async (visit: Visit) => (await world.transaction(visit.transactionId)).status;
  const queriesOf = (orderId: string) => world.provider.queries().filter((query) => query.orderId === orderId).length;

  /** Nobody but the scheduler learns of the payment. */
  async function paidInSilence(): Promise<{ visit: Visit; orderId: string; attemptId: string }> {
    world.provider.faults.set({ backoffice: 'none', reply: 'none' });
    const visit = await arrive(world);
    const orderId = orderOf(await choose(visit));
    await world.provider.pay(orderId);
    const [attempt] = await world.attempts(visit.transactionId);
    return { visit, orderId, attemptId: attempt?.id ?? '' };
  }

  it('land at one, pay at the other, and come back to either', async () => {
    const visit = await arrive(world);
    expect(locationOf(await get(atOther(visit.landingUrl)))).toBe(new URL(visit.checkout).pathname);
    const started = await post(atOther(`${visit.checkout}/payments`), { cardType: 'UnionPay' });
    const orderId = orderOf(locationOf(started));
    expect((await get(visit.checkout)).body).toContain(orderId);

    const replyUrl = await world.provider.pay(orderId);
    const backoffice = world.provider.callbackUrl(orderId, 'backoffice', { success: 'Y' });
    const called = [replyUrl, atOther(replyUrl), backoffice, atOther(backoffice)].map((url) => get(url));
    expect((await Promise.all(called)).map(({ status }) => status)).toEqual([303, 303, 200, 200]);

    const returns = await Promise.all([get(visit.checkout), get(atOther(visit.checkout))]);
    expect(new Set(returns.map(locationOf)).size).toBe(1);
    expect(locationOf(await get(visit.checkout))).toContain('status=success');
    const events = await world.events(visit.transactionId);
    const moves = events.filter(({ kind }) => kind === 'transaction_moved').map(({ data }) => data['to']);
    expect(moves).toEqual(['processing', 'succeeded']);
  });

  it('make one transaction of landings, and one order of forms, that come to both at once', async () => {
    const { id } = world.host.addInvoice({ amount: '8.00', reference: 'INV-BOTH', currency: 'AUD' });
    const { landingUrl, transactionId } = world.host.startPayment(id);
    const landed = await Promise.all(
      [landingUrl, atOther(landingUrl), landingUrl, atOther(landingUrl)].map((u) => get(u)),
    );
    expect(new Set(landed.map(locationOf)).size).toBe(1);

    const checkout = world.url + locationOf(await get(landingUrl));
    const calls = world.provider.requests().length;
    const forms = [checkout, atOther(checkout), checkout, atOther(checkout)].map((url, index) =>
      post(`${url}/payments`, { cardType: index < 2 ? 'UnionPay' : 'Alipay' }),
    );
    const answers = (await Promise.all(forms)).map(locationOf);
    expect(answers.filter((url) => url.startsWith(world.provider.url))).toHaveLength(1);
    expect(world.provider.requests()).toHaveLength(calls + 1);
    expect(await world.attempts(transactionId)).toHaveLength(1);
  });

  it('leave a lease to who has it, whatever else is written of its order meanwhile', async () => {
    const { visit, attemptId } = await paidInSilence();
    const { id } = await world.transaction(visit.transactionId);
    let claimed: Promise<boolean> | undefined;
    await world.app.get(Ledger).change(id, async (entry) => {
      claimed = other.app.get(LeaseRepository).claim(attemptId, 60_000);
      // Time for it to be written, where nothing holds it up.
      await new Promise((done) => setTimeout(done, 100));
      entry.touch(entry.attempt(attemptId));
    });
    expect(await claimed).toBe(true);
    expect(await world.app.get(LeaseRepository).claim(attemptId, 60_000)).toBe(false);
    world.clock.advance(61_000);
  });

  it('let no checkout expire while the other one asks whether it was paid after all', async () => {
    world.provider.faults.set({ backoffice: 'none', reply: 'none' });
    const visit = await arrive(world);
    const orderId = orderOf(await choose(visit));
    world.provider.faults.setFor(orderId, { queryResult: '11' });
    world.clock.advance(6000);
    await world.reconcile();
    expect(await statusOf(visit)).toBe('open');
    world.provider.faults.forgetOrders();
    await world.provider.pay(orderId);
    const [attempt] = await world.attempts(visit.transactionId);
    const id = attempt?.id ?? '';
    expect(await other.app.get(LeaseRepository).claim(id, 48 * 3_600_000)).toBe(true);
    world.clock.advance(24 * 3_600_000);
    expect((await get(visit.checkout)).location).toBeNull();
    await world.reconcile();
    expect(await statusOf(visit)).toBe('open');
    await other.app.get(LeaseRepository).releaseAll([{ id, merchantId: attempt?.merchantId ?? '' }]);
    await world.reconcile();
    expect(await statusOf(visit)).toBe('succeeded');
    expect((await world.transaction(visit.transactionId)).attention).toEqual([]);
  });

  it('ask the provider once about each order that is due', async () => {
    const paid = await Promise.all(Array.from({ length: 10 }, () => paidInSilence()));
    world.clock.advance(6000);
    await Promise.all([world.reconcile(), other.reconcile(), world.reconcile(), other.reconcile()]);
    for (const { visit, orderId } of paid) {
      expect(queriesOf(orderId)).toBe(1);
      expect(await statusOf(visit)).toBe('succeeded');
    }
  });

  it('take over from one that died, once its lease has run out', async () => {
    const { visit, orderId, attemptId } = await paidInSilence();
    const lease = 30_000;
    // The other claims the order and is never heard of again.
    expect(await other.app.get(LeaseRepository).claim(attemptId, lease)).toBe(true);
    world.clock.advance(6000);
    await world.reconcile();
    expect(queriesOf(orderId)).toBe(0);
    expect(await statusOf(visit)).toBe('processing');
    world.clock.advance(lease + 1);
    await world.reconcile();
    expect(await statusOf(visit)).toBe('succeeded');
  });

  it('show a customer who waits at one what the other found out', async () => {
    const { visit } = await paidInSilence();
    expect((await get(atOther(`${visit.checkout}/status`))).body).toContain('redirectUrl');
    expect(await statusOf(visit)).toBe('succeeded');
    expect(locationOf(await get(visit.checkout))).toContain('status=success');
  });

  it('see at once what the command line changed', async () => {
    // Both remember what they read of the configuration; neither may go on with what was changed since.
    await arrive(world);
    await get(atOther((await arrive(world)).landingUrl));
    const urls = { provider: world.provider.url, host: world.host.url };
    await applyConfiguration(world.environment, sampleConfiguration(urls, { cardTypes: ['Alipay'] }));
    for (const url of [world.url, other.url]) {
      const visit = await arrive(world);
      const answer = await post(`${url}${new URL(visit.checkout).pathname}/payments`, { cardType: 'UnionPay' });
      expect(answer.status).toBe(400);
    }
  });
});

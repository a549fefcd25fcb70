import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ConfirmOutcome } from '../../src/checkout/confirm-outcome.js';
import { CallbackEntity } from '../../src/transactions/callback.entity.js';
import { LeaseRepository } from '../../src/transactions/lease.repository.js';
import { arrive, choose, orderOf, type Visit } from '../support/customer.js';
import { get, locationOf, post } from '../support/http.js';
import { World } from '../support/world.js';

describe('a callback', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start({ settings: { RETURN_GRACE_SECONDS: '60' } });
  });
  beforeEach(() => {
    world.provider.faults.reset();
  });
  afterAll(() => world.close());

  async function underWay(): Promise<{ visit: Visit; orderId: string }> {
    const visit = await arrive(world);
    return { visit, orderId: orderOf(await choose(visit)) };
  }

  const statusOf = async (visit: Visit) => (await world.transaction(visit.transactionId)).status;
  const stored = () => world.dataSource.manager.count(CallbackEntity);

  it('that is rightly signed as a success moves nothing while the provider says pending', async () => {
    const { visit, orderId } = await underWay();
    for (const channel of ['backoffice', 'reply'] as const) {
      const forged = world.provider.callbackUrl(orderId, channel, { success: 'Y' });
      expect([200, 303]).toContain((await get(forged)).status);
    }
    await world.reconcile();
    expect(await statusOf(visit)).toBe('processing');
    expect((await get(visit.checkout)).status).toBe(200);
    expect(world.host.returns().filter(({ transactionId }) => transactionId === visit.transactionId)).toEqual([]);
  });

  it('that is rightly signed as a failure returns nothing while the provider says pending', async () => {
    const { visit, orderId } = await underWay();
    await get(world.provider.callbackUrl(orderId, 'backoffice', { success: 'N', amount: null, currency: null }));
    await world.reconcile();
    expect(await statusOf(visit)).toBe('processing');
    await world.provider.pay(orderId);
    await get(visit.checkout);
    expect(await statusOf(visit)).toBe('succeeded');
  });

  it.each([
    ['no signature', (url: URL) => url.searchParams.delete('signature'), 403],
    ['an empty signature', (url: URL) => url.searchParams.set('signature', ''), 403],
    ['a wrong signature', (url: URL) => url.searchParams.set('signature', '0'.repeat(32)), 403],
    ['another amount', (url: URL) => url.searchParams.set('amount', '0.01'), 403],
    ['the success turned', (url: URL) => url.searchParams.set('success', 'N'), 403],
    ['a success of another word', (url: URL) => url.searchParams.set('success', 'yes'), 400],
    ['a doubled parameter', (url: URL) => url.searchParams.append('amount', '12.30'), 400],
    ['a doubled parameter in another case', (url: URL) => url.searchParams.append('ORDERID', 'x'), 400],
    ['a NUL', (url: URL) => url.searchParams.set('clientID', '\u0000'), 400],
    ['markup', (url: URL) => url.searchParams.set('detail', '<script>alert(1)</script>'.repeat(100)), 400],
  ])('with %s is refused and not stored', async (_name, spoil, status) => {
    const { visit, orderId } = await underWay();
    const before = await stored();
    for (const channel of ['backoffice', 'reply'] as const) {
      const url = new URL(world.provider.callbackUrl(orderId, channel, { success: 'Y' }));
      spoil(url);
      const answer = await get(url.href);
      expect([400, 403]).toContain(answer.status);
      if (channel === 'backoffice') expect(answer.status).toBe(status);
      expect(answer.location).toBeNull();
      expect(answer.body).not.toContain('<script>alert');
      expect(answer.body).not.toContain(visit.checkout.split('/').at(-1));
    }
    expect(await stored()).toBe(before);
    expect(await statusOf(visit)).toBe('processing');
  });

  it('with another unsigned detail is still the same callback', async () => {
    const { orderId } = await underWay();
    const before = await stored();
    for (const detail of ['one', 'two', 'three']) {
      const overrides = { success: 'N', amount: null, currency: null, detail };
      expect((await get(world.provider.callbackUrl(orderId, 'backoffice', overrides))).status).toBe(200);
    }
    expect(await stored()).toBe(before + 1);
  });

  it('with the order in other letters, which its signature does not see, is still the same callback', async () => {
    const { visit, orderId } = await underWay();
    const before = await stored();
    const url = new URL(world.provider.callbackUrl(orderId, 'backoffice', { success: 'Y' }));
    for (const letters of [
      orderId,
      orderId.toUpperCase(),
      orderId.replace(/[a-z]/, (letter) => letter.toUpperCase()),
    ]) {
      url.searchParams.set('orderID', letters);
      expect((await get(url.href)).status).toBe(200);
    }
    expect(await stored()).toBe(before + 1);
    const kinds = (await world.events(visit.transactionId)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'callback_received')).toHaveLength(1);
  });

  it('of another order, merchant or client is refused', async () => {
    const { orderId } = await underWay();
    const other = await underWay();
    const before = await stored();
    const stolen = new URL(world.provider.callbackUrl(orderId, 'backoffice', { success: 'Y' }));
    stolen.searchParams.set('orderID', other.orderId);
    for (const url of [
      stolen.href,
      world.provider.callbackUrl(orderId, 'backoffice', { success: 'Y', merchantID: 'another-merchant' }),
      world.provider.callbackUrl(orderId, 'backoffice', { success: 'Y', clientID: 'somebody' }),
      world.provider.callbackUrl(orderId, 'backoffice', { success: 'Y', merchantKey: 'another-key' }),
    ]) {
      expect([400, 403]).toContain((await get(url)).status);
    }
    expect(await stored()).toBe(before);
  });

  it('with another amount or currency, rightly signed, asks for a person and moves nothing', async () => {
    for (const overrides of [{ amount: '1.00' }, { currency: 'USD' }]) {
      const { visit, orderId } = await underWay();
      await get(world.provider.callbackUrl(orderId, 'backoffice', { success: 'Y', ...overrides }));
      expect(await world.transaction(visit.transactionId)).toMatchObject({
        status: 'processing',
        attention: ['amount_mismatch'],
      });
    }
  });

  it.each([{ queryWrongAmount: '1.00' }, { queryWrongCurrency: 'USD' }])(
    'is not enough when the provider’s own answer differs: %j',
    async (fault) => {
      const { visit, orderId } = await underWay();
      world.provider.faults.set(fault);
      await get(await world.provider.pay(orderId));
      await world.reconcile();
      expect(await world.transaction(visit.transactionId)).toMatchObject({
        status: 'processing',
        attention: ['amount_mismatch'],
      });
      expect((await get(visit.checkout)).location).toBeNull();
    },
  );

  it('whose amount is not what the provider says does not fill the history of a page that is watched', async () => {
    const { visit, orderId } = await underWay();
    world.provider.faults.setFor(orderId, { queryWrongAmount: '1.00' });
    await world.provider.pay(orderId);
    for (let look = 0; look < 30; look += 1) {
      world.clock.advance(3000);
      await get(`${visit.checkout}/status`);
    }
    const asked = world.provider.queries().filter((query) => query.orderId === orderId).length;
    expect(asked).toBeGreaterThan(20);
    const told = (await world.events(visit.transactionId)).filter(({ kind }) => kind === 'query_answered');
    expect(told.length).toBeLessThanOrEqual(10 + Math.ceil(asked / 10));
    expect((await world.transaction(visit.transactionId)).attention).toEqual(['amount_mismatch']);
  });

  it('in any letter case of its names is taken', async () => {
    world.provider.faults.set({ parameterCase: 'orderId' });
    const { visit, orderId } = await underWay();
    await get(await world.provider.pay(orderId));
    expect(await statusOf(visit)).toBe('succeeded');
  });

  it('that comes before the payment call was answered is not lost', async () => {
    world.provider.faults.set({ backoffice: 'before-answer' });
    const visit = await arrive(world);
    await post(`${visit.checkout}/payments`, { cardType: 'UnionPay' });
    world.clock.advance(1000);
    await world.reconcile();
    expect(await statusOf(visit)).toBe('succeeded');
    expect(locationOf(await get(visit.checkout))).toContain('status=success');
  });

  it('of a failure that comes late does not overwrite a success', async () => {
    const { visit, orderId } = await underWay();
    await get(await world.provider.pay(orderId));
    await get(world.provider.callbackUrl(orderId, 'backoffice', { success: 'N', amount: null, currency: null }));
    await world.reconcile();
    expect(await statusOf(visit)).toBe('succeeded');
    expect(locationOf(await get(visit.checkout))).toContain('status=success');
  });

  it('that is forged next to the true one does no harm', async () => {
    world.provider.faults.set({ forgedCallback: true, failureFirst: true });
    const { visit, orderId } = await underWay();
    await get(await world.provider.pay(orderId));
    await get(visit.checkout);
    expect(await statusOf(visit)).toBe('succeeded');
    const sent = world.provider.order(orderId)?.callbacksSent ?? [];
    expect(sent.find(({ kind }) => kind === 'forged')?.status).toBe(403);
  });

  it('of an order that is not known is kept when its signature holds, and gives no address away', async () => {
    const { orderId } = await underWay();
    const unknown = { orderID: 'zzzzzzzzzzzzzzzzzzzz', success: 'Y' };
    const before = await stored();
    const reply = await get(world.provider.callbackUrl(orderId, 'reply', unknown));
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.status).toBeLessThan(500);
    expect((await get(world.provider.callbackUrl(orderId, 'backoffice', unknown))).status).toBe(200);
    expect(await stored()).toBe(before + 2);
    const forged = { ...unknown, merchantKey: 'another-key' };
    expect((await get(world.provider.callbackUrl(orderId, 'backoffice', forged))).status).toBe(403);
    expect(await stored()).toBe(before + 2);
  });

  it('that never comes is not needed', async () => {
    world.provider.faults.set({ backoffice: 'none', reply: 'none' });
    const { visit, orderId } = await underWay();
    await world.provider.pay(orderId);
    world.clock.advance(6000);
    await world.reconcile();
    expect(await statusOf(visit)).toBe('succeeded');
    world.clock.advance(61_000);
    await world.reconcile();
    expect((await world.transaction(visit.transactionId)).attention).toEqual(['paid_not_returned']);
    expect(locationOf(await get(visit.checkout))).toContain('status=success');
    expect((await world.transaction(visit.transactionId)).attention).toEqual([]);
  });

  it('that never comes is not needed either where the page was watched, and asked, for a while before', async () => {
    world.provider.faults.set({ backoffice: 'none', reply: 'none' });
    const { visit, orderId } = await underWay();
    for (let look = 0; look < 20; look += 1) {
      world.clock.advance(3000);
      expect((await get(`${visit.checkout}/status`)).status).toBe(200);
    }
    await world.provider.pay(orderId);
    world.clock.advance(60_000);
    await world.reconcile();
    expect(await statusOf(visit)).toBe('succeeded');
  });

  it('that comes while a query is under way, which may know nothing of it, is asked about right after that', async () => {
    const { visit, orderId } = await underWay();
    const asked = () => world.provider.queries().filter((query) => query.orderId === orderId).length;
    world.provider.faults.set({ query: 'timeout' });
    world.clock.advance(60_000);
    const round = world.reconcile();
    while (asked() === 0) await new Promise((done) => setTimeout(done, 5));
    world.provider.faults.set({ query: 'ok', backoffice: 'none' });
    await world.provider.pay(orderId);
    expect((await get(world.provider.callbackUrl(orderId, 'backoffice', { success: 'Y' }))).status).toBe(200);
    world.provider.release();
    await round;
    await world.reconcile();
    expect(await statusOf(visit)).toBe('succeeded');
  });

  it('that comes while the answer that it was not paid is on its way is asked about right after that', async () => {
    const { visit, orderId } = await underWay();
    const answered = () => world.provider.queries().filter((query) => query.orderId === orderId);
    world.provider.faults.set({ query: 'held', queryResult: '9', backoffice: 'none' });
    world.clock.advance(60_000);
    const round = world.reconcile();
    while (answered().length === 0) await new Promise((done) => setTimeout(done, 5));
    world.provider.faults.set({ query: 'ok', queryResult: null });
    await world.provider.pay(orderId);
    expect((await get(world.provider.callbackUrl(orderId, 'backoffice', { success: 'Y' }))).status).toBe(200);
    world.provider.release();
    await round;
    await world.reconcile();
    expect(answered().map(({ result }) => result)).toEqual(['9', '0']);
    expect(await statusOf(visit)).toBe('succeeded');
  });

  it.each(['pay', 'decline'] as const)('that is repeated after the end (%s) makes nobody ask', async (outcome) => {
    const { orderId } = await underWay();
    await get(await world.provider[outcome](orderId));
    await world.reconcile();
    const asked = () => world.provider.queries().filter((query) => query.orderId === orderId).length;
    const before = asked();
    for (let time = 0; time < 3; time += 1) {
      await get(world.provider.callbackUrl(orderId, 'backoffice'));
      await world.app.get(ConfirmOutcome).idle();
    }
    expect(asked()).toBe(before);
  });

  it('takes the query from nobody who has the lease for it', async () => {
    const { visit, orderId } = await underWay();
    const [attempt] = await world.attempts(visit.transactionId);
    const id = attempt?.id ?? '';
    const asked = () => world.provider.queries().filter((query) => query.orderId === orderId).length;
    const confirmation = world.app.get(ConfirmOutcome);
    const before = asked();
    expect(await world.app.get(LeaseRepository).claim(id, 10_000)).toBe(true);
    // Neither of those that have no lease asks, and the one that has it is not put off by them.
    const first = confirmation.confirm(id, 'callback');
    const second = first.then(() => confirmation.confirm(id, 'another callback'));
    await Promise.all([first, second, confirmation.confirmLeased(id, 'schedule')]);
    expect(asked()).toBe(before + 1);
  });
});

import { describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { EventEntity } from '../../../src/transactions/event.entity.js';
import { applyConfiguration } from '../../support/configure.js';
import { arrive } from '../../support/customer.js';
import { get, locationOf, post } from '../../support/http.js';
import { sampleConfiguration } from '../../support/sample.js';
import { World } from '../../support/world.js';
import { paid, statusOf, underWay, world } from './stage.js';

const MINUTE = 60_000;

/** A test by the name of each sentence of "What went wrong in good code bases, so that it does not here". */
describe('what went wrong in good code bases:', () => {
  it.each(['100', '100.00', '1000', '15000', '12.3', '12.30', '7'])(
    '“Amounts were re-printed: 100 was signed as 1E+2. Sign the string you send”: %s',
    async (amount) => {
      const { visit, orderId } = await underWay(amount);
      const sent = world.provider.order(orderId)?.amount;
      expect(sent).toBe(Number(amount).toFixed(2));
      expect(await world.transaction(visit.transactionId)).toMatchObject({ amountText: amount });
      await world.provider.pay(orderId);
      expect(locationOf(await get(visit.checkout))).toContain('status=success');
    },
  );

  it('“A success fell back to failed because a late message overwrote it”', async () => {
    const { visit, orderId } = await paid();
    world.provider.faults.setFor(orderId, { queryResult: '9' });
    for (const channel of ['backoffice', 'reply'] as const) {
      const late = { success: 'N', amount: null, currency: null, detail: 'Declined by issuer' };
      await get(world.provider.callbackUrl(orderId, channel, late));
    }
    world.clock.advance(MINUTE);
    await world.reconcile();
    expect(await statusOf(visit)).toBe('succeeded');
    expect(locationOf(await get(visit.checkout))).toContain('status=success');
  });

  it('“The callback’s amount overwrote the stored one”', async () => {
    const { visit, orderId } = await underWay();
    await get(world.provider.callbackUrl(orderId, 'backoffice', { success: 'Y', amount: '1.00', currency: 'USD' }));
    const stored = { amountText: '12.30', amountMinor: 1230, currency: 'AUD' };
    expect(await world.transaction(visit.transactionId)).toMatchObject({ ...stored, status: 'processing' });
    expect(await world.attempts(visit.transactionId)).toMatchObject([stored]);
    expect((await world.transaction(visit.transactionId)).attention).toEqual(['amount_mismatch']);
  });

  it('“A time-out of the payment call was never followed up”', async () => {
    world.provider.faults.set({ paymentCall: 'timeout-after', backoffice: 'none' });
    const visit = await arrive(world);
    await post(`${visit.checkout}/payments`, { cardType: 'Alipay' });
    const [attempt] = await world.attempts(visit.transactionId);
    expect(attempt?.status).toBe('unknown');
    await world.provider.pay(attempt?.orderId ?? '');
    world.clock.advance(MINUTE);
    await world.reconcile();
    expect(await statusOf(visit)).toBe('succeeded');
  });

  it('“Callbacks were checked with the merchant’s current key instead of that of the attempt”', async () => {
    const { visit, orderId } = await underWay();
    const urls = { provider: world.provider.url, host: world.host.url };
    const newKey = 'a-new-merchant-key-8s7d6f';
    await applyConfiguration(world.environment, sampleConfiguration(urls, { merchantKey: newKey }));
    try {
      const withNewKey = { success: 'Y', merchantKey: newKey };
      expect((await get(world.provider.callbackUrl(orderId, 'backoffice', withNewKey))).status).toBe(403);
      await world.provider.pay(orderId);
      const [sent] = world.provider.order(orderId)?.callbacksSent ?? [];
      expect(sent?.status).toBe(200);
      world.clock.advance(MINUTE);
      await world.reconcile();
      expect(await statusOf(visit)).toBe('succeeded');
    } finally {
      await applyConfiguration(world.environment, sampleConfiguration(urls));
    }
  });

  describe('“TypeORM on SQLite has one connection: 20 of 20 lost”', () => {
    it('twenty units of work at once all succeed', async () => {
      const visit = await arrive(world);
      const { id } = await world.transaction(visit.transactionId);
      const event = { transactionId: id, attemptId: null, kind: 'attention_cleared', data: {}, at: 1 } as const;
      const units = Array.from({ length: 20 }, (_, index) =>
        world.app.get(UnitOfWork).run(async (manager) => {
          const row = manager.create(EventEntity, { ...event, number: 1000 + index });
          await manager.insert(EventEntity, row as never);
          await new Promise((done) => setTimeout(done, 2));
          return manager.countBy(EventEntity, { transactionId: id, number: 1000 + index });
        }),
      );
      expect(await Promise.all(units)).toEqual(Array<number>(20).fill(1));
      expect(await world.dataSource.manager.countBy(EventEntity, { transactionId: id, at: 1 })).toBe(20);
    });

    it('twenty customers at once, each with a landing, a form and a callback, all get through', async () => {
      const visits = await Promise.all(Array.from({ length: 20 }, () => arrive(world)));
      await Promise.all(visits.map((visit) => post(`${visit.checkout}/payments`, { cardType: 'UnionPay' })));
      const attempts = await Promise.all(visits.map((visit) => world.attempts(visit.transactionId)));
      await Promise.all(attempts.map(([attempt]) => world.provider.pay(attempt?.orderId ?? '')));
      const answers = await Promise.all(visits.map((visit) => get(visit.checkout)));
      expect(answers.map(({ status }) => status).filter((status) => status >= 400)).toEqual([]);
      world.clock.advance(MINUTE);
      await world.reconcile();
      expect(await Promise.all(visits.map(statusOf))).toEqual(Array<string>(20).fill('succeeded'));
    });
  });
});

describe('what went wrong in good code bases:', () => {
  it('“No network call inside a unit of work”: others land while a payment call hangs', async () => {
    const patience = { settings: { PROVIDER_TIMEOUT_MS: '60000' }, faults: { holdMs: 60_000 } };
    const world = await World.start(patience);
    world.provider.faults.set({ paymentCall: 'timeout-after' });
    const slow = await arrive(world);
    let isAnswered = false;
    const hanging = post(`${slow.checkout}/payments`, { cardType: 'UnionPay' }).then(() => (isAnswered = true));
    while ((await world.attempts(slow.transactionId)).length === 0) await new Promise((done) => setTimeout(done, 5));
    const other = await arrive(world);
    expect((await get(other.checkout)).status).toBe(200);
    expect(isAnswered).toBe(false);
    expect((await world.transaction(slow.transactionId)).status).toBe('processing');
    world.provider.release();
    await hanging;
    await world.close();
  });
});

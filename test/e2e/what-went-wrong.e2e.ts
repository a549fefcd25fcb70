import { createHash, createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { HostedPageSigner } from '../../src/signing/hosted-page.signer.js';
import { OrderSigner } from '../../src/signing/order.signer.js';
import { CallbackEntity } from '../../src/transactions/callback.entity.js';
import { EventEntity } from '../../src/transactions/event.entity.js';
import { TransactionRepository } from '../../src/transactions/transaction.repository.js';
import { applyConfiguration } from '../support/configure.js';
import { arrive, choose, orderOf, type Visit } from '../support/customer.js';
import { get, locationOf, post } from '../support/http.js';
import { sampleConfiguration } from '../support/sample.js';
import { hire, owner, signedIn, WITH_OWNER } from '../support/staff.js';
import { World } from '../support/world.js';

const MINUTE = 60_000;
const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));

/** A test by the name of each sentence of "What went wrong in good code bases, so that it does not here". */
describe('what went wrong in good code bases:', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start({ settings: { PROVIDER_TIMEOUT_MS: '2000', ...WITH_OWNER } });
  });
  beforeEach(() => {
    world.provider.faults.reset();
    jest.restoreAllMocks();
  });
  afterAll(() => world.close());

  const statusOf = async (visit: Visit) => (await world.transaction(visit.transactionId)).status;
  const callbackCount = () => world.dataSource.manager.count(CallbackEntity);

  async function underWay(amount = '12.30'): Promise<{ visit: Visit; orderId: string }> {
    const visit = await arrive(world, { amount });
    return { visit, orderId: orderOf(await choose(visit)) };
  }

  async function paid(): Promise<{ visit: Visit; orderId: string }> {
    const started = await underWay();
    await world.provider.pay(started.orderId);
    await get(started.visit.checkout);
    expect(await statusOf(started.visit)).toBe('succeeded');
    return started;
  }

  /** Does what a customer's link asks for, with one parameter changed after it was signed. */
  function landWith(visit: Visit, change: Readonly<Record<string, string>>) {
    const url = new URL(visit.landingUrl);
    for (const [name, value] of Object.entries(change)) url.searchParams.set(name, value);
    return get(url.href);
  }

  describe('“The body was parsed and the database read before the signature was checked”', () => {
    const WRONG = { signature: '0'.repeat(64) };

    it('a wrongly signed request learns nothing but that, whatever else is wrong or right with it', async () => {
      const visit = await arrive(world);
      for (const change of [
        {},
        { amount: '99.99' },
        { amount: '12.345678' },
        { amount: '0' },
        { reference: 'another' },
        { redirectUrl: 'https://evil.example/' },
        { transactionId: 'never-seen' },
      ]) {
        const answer = await landWith(visit, { ...WRONG, ...change });
        expect([answer.status, answer.location]).toEqual([403, null]);
      }
    });

    it('payments are neither read nor written for it', async () => {
      const visit = await arrive(world);
      const repository = world.app.get(TransactionRepository);
      const reads = jest.spyOn(repository, 'findByRequest');
      const units = jest.spyOn(world.app.get(UnitOfWork), 'run');
      expect((await landWith(visit, WRONG)).status).toBe(403);
      expect(reads).not.toHaveBeenCalled();
      expect(units).not.toHaveBeenCalled();
      expect((await get(visit.landingUrl)).status).toBe(303);
      expect(reads).toHaveBeenCalled();
    });

    it('a wrongly signed callback is not stored, and its amount is not looked at', async () => {
      const { visit, orderId } = await underWay();
      const before = await callbackCount();
      const units = jest.spyOn(world.app.get(UnitOfWork), 'run');
      const forged = { success: 'Y', amount: '1.00', signature: '0'.repeat(32) };
      for (const channel of ['backoffice', 'reply'] as const) {
        expect((await get(world.provider.callbackUrl(orderId, channel, forged))).status).toBe(403);
      }
      expect(units).not.toHaveBeenCalled();
      expect(await callbackCount()).toBe(before);
      expect((await world.transaction(visit.transactionId)).attention).toEqual([]);
    });
  });

  describe('“A comment said ‘constant time’ over a plain ==”', () => {
    it('signatures are compared by timingSafeEqual, and nowhere by ===', () => {
      const folders = ['signing', 'officernd', 'mygw'].map((name) => join(SOURCES, name));
      const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
      // Comparing with a word of ours (`signature === 'absent'`) is no comparison of signatures.
      const plain = /signature\)?\s*[!=]==?(?!=|\s*(?:undefined|null|'[a-z]*'))|[!=]==?\s*[\w.]*signature\b/i;
      const lines = files
        .filter((file) => !file.endsWith('.spec.ts'))
        .flatMap((file) => readFileSync(file, 'utf8').split('\n'));
      expect(plain.test('if (request.signature === expected) return true;')).toBe(true);
      expect(lines.filter((line) => plain.test(line))).toEqual([]);
      expect(lines.filter((line) => line.includes('return timingSafeEqual('))).toHaveLength(1);
    });
  });

  describe('“A verifier’s default was ‘no algorithm’, which passes everything. Defaults fail closed”', () => {
    const request = { amount: '12.30', reference: 'INV-1', transactionId: 'T-1' };
    const callback = { success: 'Y', orderId: 'order1', amount: '12.30', currency: 'AUD', merchantId: 'M' };
    const empty = [{ id: 'empty', secret: '' }];

    it.each([
      ['no key', []],
      ['an empty key', empty],
    ])('with %s nothing verifies: no signature, an empty one, or one made with nothing', (_name, keys) => {
      const anyone = createHmac('sha256', '').update(Object.values(request).join('|')).digest('hex');
      const md5 = (text: string) => createHash('md5').update(text).digest('hex');
      const { success, orderId, amount, currency, merchantId } = callback;
      const anyones = [md5(''), ''].map((key) => md5(success + orderId + key + amount + currency + merchantId));
      for (const signature of ['', '0', 'undefined', '0'.repeat(32), '0'.repeat(64), anyone, ...anyones]) {
        expect(new HostedPageSigner().verifyRequest(request, signature, keys)).toBeNull();
        expect(new OrderSigner().verifyCallback(callback, signature, keys)).toBeNull();
      }
    });

    it('and a key verifies what was signed with it, by the protocols’ own words', () => {
      const signature = createHmac('sha256', 'a-secret').update(Object.values(request).join('|')).digest('hex');
      const keys = [{ id: 'the one', secret: 'a-secret' }];
      expect(new HostedPageSigner().verifyRequest(request, signature, keys)).toBe('the one');
    });

    it('nothing is signed with an empty key either', () => {
      expect(() => new HostedPageSigner().signResult({ status: 'success', transactionId: 'T-1' }, '')).toThrow();
      expect(() => new OrderSigner().signCallback(callback, '')).toThrow();
    });

    it('a callback for a merchant that nobody has is refused, however it is signed', async () => {
      const { orderId } = await underWay();
      const stranger = { orderID: 'zzzzzzzzzzzzzzzzzzzz', merchantID: 'nobody', success: 'Y' };
      for (const merchantKey of ['', 'undefined', 'null', 'any']) {
        const url = world.provider.callbackUrl(orderId, 'backoffice', { ...stranger, merchantKey });
        expect((await get(url)).status).toBe(403);
      }
    });

    it('a callback or a request without a signature is refused', async () => {
      const { visit, orderId } = await underWay();
      const unsigned = world.provider.callbackUrl(orderId, 'backoffice', { success: 'Y', signature: null });
      expect([400, 403]).toContain((await get(unsigned)).status);
      const landing = new URL(visit.landingUrl);
      landing.searchParams.delete('signature');
      expect((await get(landing.href)).status).toBe(400);
    });
  });

  describe('“401 and 403 were told apart by the same comparison twice. Test one row per status”', () => {
    type Row = readonly [status: number, what: string, ask: () => Promise<{ readonly status: number }>];
    const rows: readonly Row[] = [
      [200, 'a page that is there', async () => get((await arrive(world)).checkout)],
      [303, 'a signed request', async () => get((await arrive(world)).landingUrl)],
      [400, 'a malformed request', async () => landWith(await arrive(world), { amount: '1e3' })],
      [401, 'the staff’s API, without a session', async () => (await anonymous()).get('/transactions')],
      [403, 'the staff’s API, with a session of too few rights', async () => (await auditor()).post('/users', {})],
      [403, 'the staff’s API, with a session but without its token', async () => forgetful()],
      [403, 'a wrong signature', async () => landWith(await arrive(world), { signature: 'a'.repeat(64) })],
      [404, 'a checkout that nobody has', async () => get(`${world.url}/checkout/${'x'.repeat(27)}`)],
      [405, 'a HEAD', async () => fetch((await arrive(world)).landingUrl, { method: 'HEAD', redirect: 'manual' })],
      [409, 'a known payment with another amount', conflicting],
      [
        413,
        'a form that is too long',
        async () => {
          return post(`${(await arrive(world)).checkout}/payments`, { cardType: 'x'.repeat(50_000) });
        },
      ],
    ];

    it.each(rows)('%d: %s', async (status, _what, ask) => {
      expect((await ask()).status).toBe(status);
    });

    const anonymous = async () => {
      const client = await owner(world);
      client.cookies.clear();
      return client;
    };
    const auditor = async () => signedIn(world, (await hire(await owner(world), 'auditor')).email);
    const forgetful = async () => {
      const client = await owner(world);
      client.csrfToken = null;
      return client.delete('/session');
    };

    async function conflicting() {
      const visit = await arrive(world, { amount: '12.30' });
      const url = new URL(visit.landingUrl);
      const { amount, reference, transactionId } = {
        ...Object.fromEntries(url.searchParams),
        amount: '13.00',
      } as Record<'amount' | 'reference' | 'transactionId', string>;
      const secret = '11111111-1111-1111-1111-111111111111';
      const signature = new HostedPageSigner().signRequest({ amount, reference, transactionId }, secret);
      return landWith(visit, { amount, signature });
    }
  });

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

import { createHash, createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { HostedPageSigner } from '../../../src/signing/hosted-page.signer.js';
import { OrderSigner } from '../../../src/signing/order.signer.js';
import { TransactionRepository } from '../../../src/transactions/transaction.repository.js';
import { arrive } from '../../support/customer.js';
import { get, post } from '../../support/http.js';
import { hire, owner, signedIn } from '../../support/staff.js';
import { callbackCount, landWith, underWay, world } from './stage.js';

const SOURCES = fileURLToPath(new URL('../../../src/', import.meta.url));

/** A test by the name of each sentence of "What went wrong in good code bases, so that it does not here". */
describe('what went wrong in good code bases:', () => {
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
});

import { createHash, createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '../../support/api-client.js';
import { arrive, choose, follow, orderOf, type Visit } from '../../support/customer.js';
import { SAMPLE } from '../../support/sample.js';
import { owner, WITH_OWNER } from '../../support/staff.js';
import { World } from '../../support/world.js';

const ID = '6f47c19b-eb9d-4ee5-a144-19f7b9263183';
const OTHER_SECRET = '0c9b8a7d-6e5f-4a3b-8c2d-1e0f9a8b7c6d';
const hmac = (text: string, secret: string = SAMPLE.secret) => createHmac('sha256', secret).update(text).digest('hex');
const md5 = (text: string) => createHash('md5').update(text).digest('hex');

interface Landing {
  readonly slug?: string;
  readonly amount?: string;
  readonly signedAmount?: string;
  readonly reference?: string;
  readonly signedReference?: string;
  readonly transactionId?: string;
  readonly secret?: string;
  readonly redirectUrl?: string;
}

describe('the inspector', () => {
  let world: World;
  let client: ApiClient;
  let lines = '';
  let paid: Visit;
  let orderId: string;
  let answers = '';

  const inspect = async (url: string) => {
    const answer = await client.post('/inspections', { url });
    expect([answer.status, answer.body]).toEqual([200, expect.anything()]);
    answers += answer.text;
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- tests look into answers of every shape
    return answer.body;
  };
  const landing = ({ slug = SAMPLE.slug, amount = '12.30', reference = 'INV-001', ...more }: Landing = {}) => {
    const { transactionId = ID, redirectUrl = `${world.host.url}/return`, secret = SAMPLE.secret } = more;
    const text = [more.signedAmount ?? amount, more.signedReference ?? reference, transactionId].join('|');
    const query = new URLSearchParams({ amount, reference, transactionId, signature: hmac(text, secret), redirectUrl });
    return `${world.url}/pay/${slug}?${query.toString()}`;
  };

  beforeAll(async () => {
    world = await World.start({ settings: { ...WITH_OWNER, LOG_LEVEL: 'trace' }, log: (line) => (lines += line) });
    client = await owner(world);
    paid = await arrive(world, { amount: '25.00', reference: 'INV-PAID' });
    orderId = orderOf(await choose(paid));
    await world.provider.pay(orderId);
    await world.reconcile();
  });
  afterAll(() => world.close());

  describe('of a payment request', () => {
    it('finds a genuine one, says what was signed and with which secret, and what it became', async () => {
      expect(await inspect(landing())).toMatchObject({
        ...{ kind: 'payment_request', verdict: 'genuine', party: 'Harbour portal', transaction: null, advice: [] },
        signature: {
          ...{ algorithm: 'HMAC-SHA256', signedText: `12.30|INV-001|${ID}`, holds: true, forms: [] },
          secret: { owner: 'Harbour portal', state: 'current', number: 1 },
        },
      });
      const known = await inspect(paid.landingUrl);
      expect(known).toMatchObject({
        verdict: 'genuine',
        transaction: (await world.transaction(paid.transactionId)).id,
      });
      expect(known.fields).toContainEqual({ name: 'amount', received: '25.00', stored: '25.00', verdict: 'same' });
      expect(known.summary).toContain('succeeded');
    });

    it.each([
      ['12.30', '12.3'],
      ['12.00', '12'],
      ['12', '12.00'],
      ['1234.50', '1,234.50'],
      ['1234.50', '1.234,50'],
      ['1234.50', '123450'],
    ])('tells for %s that %s was signed', async (amount, signedAmount) => {
      expect(await inspect(landing({ amount, signedAmount }))).toMatchObject({
        verdict: 'other_form',
        signature: { holds: true, forms: [`amount as ${signedAmount}`], signedText: `${signedAmount}|INV-001|${ID}` },
      });
    });

    it('tells that another writing of the reference was signed', async () => {
      const spaced = await inspect(landing({ reference: ' inv 1 ', signedReference: 'inv 1' }));
      expect(spaced.signature.forms).toEqual(['reference without spaces around it']);
      const twice = await inspect(landing({ reference: 'INV%201', signedReference: 'INV 1' }));
      expect(twice).toMatchObject({ verdict: 'other_form', signature: { forms: ['percent-encoded twice'] } });
      const raw = landing({ reference: 'A+B' }).replace('reference=A%2BB', 'reference=A+B');
      expect(await inspect(raw)).toMatchObject({ verdict: 'genuine', signature: { holds: true } });
    });

    it('tells whose secret it was, and that a replaced one still counts or does not', async () => {
      const [{ id: merchant }] = (await client.get('/merchants')).body.items as [{ id: string }];
      const { body: other } = await client.post('/integrations', {
        ...{ slug: 'pier', name: 'Pier portal', merchant, currency: 'AUD', secret: OTHER_SECRET },
        redirectHosts: ['portal.example.com'],
      });
      const mixed = await inspect(landing({ secret: OTHER_SECRET }));
      expect(mixed).toMatchObject({ verdict: 'other_secret', signature: { secret: { owner: 'Pier portal' } } });
      // Names are for people: two integrations may have the same one.
      await client.patch(`/integrations/${other.id as string}`, { name: 'Harbour portal' });
      expect(await inspect(landing({ secret: OTHER_SECRET }))).toMatchObject({ verdict: 'other_secret' });
      await client.patch(`/integrations/${other.id as string}`, { name: 'Pier portal' });
      expect(await inspect(landing({ slug: 'nowhere' }))).toMatchObject({ verdict: 'other_secret', party: null });

      const redirectUrl = 'https://portal.example.com/return';
      const path = `/integrations/${other.id as string}/secret`;
      const keepPreviousUntil = new Date(world.clock.now() + 60_000).toISOString();
      await client.put(path, { secret: 'another-secret-of-the-pier', keepPreviousUntil });
      const byPrevious = landing({ slug: 'pier', secret: OTHER_SECRET, redirectUrl });
      expect(await inspect(byPrevious)).toMatchObject({
        verdict: 'genuine',
        signature: { secret: { state: 'previous', number: 1 } },
      });
      world.clock.advance(61_000);
      const retired = { owner: 'Pier portal', state: 'retired', number: 1 };
      expect(await inspect(byPrevious)).toMatchObject({ verdict: 'other_secret', signature: { secret: retired } });
    });

    it('tells what would be refused, or is not what was stored, under a signature that holds', async () => {
      const elsewhere = await inspect(landing({ redirectUrl: 'https://evil.example/' }));
      expect(elsewhere).toMatchObject({ verdict: 'differs', summary: expect.stringContaining('redirectUrl') });
      const decimals = await inspect(landing({ amount: '12.345' }));
      expect(decimals).toMatchObject({ verdict: 'differs', summary: expect.stringContaining('AUD') });
      const changed = landing({ amount: '30.00', reference: 'INV-PAID', transactionId: paid.transactionId });
      const conflict = await inspect(changed);
      expect(conflict).toMatchObject({ verdict: 'differs', summary: expect.stringContaining('another amount') });
      expect(conflict.fields).toContainEqual({
        name: 'amount',
        received: '30.00',
        stored: '25.00',
        verdict: 'differs',
      });
    });

    it('tells that nobody is taken in now, but for those who are known', async () => {
      const [{ id }] = (await client.get('/merchants')).body.items as [{ id: string }];
      await client.patch(`/merchants/${id}`, { enabled: false });
      const closed = await inspect(landing());
      expect(closed).toMatchObject({
        verdict: 'differs',
        summary: expect.stringContaining('Harbour Offices is disabled'),
      });
      expect(await inspect(paid.landingUrl)).toMatchObject({ verdict: 'genuine' });
      await client.patch(`/merchants/${id}`, { enabled: true });
    });

    it('tells what is missing, there twice, or signed by nobody', async () => {
      expect(await inspect(`${world.url}/pay/harbour?amount=1&reference=a`)).toMatchObject({
        verdict: 'malformed',
        summary: expect.stringContaining('transactionId, signature, redirectUrl'),
      });
      expect(await inspect(`${landing()}&amount=1`)).toMatchObject({
        verdict: 'malformed',
        summary: expect.stringContaining('more than once: amount'),
      });
      const forged = await inspect(landing({ secret: 'a-secret-that-nobody-has' }));
      expect(forged).toMatchObject({ verdict: 'not_verified', signature: { holds: false, secret: null } });
    });
  });

  describe('of a return', () => {
    const returnUrl = async () => follow(paid.checkout, world.url);

    it('finds a genuine one', async () => {
      expect(await inspect(await returnUrl())).toMatchObject({
        ...{ kind: 'payment_return', verdict: 'genuine', party: 'Harbour portal' },
        transaction: (await world.transaction(paid.transactionId)).id,
        signature: { signedText: `success|${paid.transactionId}`, holds: true, secret: { state: 'current' } },
        fields: expect.arrayContaining([{ name: 'status', received: 'success', stored: 'success', verdict: 'same' }]),
      });
    });

    it('finds a forged one, and one whose status was changed', async () => {
      const url = new URL(await returnUrl());
      url.searchParams.set('status', 'fail');
      expect(await inspect(url.href)).toMatchObject({
        verdict: 'other_form',
        signature: { forms: ['status as success'] },
      });
      url.searchParams.set('signature', hmac('x'));
      expect(await inspect(url.href)).toMatchObject({ verdict: 'not_verified' });
    });

    it('finds one that says other than what is stored', async () => {
      const url = new URL(await returnUrl());
      url.searchParams.set('status', 'fail');
      url.searchParams.set('signature', hmac(`fail|${paid.transactionId}`));
      expect(await inspect(url.href)).toMatchObject({
        verdict: 'differs',
        fields: expect.arrayContaining([{ name: 'status', received: 'fail', stored: 'success', verdict: 'differs' }]),
      });
    });
  });

  describe('of a callback', () => {
    const callback = (overrides: object = {}, channel: 'backoffice' | 'reply' = 'backoffice') =>
      world.provider.callbackUrl(orderId, channel, overrides);

    it('finds a genuine one on both addresses, and hides the key in what was signed', async () => {
      for (const channel of ['backoffice', 'reply'] as const) {
        expect(await inspect(callback({}, channel))).toMatchObject({
          ...{ kind: 'callback', verdict: 'genuine', party: 'Harbour Offices' },
          transaction: (await world.transaction(paid.transactionId)).id,
          signature: {
            algorithm: 'MD5',
            signedText: `Y${orderId.toLowerCase()}•••25.00AUD${SAMPLE.account.merchantId}`,
            secret: { owner: 'Harbour Offices', state: 'current', number: 1 },
          },
        });
      }
    });

    it('tells that another amount came under a signature that holds', async () => {
      const other = await inspect(callback({ amount: '2.50' }));
      expect(other).toMatchObject({ verdict: 'differs', summary: expect.stringContaining('amount') });
      expect(other.fields).toContainEqual({ name: 'amount', received: '2.50', stored: '25.00', verdict: 'differs' });
      expect(await inspect(callback({ amount: '25.0' }))).toMatchObject({ verdict: 'genuine' });
    });

    it('tells in which form it was signed otherwise', async () => {
      const signed = (text: string) => callback({ signature: text });
      const { merchantId, merchantKey } = SAMPLE.account;
      const short = md5(`Y${orderId.toLowerCase()}${md5(merchantKey)}25AUD${merchantId}`);
      expect(await inspect(signed(short))).toMatchObject({
        verdict: 'other_form',
        signature: { forms: ['amount as 25'] },
      });
      const capitals = md5(`Y${orderId.toUpperCase()}${md5(merchantKey)}25.00AUD${merchantId}`);
      expect((await inspect(signed(capitals))).signature.forms).toContainEqual(expect.stringContaining('orderID'));
      const lower = md5(`y${orderId.toLowerCase()}${md5(merchantKey)}25.00aud${merchantId}`);
      expect((await inspect(signed(lower))).signature.forms).toEqual(['all of it in lower case']);
    });

    it('finds one that nobody signed, one without its parts, and one of no order of ours', async () => {
      expect(await inspect(callback({ merchantKey: 'a-key-that-nobody-has' }))).toMatchObject({
        ...{ verdict: 'not_verified', signature: { holds: false } },
      });
      expect(await inspect(`${world.url}/callbacks/mygw/reply?success=Y`)).toMatchObject({ verdict: 'malformed' });
      expect(await inspect(`${world.url}/callbacks/mygw/reply?success=Y&success=N`)).toMatchObject({
        verdict: 'malformed',
      });
      expect(await inspect(callback({ orderID: 'elsewhere' }))).toMatchObject({
        verdict: 'differs',
        transaction: null,
      });
    });

    it('finds a genuine one of an order from before its merchant was given another name', async () => {
      const [{ id }] = (await client.get('/merchants')).body.items as [{ id: string }];
      await client.patch(`/merchants/${id}`, { name: 'Harbour and Pier' });
      expect(await inspect(callback())).toMatchObject({ verdict: 'genuine' });
      await client.patch(`/merchants/${id}`, { name: 'Harbour Offices' });
    });

    it('tells that the merchant key was changed while the order was under way', async () => {
      const visit = await arrive(world);
      const order = orderOf(await choose(visit));
      const [{ id }] = (await client.get('/merchants')).body.items as [{ id: string }];
      await client.patch(`/merchants/${id}`, { merchantKey: 'Pw8s4Hj6Vc2Ny0Rg1Kf3' });
      const before = world.provider.callbackUrl(order, 'backoffice');
      expect(await inspect(before)).toMatchObject({ verdict: 'genuine', signature: { secret: { state: 'previous' } } });
      const after = world.provider.callbackUrl(order, 'backoffice', { merchantKey: 'Pw8s4Hj6Vc2Ny0Rg1Kf3' });
      expect(await inspect(after)).toMatchObject({
        verdict: 'other_secret',
        signature: { secret: { state: 'current', number: 2 } },
      });
    });
  });

  it('does not know what is none of these, and takes no nonsense', async () => {
    for (const url of ['https://example.com/', 'nonsense', `${world.url}/checkout/abc`]) {
      expect(await inspect(url)).toMatchObject({ kind: 'unknown', verdict: 'not_recognised', signature: null });
    }
    for (const odd of ['/pay/x?%', '/pay/harbour?amount=%ff&signature=%00', '/callbacks/mygw/reply?%E4', '?status&x']) {
      expect((await inspect(`${world.url}${odd}`)).verdict).not.toBe('genuine');
    }
    expect((await client.post('/inspections', { url: '' })).status).toBe(400);
    expect((await client.post('/inspections', { url: 'x'.repeat(20_000) })).status).toBe(400);
  });

  it('gives away neither secrets nor signatures: not in answers, the audit log or the log', async () => {
    const { text } = await client.get('/audit-log?action=url_inspected&limit=200');
    expect(text).toContain('"verdict":"genuine"');
    expect(text).toContain('"verdict":"not_verified"');
    const right = hmac(`12.30|INV-001|${ID}`);
    const { merchantKey } = SAMPLE.account;
    for (const where of [answers, text, lines]) {
      for (const hidden of [SAMPLE.secret, OTHER_SECRET, merchantKey, md5(merchantKey), right]) {
        expect(where).not.toContain(hidden);
      }
    }
    expect(text + lines).not.toContain('INV-001');
  });
});

import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TransactionEntity } from '../../src/transactions/transaction.entity.js';
import { get, locationOf } from '../support/http.js';
import { SAMPLE } from '../support/sample.js';
import { World } from '../support/world.js';

/** Made here with node:crypto, not with the code under test. */
function sign(amount: string, reference: string, transactionId: string): string {
  return createHmac('sha256', SAMPLE.secret).update(`${amount}|${reference}|${transactionId}`).digest('hex');
}

describe('the landing of a customer', () => {
  let world: World;
  let home: string;

  beforeAll(async () => {
    world = await World.start();
    home = `${world.host.url}/return?invoice=1`;
  });
  afterAll(() => world.close());

  const count = () => world.dataSource.manager.count(TransactionEntity);

  function query(changes: Readonly<Record<string, string | null>> = {}): string {
    const amount = changes['amount'] ?? '12.34';
    const reference = changes['reference'] ?? 'INV-001';
    const transactionId = changes['transactionId'] ?? randomUUID();
    const all: Record<string, string | null> = {
      amount,
      reference,
      transactionId,
      signature: sign(amount, reference, transactionId),
      redirectUrl: home,
      ...changes,
    };
    return Object.entries(all)
      .filter((entry): entry is [string, string] => entry[1] !== null)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&');
  }

  const land = (search: string, slug = SAMPLE.slug) => get(`${world.url}/pay/${slug}?${search}`);

  async function expectRefusal(search: string, status: number, slug = SAMPLE.slug): Promise<void> {
    const before = await count();
    const answer = await land(search, slug);
    expect(answer.status).toBe(status);
    expect(answer.location).toBeNull();
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await count()).toBe(before);
  }

  it('takes the signature of the platform’s manual', async () => {
    const transactionId = '6f47c19b-eb9d-4ee5-a144-19f7b9263183';
    const signature = '617b0b7d29e57db460208904f0e64c11092872d86faf581598c3ba9b8b0e00ae';
    const answer = await land(query({ transactionId, signature }));
    expect(locationOf(answer)).toMatch(/^\/checkout\/[\w-]{22,}$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    [
      'a signature in upper case',
      () => ({ signature: sign('12.34', 'INV-001', 'upper').toUpperCase(), transactionId: 'upper' }),
    ],
    ['the text 12.30', () => ({ amount: '12.30' })],
    ['a pipe in the reference', () => ({ reference: 'INV|001|x' })],
    ['Chinese characters in the reference', () => ({ reference: '发票-001 港灣' })],
    ['white space, plus and percent in the reference', () => ({ reference: 'A+B 100% & more' })],
    ['a line break in the reference', () => ({ reference: 'two\nlines' })],
  ])('takes %s', async (_name, changes) => {
    expect((await land(query(changes()))).status).toBe(303);
  });

  it('keeps the very strings that were signed', async () => {
    const transactionId = randomUUID();
    await land(query({ amount: '12.3', transactionId, reference: ' 发票 ' }));
    expect(await world.transaction(transactionId)).toMatchObject({
      amountText: '12.3',
      amountMinor: 1230,
      reference: ' 发票 ',
      redirectUrl: home,
      correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('takes the aliases ref and tId', async () => {
    const search = query({ transactionId: 'alias-1' }).replace('reference=', 'ref=').replace('transactionId=', 'tId=');
    expect((await land(search)).status).toBe(303);
  });

  it('takes a redirectUrl whole that came raw at the end', async () => {
    const transactionId = randomUUID();
    const search = `${query({ transactionId, redirectUrl: null })}&redirectUrl=${home}&b=2&amount=99`;
    expect((await land(search)).status).toBe(303);
    expect((await world.transaction(transactionId)).redirectUrl).toBe(`${home}&b=2&amount=99`);
  });

  it('takes placeholders that were not percent-encoded', async () => {
    const transactionId = randomUUID();
    const signature = sign('12.34', 'A+B', transactionId);
    const search = `amount=12.34&reference=A+B&transactionId=${transactionId}&signature=${signature}&redirectUrl=${home}`;
    expect((await land(search)).status).toBe(303);
    expect((await world.transaction(transactionId)).reference).toBe('A+B');
  });

  it('stores a redirectUrl decoded once', async () => {
    const transactionId = randomUUID();
    const redirectUrl = `${world.host.url}/return?next=%2Fa%3Fb`;
    await land(query({ transactionId, redirectUrl }));
    expect((await world.transaction(transactionId)).redirectUrl).toBe(redirectUrl);
  });

  it.each(['amount', 'reference', 'transactionId', 'signature', 'redirectUrl'])(
    'refuses a request without %s, with it empty, and with it twice',
    async (name) => {
      const transactionId = randomUUID();
      const full = query({ transactionId });
      const part = full.split('&').find((candidate) => candidate.startsWith(`${name}=`)) ?? '';
      await expectRefusal(
        full
          .split('&')
          .filter((candidate) => candidate !== part)
          .join('&'),
        400,
      );
      await expectRefusal(full.replace(part, `${name}=`), 400);
      await expectRefusal(`${part}&${full}`, 400);
    },
  );

  it('refuses a parameter next to its alias', async () => {
    await expectRefusal(`ref=INV-001&${query()}`, 400);
    await expectRefusal(`tId=x&${query({ transactionId: 'x' })}`, 400);
  });

  it.each([
    ['a pipe in the transactionId', { transactionId: 'a|b' }],
    ['a control character in the transactionId', { transactionId: 'a\u0007b' }],
    ['a NUL in the reference', { reference: 'a\u0000b' }],
    ['an over-long transactionId', { transactionId: 'x'.repeat(201) }],
    ['an over-long reference', { reference: 'x'.repeat(501) }],
    ['an over-long redirectUrl', { redirectUrl: `https://example.com/${'x'.repeat(2000)}` }],
    ['an amount of zero', { amount: '0.00' }],
    ['a negative amount', { amount: '-1.00' }],
    ['an exponent', { amount: '1e3' }],
    ['a comma', { amount: '1,000.00' }],
    ['a sign', { amount: '+1.00' }],
    ['three decimals', { amount: '1.001' }],
    ['hexadecimal', { amount: '0x10' }],
    ['white space', { amount: ' 1.00' }],
    ['other digits', { amount: '１２.００' }],
    ['a huge amount', { amount: '9999999999999999' }],
    ['a signature that is no hex', { signature: 'z'.repeat(64) }],
    ['placeholders that were not filled in', { amount: '{{ amount }}' }],
  ])('refuses %s', async (_name, changes) => {
    await expectRefusal(query(changes), 400);
  });

  it('refuses broken percent-encoding and bytes that are no text', async () => {
    for (const bad of ['%', '%zz', '%ff%fe', '%c0%80', '%ed%a0%80']) {
      await expectRefusal(`${query({ reference: null })}&reference=${bad}`, 400);
    }
  });

  it('refuses a wrong signature, another secret, and tampered fields', async () => {
    const transactionId = randomUUID();
    await expectRefusal(query({ signature: 'a'.repeat(64) }), 403);
    const signature = sign('12.34', 'INV-001', transactionId);
    await expectRefusal(query({ transactionId, signature, amount: '0.01' }), 403);
    await expectRefusal(query({ transactionId, signature, reference: 'INV-002' }), 403);
    await expectRefusal(query({ transactionId: randomUUID(), signature }), 403);
  });

  it.each([
    ['another host', 'https://evil.example/return'],
    ['a user name', 'http://localhost@evil.example/'],
    ['a host as user name', 'http://HOST@evil.example/'],
    ['another port', 'http://127.0.0.1:1/return'],
    ['a trailing dot', 'https://officernd.com./return'],
    ['a backslash', 'http:\\\\HOST\\return'],
    ['a script', 'javascript:alert(1)'],
    ['no scheme', '//HOST/return'],
    ['a path', '/return'],
    ['plain http abroad', 'http://example.com/'],
    ['a control character', 'http://HOST/\u0009return'],
    ['a line break', 'http://HOST/\r\nSet-Cookie: a=b'],
    ['a subdomain trick', 'http://HOST.evil.example/'],
  ])('refuses to return to %s', async (_name, template) => {
    await expectRefusal(query({ redirectUrl: template.replace('HOST', new URL(world.host.url).host) }), 403);
  });

  it('knows no other slug, however it is spelled', async () => {
    for (const slug of ['nobody', 'HARBOUR', 'harbour%00', '..%2f', "'--", 'x'.repeat(300)]) {
      await expectRefusal(query(), 404, slug);
    }
  });

  it('refuses the same transactionId with another amount or reference', async () => {
    const transactionId = randomUUID();
    expect((await land(query({ transactionId }))).status).toBe(303);
    await expectRefusal(query({ transactionId, amount: '12.35' }), 409);
    await expectRefusal(query({ transactionId, reference: 'INV-002' }), 409);
    expect((await land(query({ transactionId }))).status).toBe(303);
    expect((await land(query({ transactionId, amount: '12.340'.slice(0, 5) }))).status).toBe(303);
  });

  it('makes one transaction of many simultaneous landings', async () => {
    const transactionId = randomUUID();
    const search = query({ transactionId });
    const answers = await Promise.all(Array.from({ length: 20 }, () => land(search)));
    expect(new Set(answers.map(locationOf)).size).toBe(1);
    expect(await world.dataSource.manager.countBy(TransactionEntity, { transactionId })).toBe(1);
  });

  it('reflects no markup', async () => {
    const markup = '<script>alert(1)</script>';
    const refused = await land(query({ reference: markup, signature: 'a'.repeat(64) }));
    expect(refused.body).not.toContain(markup);
    const checkout = new URL(locationOf(await land(query({ reference: markup }))), world.url).href;
    const page = await get(checkout);
    expect(page.status).toBe(200);
    expect(page.body).not.toContain(markup);
    expect(page.body).toContain('&lt;script&gt;');
  });

  it('answers a HEAD without storing anything', async () => {
    const before = await count();
    const response = await fetch(`${world.url}/pay/${SAMPLE.slug}?${query()}`, { method: 'HEAD', redirect: 'manual' });
    expect(response.status).toBe(405);
    expect(await count()).toBe(before);
  });

  it('knows no other checkout', async () => {
    for (const token of ['x', 'A'.repeat(27), '..%2f..%2fetc', '%00', "' OR 1=1 --", 'assets']) {
      const answer = await get(`${world.url}/checkout/${token}`);
      expect(answer.status).toBe(404);
      expect(answer.location).toBeNull();
    }
  });
});

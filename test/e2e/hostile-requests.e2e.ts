import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CallbackEntity } from '../../src/transactions/callback.entity.js';
import { TransactionEntity } from '../../src/transactions/transaction.entity.js';
import { arrive, choose, orderOf, type Visit } from '../support/customer.js';
import { get, post } from '../support/http.js';
import { type RawAnswer, sendRaw, sendRequest } from '../support/raw-http.js';
import { World } from '../support/world.js';

const RUNS = { seed: 20_261_122, numRuns: 300 };
const MARKUP = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'-alert(1)-'", '{{7*7}}<svg/onload=x>'];

/** Any byte that ends neither the request line nor a header: one character each. */
const wireText = fc
  .array(fc.integer({ min: 0x01, max: 0xff }).filter((byte) => byte !== 0x0a && byte !== 0x0d && byte !== 0x20))
  .map((bytes) => String.fromCharCode(...bytes));
const piece = fc.oneof(
  wireText,
  fc.constantFrom(...MARKUP),
  fc.constantFrom(...MARKUP.map(encodeURIComponent)),
  fc.constantFrom(
    '..',
    '%2e%2e%2f',
    '%00',
    '%',
    '%zz',
    '%ff',
    '%c0%af',
    '//evil.example',
    '\\',
    '?',
    '#',
    '&',
    ';',
    '=',
  ),
  fc.constantFrom('http://evil.example/', 'javascript:alert(1)', '__proto__', 'constructor', '[0]', "' OR 1=1 --"),
);
const garbage = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
const parameters = (names: readonly string[]) =>
  fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...names), piece), garbage), { maxLength: 8 })
    .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
const method = fc.oneof(
  { weight: 4, arbitrary: fc.constant('GET') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'TRACE', 'SEARCH', 'get', 'FOO'),
  },
);
const headers = fc.record(
  {
    'Accept-Language': wireText,
    Cookie: fc.oneof(wireText, fc.constant('lang=<script>')),
    'User-Agent': wireText,
    'X-Forwarded-For': fc.oneof(wireText, fc.constant('::1')),
    'X-Forwarded-Host': fc.constant('evil.example'),
    'Content-Type': fc.oneof(wireText, fc.constantFrom('application/json', 'application/x-www-form-urlencoded')),
    'Content-Encoding': fc.constantFrom('gzip', 'br', 'nonsense'),
    Expect: fc.constantFrom('100-continue', 'nonsense'),
    Upgrade: fc.constantFrom('websocket', 'h2c'),
  },
  { requiredKeys: [] },
);

describe('no malformed or hostile request', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.close());

  const stored = async () => ({
    transactions: await world.dataSource.manager.count(TransactionEntity),
    callbacks: await world.dataSource.manager.count(CallbackEntity),
  });

  function expectRefusal(answer: RawAnswer): void {
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expectNothingGiven(answer);
  }

  function expectNothingGiven({ location, text }: RawAnswer): void {
    expect(location).toBeNull();
    for (const markup of MARKUP) expect(text).not.toContain(markup);
    expect(text).not.toMatch(/\bat .*\.(?:js|ts):\d+|node_modules|SQLITE|QueryFailed/);
  }

  it('to the landing redirects anywhere, reflects markup, or answers 5xx', async () => {
    const before = await stored();
    const path = fc.oneof(
      fc.constant('/pay/harbour'),
      garbage.map((text) => `/pay/${text}`),
      garbage.map((text) => `/pay${text}`),
    );
    const query = parameters(['amount', 'reference', 'transactionId', 'tId', 'signature', 'redirectUrl']);
    await fc.assert(
      fc.asyncProperty(path, query, method, headers, async (start, search, verb, more) => {
        expectRefusal(await sendRequest(world.url, { method: verb, target: `${start}?${search}`, headers: more }));
      }),
      RUNS,
    );
    expect(await stored()).toEqual(before);
  });

  it('to the callbacks redirects anywhere, reflects markup, or answers 5xx', async () => {
    const before = await stored();
    const path = fc.oneof(
      fc.constantFrom('/callbacks/mygw/reply', '/callbacks/mygw/backoffice'),
      garbage.map((text) => `/callbacks/mygw/${text}`),
    );
    const query = parameters([
      'success',
      'orderID',
      'orderid',
      'merchantID',
      'amount',
      'currency',
      'signature',
      'detail',
    ]);
    await fc.assert(
      fc.asyncProperty(path, query, method, headers, async (start, search, verb, more) => {
        expectRefusal(await sendRequest(world.url, { method: verb, target: `${start}?${search}`, headers: more }));
      }),
      RUNS,
    );
    expect(await stored()).toEqual(before);
  });

  it('with a byte changed in a true landing redirects anywhere but to the checkout', async () => {
    const { id } = world.host.addInvoice({ amount: '4.00', reference: 'INV <b>é', currency: 'AUD' });
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 0x21, max: 0xff }), async (place, byte) => {
        const url = new URL(world.host.startPayment(id).landingUrl);
        const target = changed(url.pathname + url.search, place, byte);
        const answer = await sendRequest(world.url, { target });
        // Another way to write the same request is no other request.
        if (answer.status === 303) expect(answer.location).toMatch(/^\/checkout\/[\w-]{20,}$/);
        else expectRefusal(answer);
      }),
      RUNS,
    );
  });

  it('with a byte changed in a true callback gives a checkout away', async () => {
    const visit = await arrive(world);
    const orderId = orderOf(await choose(visit));
    const token = visit.checkout.split('/').at(-1) ?? '';
    const url = new URL(world.provider.callbackUrl(orderId, 'reply', { success: 'Y' }));
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 0x21, max: 0xff }), async (place, byte) => {
        const target = changed(url.pathname + url.search, place, byte);
        const answer = await sendRequest(world.url, { target });
        if (answer.status === 303) {
          expect(answer.location).toBe(`/checkout/${token}`);
          return;
        }
        expectRefusal(answer);
        expect(answer.text).not.toContain(token);
      }),
      { ...RUNS, numRuns: 150 },
    );
  });

  it('to a checkout redirects anywhere, reflects markup, or answers 5xx', async () => {
    const visit = await arrive(world);
    const checkout = new URL(visit.checkout).pathname;
    const target = fc.oneof(
      garbage.map((text) => `/checkout/${text}`),
      garbage.map((text) => `${checkout}/${text}`),
      fc.constantFrom(`${checkout}/payments`, `${checkout}/nothing`),
    );
    const body = fc.oneof(parameters(['cardType', 'customerName', 'customerEmail']), garbage, fc.json());
    await fc.assert(
      fc.asyncProperty(target, body, headers, async (where, content, more) => {
        expectRefusal(await sendRequest(world.url, { method: 'POST', target: where, body: content, headers: more }));
      }),
      RUNS,
    );
    expect(await world.transaction(visit.transactionId)).toMatchObject({ status: 'open', attention: [] });
    expect(await world.attempts(visit.transactionId)).toEqual([]);
  });

  it('that is no HTTP at all gets more than a refusal', async () => {
    const text = fc.oneof(
      garbage,
      garbage.map((path) => `GET ${path} HTTP/1.1`),
      garbage.map((path) => `GET ${path} HTTP/9.9`),
    );
    await fc.assert(
      fc.asyncProperty(text, async (first) => {
        const answer = await sendRaw(world.url, `${first}\r\nHost: x\r\nConnection: close\r\n\r\n`);
        expect(answer.status).toBeLessThan(500);
        expectNothingGiven(answer);
      }),
      { ...RUNS, numRuns: 150 },
    );
  });
});

/** One byte of a request line is another. */
function changed(target: string, place: number, byte: number): string {
  const index = 1 + (place % (target.length - 1));
  return target.slice(0, index) + String.fromCharCode(byte) + target.slice(index + 1);
}

describe('a request that is too much', () => {
  let world: World;
  let visit: Visit;

  beforeAll(async () => {
    world = await World.start();
    visit = await arrive(world);
  });
  afterAll(() => world.close());

  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const sendForm = (body: string, headers: Readonly<Record<string, string>> = form) =>
    sendRequest(world.url, { method: 'POST', target: `${new URL(visit.checkout).pathname}/payments`, body, headers });

  it.each([
    ['a long address', () => sendRequest(world.url, { target: `/pay/harbour?amount=${'1'.repeat(13_000)}` }), 414],
    ['a long head', () => sendRequest(world.url, { target: '/pay/harbour', headers: { X: 'x'.repeat(20_000) } }), 431],
    ['a long form', () => sendForm(`cardType=${'x'.repeat(20_000)}`), 413],
    ['many fields', () => sendForm(Array.from({ length: 100 }, (_, index) => `f${String(index)}=1`).join('&')), 413],
    [
      'a form that unpacks to more',
      () => sendForm(packed('x'.repeat(1_000_000)), { ...form, 'Content-Encoding': 'gzip' }),
      413,
    ],
    ['a deep JSON', () => sendForm('['.repeat(40_000), { 'Content-Type': 'application/json' }), 400],
    ['a length that is none', () => sendForm('x', { ...form, 'Content-Length': '-1' }), 400],
    ['two lengths', () => sendForm('x', { ...form, 'Transfer-Encoding': 'chunked' }), 400],
  ])('by %s is refused', async (_name, send, status) => {
    const answer = await send();
    expect(answer.status).toBe(status);
    expect(answer.location).toBeNull();
  });

  it.each([
    ['another type', 'cardType=UnionPay', { 'Content-Type': 'text/plain' }],
    ['a file upload', '--x\r\n\r\ncardType\r\n--x--', { 'Content-Type': 'multipart/form-data; boundary=x' }],
    ['an unknown character set', 'cardType=UnionPay', { 'Content-Type': `${form['Content-Type']}; charset=klingon` }],
    ['an unknown packing', 'cardType=UnionPay', { ...form, 'Content-Encoding': 'klingon' }],
    ['a broken packing', 'cardType=UnionPay', { ...form, 'Content-Encoding': 'gzip' }],
    ['a doubled field', 'cardType=UnionPay&cardType=Alipay', form],
    ['a NUL', 'cardType=UnionPay%00', form],
    ['a nested field', 'cardType[a]=UnionPay', form],
    ['JSON that is none', '{"cardType":', { 'Content-Type': 'application/json' }],
    ['a list', '["UnionPay"]', { 'Content-Type': 'application/json' }],
    ['a prototype', '__proto__[cardType]=UnionPay&constructor=x', form],
    ['nothing', '', form],
  ])('or odd in its form: %s, is refused with a page', async (_name, body, headers) => {
    const answer = await sendForm(body, headers);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.text).toContain('<h1');
    expect(await world.attempts(visit.transactionId)).toEqual([]);
  });

  it('by its slowness is cut off', async () => {
    const server = world.app.getHttpServer();
    const { headersTimeout, requestTimeout } = server;
    Object.assign(server, { headersTimeout: 100, requestTimeout: 200 });
    const slow = await Promise.all([
      sendRaw(world.url, 'GET /pay/harbour HTTP/1.1\r\nHost: x\r\n'),
      sendForm('card', { ...form, 'Content-Length': '100' }),
    ]);
    expect(slow.map(({ status }) => status)).toEqual([408, 408]);
    Object.assign(server, { headersTimeout, requestTimeout });
    expect((await get(visit.checkout)).status).toBe(200);
  });

  it('leaves the checkout as it was: the customer can pay', async () => {
    expect((await post(`${visit.checkout}/payments`, { cardType: 'UnionPay' })).status).toBe(303);
  });
});

function packed(text: string): string {
  return gzipSync(text).toString('latin1');
}

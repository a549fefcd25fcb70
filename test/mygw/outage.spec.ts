import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { MygwProvider } from '../../src/mygw/mygw.provider.js';
import { OrderSigner } from '../../src/signing/order.signer.js';
import { accountWith, clientWith, environmentWith, orderWith } from './support/accounts.js';
import { startWireStub, type WireStub } from './support/wire-stub.js';

Logger.overrideLogger(false);

const SETTINGS = { PROVIDER_BREAKER_FAILURES: '3', PROVIDER_CONCURRENCY: '2', PROVIDER_TIMEOUT_MS: '5000' };

/** MYGW being slow or down must not take the gateway down, nor make it send what it has given up. */
describe('an outage of MYGW', () => {
  let stub: WireStub;
  let provider: MygwProvider;

  beforeEach(async () => {
    stub = await startWireStub();
    const environment = environmentWith(SETTINGS);
    provider = new MygwProvider(clientWith(environment), new OrderSigner(), environment);
  });
  afterEach(() => stub.close());

  const account = (settings = {}) => accountWith({ apiBaseUrl: stub.url, ...settings });
  const start = (settings = {}) => provider.start(account(settings), orderWith(), null);
  const query = () => provider.query(account(), orderWith(), [account()]);
  const sent = (method: string) => stub.requests.filter((request) => request.method === method).length;

  async function goDown(): Promise<void> {
    stub.answer(503, 'Service unavailable');
    for (let call = 0; call < 3; call += 1) await expect(start()).resolves.toMatchObject({ kind: 'unknown' });
  }

  it('is noticed: further payment calls are refused at once, as nothing was sent', async () => {
    await goDown();
    await expect(start()).resolves.toMatchObject({ kind: 'refused', code: 'provider_unreachable' });
    expect(sent('POST')).toBe(3);
  });

  it('still lets queries through: they tell what became of the payments', async () => {
    await goDown();
    await expect(query()).resolves.toMatchObject({ kind: 'unavailable' });
    stub.answer(404, '');
    await expect(query()).resolves.toMatchObject({ kind: 'not_found' });
    expect(sent('GET')).toBe(2);
  });

  it('of one account takes nothing from another at the same address', async () => {
    await goDown();
    const other = start({ merchantId: 'another-merchant' });
    await expect(other).resolves.toMatchObject({ kind: 'unknown' });
    expect(sent('POST')).toBe(4);
  });

  it('in which nobody listens is noticed as well', async () => {
    const nowhere = { apiBaseUrl: 'http://127.0.0.1:2' };
    for (let call = 0; call < 4; call += 1) {
      await expect(start(nowhere)).resolves.toMatchObject({ kind: 'refused', code: 'provider_unreachable' });
    }
    await expect(start(nowhere)).resolves.toMatchObject({ operatorMessage: expect.stringContaining('held back') });
  });

  it('by slowness fills only its own places: queries and other accounts go on', async () => {
    const held: (() => void)[] = [];
    stub.handle(({ method, url }, response) => {
      const answer = () => response.writeHead(401).end();
      if (method === 'POST' && !url.includes('another')) held.push(answer);
      else answer();
    });
    const slow = Array.from({ length: 5 }, () => start());
    // Two run and two wait; the fifth is not sent.
    await expect(slow[4]).resolves.toMatchObject({ kind: 'refused', code: 'provider_unreachable' });
    await query();
    await expect(start({ merchantId: 'another-merchant' })).resolves.toMatchObject({ code: 'credentials_refused' });
    expect(sent('GET')).toBe(1);

    while (held.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    stub.answer(401, '');
    for (const answer of held) answer();
    const results = await Promise.all(slow.slice(0, 4));
    expect(results.every(({ kind }) => kind === 'refused')).toBe(true);
    expect(stub.requests.filter(({ url, method }) => method === 'POST' && !url.includes('another'))).toHaveLength(4);
  });
});

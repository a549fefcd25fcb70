import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accountWith, clientWith, environmentWith, MERCHANT_ID, orderWith } from '../../test/mygw/support/accounts.js';
import { signatureOf, type CallbackQuery } from '../../test/mygw/support/callback-query.js';
import { startWireStub, type WireStub } from '../../test/mygw/support/wire-stub.js';
import { OrderSigner } from '../signing/order.signer.js';
import { MygwProvider } from './mygw.provider.js';

const environment = environmentWith({ PROVIDER_TIMEOUT_MS: '1000' });
const provider = new MygwProvider(clientWith(environment), new OrderSigner(), environment);
const order = orderWith();
let stub: WireStub;

beforeEach(async () => {
  stub = await startWireStub();
});

afterEach(() => stub.close());

const account = (settings = {}, secrets = {}) => accountWith({ apiBaseUrl: stub.url, ...settings }, secrets);

describe('starting a payment', () => {
  const start = (of = account()) => provider.start(of, order, null);

  it('refuses without a call where there is no merchant key', async () => {
    await expect(start(account({}, { merchantKey: '' }))).resolves.toMatchObject({ code: 'credentials_refused' });
    expect(stub.requests).toHaveLength(0);
  });

  it('is refused where nothing left this machine', async () => {
    const result = await start(account({ apiBaseUrl: 'http://127.0.0.1:2' }));
    expect(result).toMatchObject({ kind: 'refused', code: 'provider_unreachable' });
  });

  it.each([
    ['no answer', () => undefined],
    ['a cut connection', (response: { destroy(): void }) => response.destroy()],
  ])('is unknown after %s, and never repeated', async (_name, act) => {
    stub.handle((_request, response) => act(response));
    await expect(start()).resolves.toMatchObject({ kind: 'unknown' });
    expect(stub.requests).toHaveLength(1);
  });

  it('names the callback addresses of this gateway', async () => {
    stub.answer(502, '');
    await start();
    expect(JSON.parse(stub.requests[0]?.body ?? '')).toMatchObject({
      replyURL: 'https://pay.example/callbacks/mygw/reply',
      backofficeURL: 'https://pay.example/callbacks/mygw/backoffice',
    });
  });
});

describe('asking about an order', () => {
  const paid = { ...identity(), result: '0', success: 'Y', amount: '25.00', currency: 'AUD' };

  function identity() {
    return { merchantID: MERCHANT_ID, orderID: order.orderId };
  }

  function ask(reply: CallbackQuery, { of = order, signedWith = [account()] } = {}) {
    stub.answer(200, { response: { statusCode: 200, message: 'OK' }, reply });
    return provider.query(account(), of, signedWith);
  }

  const signed = (reply: CallbackQuery, key?: string) => ({ ...reply, signature: signatureOf(reply, key) });

  it('believes a signed success', async () => {
    await expect(ask(signed(paid))).resolves.toEqual({
      kind: 'succeeded',
      amountText: '25.00',
      currency: 'AUD',
      settledOn: null,
    });
    expect(stub.requests[0]?.url).toBe(`/merchants/${MERCHANT_ID}/transactions/${order.orderId}`);
  });

  it('believes one signed with the key the order was signed with, or with the current one', async () => {
    const versions = [account({}, { merchantKey: 'old', version: 1 }), account({}, { merchantKey: 'new', version: 2 })];
    for (const key of ['old', 'new']) {
      await expect(ask(signed(paid, key), { signedWith: versions })).resolves.toMatchObject({ kind: 'succeeded' });
    }
    await expect(ask(signed(paid, 'other'), { signedWith: versions })).resolves.toMatchObject({ kind: 'unavailable' });
    await expect(ask(signed(paid), { signedWith: [] })).resolves.toMatchObject({ kind: 'unavailable' });
  });

  it('takes the order’s identifier in any letter case', async () => {
    await expect(ask(signed({ ...paid, orderID: order.orderId.toUpperCase() }))).resolves.toMatchObject({
      kind: 'succeeded',
    });
  });

  it('takes a client that the reply leaves out', async () => {
    const of = orderWith({ clientId: 'cabc' });
    const { signature } = signed({ ...paid, clientID: 'cabc' });
    await expect(ask({ ...paid, signature }, { of })).resolves.toMatchObject({ kind: 'succeeded' });
    await expect(ask({ ...paid, clientID: 'cabc', signature }, { of })).resolves.toMatchObject({ kind: 'succeeded' });
  });

  it.each([
    ['another merchant', { merchantID: 'other' }],
    ['no merchant', { merchantID: undefined }],
    ['the merchant in another letter case', { merchantID: MERCHANT_ID.toUpperCase() }],
    ['another order', { orderID: 'zzzzzzzzzzzzzzzzzzzz' }],
    ['no order', { orderID: undefined }],
    ['a client the order does not have', { clientID: 'other' }],
  ])('does not believe a rightly signed answer about %s', async (_name, changes) => {
    await expect(ask(signed({ ...paid, ...changes }))).resolves.toMatchObject({ kind: 'unavailable' });
  });

  it('does not believe a success whose signature is that of a failure', async () => {
    const { signature } = signed({ ...identity(), success: 'N' });
    await expect(ask({ ...paid, signature })).resolves.toMatchObject({ kind: 'unavailable' });
  });

  it('does not believe a success signed without its amount', async () => {
    const { signature } = signed({ ...identity(), success: 'Y' });
    await expect(ask({ ...paid, signature })).resolves.toMatchObject({ kind: 'unavailable' });
  });

  it.each([
    ['without amount and currency, as seen', {}],
    ['with them', { amount: '25.00', currency: 'AUD' }],
  ])('takes an abandoned order signed %s as evidence', async (_name, money) => {
    const { signature } = signed({ ...identity(), success: 'N', ...money });
    const reply = { ...paid, result: '11', success: 'N', date: '2025-08-22T06:44:01.980', signature };
    await expect(ask(reply)).resolves.toMatchObject({ kind: 'failed', code: 'abandoned', evidence: true });
  });

  it('sees the trap', async () => {
    const trap = { ...identity(), result: '11', success: 'N', merchant: 'Shop', detail: 'Transaction abandoned' };
    await expect(ask(trap)).resolves.toMatchObject({ kind: 'failed', code: 'abandoned', evidence: false });
  });

  it('does not ask without an API key', async () => {
    const keyless = account({}, { apiKey: null });
    await expect(provider.query(keyless, order, [keyless])).resolves.toMatchObject({
      kind: 'unavailable',
      operatorMessage: expect.stringContaining('no API key'),
    });
    expect(stub.requests).toHaveLength(0);
  });

  it('is unavailable when there is no answer', async () => {
    stub.handle(() => undefined);
    await expect(provider.query(account(), order, [])).resolves.toMatchObject({ kind: 'unavailable' });
  });
});

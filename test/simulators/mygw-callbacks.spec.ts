import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Faults, MygwSimulator } from '../../src/simulators/mygw/index.js';
import { MERCHANT, expectedCallbackSignature, parametersOf, startMygw, startOrder } from './support/mygw.js';
import { startReceiver, type Receiver } from './support/receiver.js';

let mygw: MygwSimulator;
let shop: Receiver;

beforeEach(async () => {
  mygw = await startMygw();
  shop = await startReceiver();
});
afterEach(async () => {
  await mygw.close();
  await shop.close();
});

const start = (orderId = 'order-1', changes = {}): Promise<unknown> =>
  startOrder(mygw, orderId, { replyURL: `${shop.url}/reply?k=1`, backofficeURL: `${shop.url}/back`, ...changes });

/** Starts and pays an order under these faults; answers what the backoffice URL got. */
async function payUnder(faults: Partial<Faults>, orderId = 'order-1'): Promise<Record<string, string>[]> {
  mygw.faults.set(faults);
  await start(orderId);
  await mygw.pay(orderId);
  await mygw.idle();
  return shop.calls.map(parametersOf);
}

const isSigned = (call: Readonly<Record<string, string>>): boolean =>
  call['signature'] === expectedCallbackSignature(call);

describe('the callbacks of a decided order', () => {
  it('tell of a success with amount and currency, in the order of the seed', async () => {
    await start('Order-1', { clientID: 'Client' });
    await mygw.pay('Order-1');
    const [call] = shop.calls;
    const names = ['currency', 'success', 'merchantID', 'orderID', 'clientID', 'amount', 'signature'];
    const values = { currency: 'AUD', success: 'Y', orderID: 'Order-1', clientID: 'Client', amount: '25.00' };
    expect(call?.pathname).toBe('/back');
    expect([...(call?.searchParams.keys() ?? [])]).toEqual(names);
    expect(parametersOf(call ?? '')).toMatchObject({ ...values, merchantID: MERCHANT.merchantId });
    expect(isSigned(parametersOf(call ?? ''))).toBe(true);
  });

  it('tell of a failure with a detail, without amount and currency', async () => {
    await start();
    const replyUrl = await mygw.abandon('order-1');
    const names = ['success', 'merchantID', 'orderID', 'detail', 'signature'];
    expect([...(shop.calls[0]?.searchParams.keys() ?? [])]).toEqual(names);
    expect(replyUrl).toContain('detail=Transaction+abandoned');
    expect(isSigned(parametersOf(replyUrl))).toBe(true);
    expect(mygw.order('order-1')).toMatchObject({ state: 'abandoned', result: '11' });
  });

  it('keep the query of the replyURL', async () => {
    await start();
    const replyUrl = await mygw.decline('order-1');
    expect(replyUrl.startsWith(`${shop.url}/reply?k=1&success=N&`)).toBe(true);
    expect(parametersOf(replyUrl)['detail']).toBe('Declined by issuer');
  });

  it('carry echo where the payment had one', async () => {
    await start('order-1', { echo: 'hello' });
    expect(parametersOf(await mygw.pay('order-1'))['echo']).toBe('hello');
  });

  it('are recorded with the answer, and a second decision is refused', async () => {
    await start();
    await mygw.pay('order-1');
    const sent = { channel: 'backoffice', kind: 'true', status: 200, url: `${shop.url}/back${shop.calls[0]?.search}` };
    expect(mygw.order('order-1')).toMatchObject({ state: 'paid', callbacksSent: [sent] });
    await expect(mygw.pay('order-1')).rejects.toThrow('already paid');
    await expect(mygw.decline('order-1')).rejects.toThrow('already paid');
    expect(shop.calls).toHaveLength(1);
  });

  it('fail quietly when nobody answers, and never leave the loopback addresses', async () => {
    await start('order-1', { backofficeURL: 'http://127.0.0.1:1/back' });
    await start('order-2', { backofficeURL: 'http://192.0.2.1/back' });
    await Promise.all([mygw.pay('order-1'), mygw.pay('order-2')]);
    const [refused, foreign] = mygw.orders().map((order) => order.callbacksSent[0]);
    expect(refused).toMatchObject({ status: null, error: expect.stringContaining('ECONNREFUSED') });
    expect(foreign).toMatchObject({ status: null, error: expect.stringContaining('not a loopback address') });
  });

  it('go to the merchant’s own URLs when the payment names none', async () => {
    const other = await startMygw({}, { defaultReplyUrl: `${shop.url}/r`, defaultBackofficeUrl: `${shop.url}/b` });
    await startOrder(other, 'order-1');
    const replyUrl = await other.pay('order-1');
    await other.close();
    expect([shop.calls[0]?.pathname, new URL(replyUrl).pathname]).toEqual(['/b', '/r']);
  });
});

describe('faults of the callbacks', () => {
  it('none sends nothing, double sends two, late sends one after all', async () => {
    expect(await payUnder({ backoffice: 'none' }, 'order-1')).toHaveLength(0);
    expect(await payUnder({ backoffice: 'double' }, 'order-2')).toHaveLength(2);
    expect(await payUnder({ backoffice: 'late', callbackDelayMs: 10 }, 'order-3')).toHaveLength(3);
  });

  it.each<Partial<Faults>>([{ backoffice: 'after-reply' }, { callbackOrder: 'reply-first' }])(
    '%j gives the reply before the backoffice call',
    async (fault) => {
      mygw.faults.set({ ...fault, callbackDelayMs: 50 });
      await start();
      expect(await mygw.pay('order-1')).toContain('success=Y');
      expect(shop.calls).toHaveLength(0);
      await mygw.idle();
      expect(shop.calls).toHaveLength(1);
    },
  );

  it('before-answer calls back before the payment call is answered, with the outcome asked for', async () => {
    mygw.faults.set({ backoffice: 'before-answer', earlyOutcome: 'decline' });
    await start();
    expect(shop.calls.map(parametersOf)).toMatchObject([{ success: 'N' }]);
    expect(mygw.order('order-1')?.state).toBe('declined');
  });

  it('wrongAmount and wrongCurrency are rightly signed', async () => {
    const [call = {}] = await payUnder({ wrongAmount: '1.00', wrongCurrency: 'USD' });
    expect(call).toMatchObject({ amount: '1.00', currency: 'USD' });
    expect(isSigned(call)).toBe(true);
  });

  it('failureFirst sends a signed failure before the success', async () => {
    const calls = await payUnder({ failureFirst: true });
    expect(calls.map((call) => call['success'])).toEqual(['N', 'Y']);
    expect(calls.every(isSigned)).toBe(true);
    expect(calls[0]).not.toHaveProperty('amount');
  });

  it('forgedCallback sends a success with a wrong signature, even for a failure', async () => {
    mygw.faults.set({ forgedCallback: true });
    await start();
    await mygw.decline('order-1');
    const calls = shop.calls.map(parametersOf);
    expect(calls).toMatchObject([{ success: 'Y', amount: '25.00' }, { success: 'N' }]);
    expect(calls.map(isSigned)).toEqual([false, true]);
  });

  it('parameterCase and absentClient change the names alone', async () => {
    const [call = {}] = await payUnder({ parameterCase: 'orderId', absentClient: 'empty' });
    expect(call).toMatchObject({ orderId: 'order-1', clientID: '' });
    expect(call).not.toHaveProperty('orderID');
    expect(isSigned(call)).toBe(true);
  });
});

describe('callbacks made by hand', () => {
  it('are signed after the overrides', async () => {
    await start();
    const url = mygw.callbackUrl('order-1', 'backoffice', { amount: '1.00', clientID: 'other', currency: null });
    const parameters = parametersOf(url);
    expect(parameters).toMatchObject({ success: 'Y', amount: '1.00', clientID: 'other' });
    expect(parameters).not.toHaveProperty('currency');
    expect(isSigned(parameters)).toBe(true);
    expect(shop.calls).toHaveLength(0);
  });

  it('may have a signature of another key, a given one, or none', async () => {
    await start();
    const signatureOf = (overrides: object): string | undefined =>
      parametersOf(mygw.callbackUrl('order-1', 'reply', overrides))['signature'];
    expect(signatureOf({ merchantKey: 'other' })).not.toBe(signatureOf({}));
    expect(signatureOf({ signature: 'abc' })).toBe('abc');
    expect(signatureOf({ signature: null })).toBeUndefined();
  });

  it('can be sent again', async () => {
    await start();
    await mygw.pay('order-1');
    expect(await mygw.sendBackoffice('order-1')).toMatchObject({ status: 200, channel: 'backoffice' });
    expect(await mygw.sendBackoffice('order-1', { success: 'N' })).toMatchObject({ status: 200 });
    expect(shop.calls.map((call) => call.searchParams.get('success'))).toEqual(['Y', 'Y', 'N']);
    expect(mygw.order('order-1')?.callbacksSent).toHaveLength(3);
  });
});

describe('closing', () => {
  it('forgets late callbacks and cuts held calls', async () => {
    const other = await startMygw({ faults: { backoffice: 'late', callbackDelayMs: 600_000 } });
    await startOrder(other, 'order-1', { backofficeURL: shop.url });
    await other.pay('order-1');
    other.faults.set({ paymentCall: 'timeout-after', holdMs: 600_000 });
    const held = startOrder(other, 'order-2').catch(() => 'cut');
    while (other.orders().length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    await other.close();
    await other.idle();
    expect(await held).toBe('cut');
    expect(shop.calls).toHaveLength(0);
  });
});

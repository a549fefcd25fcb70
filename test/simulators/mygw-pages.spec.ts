import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_FAULTS, type MygwSimulator, type OrderRecord } from '../../src/simulators/mygw/index.js';
import { call, sendJson, startMygw, startOrder, type Answer } from './support/mygw.js';
import { startReceiver, type Receiver } from './support/receiver.js';

let mygw: MygwSimulator;
let shop: Receiver;
let pageUrl: string;

beforeEach(async () => {
  mygw = await startMygw();
  shop = await startReceiver();
  await startOrder(mygw, 'order-1', { replyURL: `${shop.url}/reply`, backofficeURL: `${shop.url}/back` });
  pageUrl = mygw.order('order-1')?.paymentPageUrl ?? '';
});
afterEach(async () => {
  await mygw.close();
  await shop.close();
});

interface Pressed extends Answer {
  readonly location: string | null;
}

async function press(outcome: string): Promise<Pressed> {
  const response = await fetch(pageUrl, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ outcome }) });
  const text = await response.text();
  return { status: response.status, text, json: {}, location: response.headers.get('location') };
}

describe('the payment page', () => {
  it('shows what is paid, a QR code and four buttons', async () => {
    const { status, text } = await call(pageUrl);
    expect(status).toBe(200);
    for (const part of [
      '25.00 AUD',
      'UnionPay',
      'order-1',
      '<svg',
      '>Pay<',
      '>Decline<',
      '>Abandon<',
      '>Close the tab<',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('opens only with a query of the simulator’s own making', async () => {
    expect((await call(pageUrl.replace('amt=2500', 'amt=1'))).status).toBe(404);
    expect((await call(`${mygw.url}/redirect2.html`)).status).toBe(404);
  });

  it.each([
    ['pay', 'Y', 'paid'],
    ['decline', 'N', 'declined'],
    ['abandon', 'N', 'abandoned'],
  ])('%s calls back and sends the browser back', async (button, success, state) => {
    const { status, location } = await press(button);
    const [call_] = shop.calls;
    expect(status).toBe(303);
    expect(location).toBe(`${shop.url}/reply${call_?.search}`);
    expect(call_?.searchParams.get('success')).toBe(success);
    expect(mygw.order('order-1')).toMatchObject({
      state,
      callbacksSent: [{ channel: 'backoffice' }, { channel: 'reply' }],
    });
  });

  it('close pays, and the browser stays', async () => {
    const { text, location } = await press('close');
    expect(location).toBeNull();
    expect(text).toContain('You may close this tab now');
    expect(mygw.order('order-1')?.state).toBe('paid');
    expect(shop.calls).toHaveLength(1);
  });

  it('cannot be paid twice, at once or later', async () => {
    const pressed = await Promise.all([press('pay'), press('pay')]);
    expect(pressed.map(({ status }) => status).sort()).toEqual([303, 409]);
    const later = await press('decline');
    expect(later.text).toContain('already paid');
    expect((await call(pageUrl)).text).toContain('Return to the shop');
    expect(shop.calls).toHaveLength(1);
  });

  it('refuses a button that it does not have', async () => {
    expect((await press('constructor')).status).toBe(400);
    expect(mygw.order('order-1')?.state).toBe('pending');
  });

  it('reply none keeps the browser, reply double opens the URL twice', async () => {
    mygw.faults.set({ reply: 'none' });
    expect((await press('pay')).text).toContain('You may close this tab now');
    await startOrder(mygw, 'order-2', { replyURL: `${shop.url}/reply` });
    pageUrl = mygw.order('order-2')?.paymentPageUrl ?? '';
    mygw.faults.set({ reply: 'double' });
    const { text } = await press('pay');
    expect(text).toMatch(/<meta http-equiv="refresh" content="1;url=http[^"]+\/reply\?/);
    expect(text).toMatch(/<img [^>]*src="http[^"]+\/reply\?/);
  });

  it('ends here when there is no replyURL', async () => {
    await startOrder(mygw, 'order-2');
    pageUrl = mygw.order('order-2')?.paymentPageUrl ?? '';
    expect((await press('pay')).text).toContain('You may close this tab now');
  });
});

describe('the panel', () => {
  const form = async (path: string, fields: Record<string, string>): Promise<number> => {
    const init: RequestInit = { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) };
    return (await fetch(`${mygw.url}${path}`, init)).status;
  };

  /** The form as a browser sends it: all fields, ticked boxes only. */
  const formFields = (): Record<string, string> => {
    const sent = Object.entries(DEFAULT_FAULTS).filter(([, value]) => typeof value !== 'boolean');
    return Object.fromEntries(sent.map(([name, value]) => [name, String(value ?? '')]));
  };

  it('lists orders, their callbacks and all faults', async () => {
    await mygw.pay('order-1');
    const { text } = await call(`${mygw.url}/panel`);
    expect(text).toContain('order-1');
    expect(text).toContain('answered 200');
    for (const name of Object.keys(DEFAULT_FAULTS)) expect(text).toContain(`name="${name}"`);
  });

  it('applies the form to all, to the next, and resets', async () => {
    const changed = { ...formFields(), wrongAmount: '1.00', failureFirst: 'on', holdMs: '7' };
    expect(await form('/panel/faults', { ...changed, apply: 'all' })).toBe(303);
    expect(mygw.faults.get()).toEqual({ ...DEFAULT_FAULTS, wrongAmount: '1.00', failureFirst: true, holdMs: 7 });
    expect(await form('/panel/faults', { apply: 'reset' })).toBe(303);
    expect(mygw.faults.get()).toEqual(DEFAULT_FAULTS);
    expect(await form('/panel/faults', { ...formFields(), paymentCall: 'error-500', apply: 'next' })).toBe(303);
    expect((await startOrder(mygw, 'order-2')).status).toBe(500);
    expect((await startOrder(mygw, 'order-3')).status).toBe(200);
  });

  it('says what does not fit', async () => {
    expect(await form('/panel/faults', { ...formFields(), holdMs: 'x', apply: 'all' })).toBe(400);
    expect(await form('/panel/orders/nothing/pay', {})).toBe(409);
  });

  it('acts on orders', async () => {
    expect(await form('/panel/orders/order-1/pay', {})).toBe(303);
    expect(await form('/panel/orders/order-1/settle', {})).toBe(303);
    expect(mygw.order('order-1')).toMatchObject({ state: 'paid', settledOn: expect.any(String) });
  });
});

describe('the panel over JSON', () => {
  const api = (path: string): string => `${mygw.url}/panel/api${path}`;

  it('reads and changes faults, and names what it does not know', async () => {
    expect((await sendJson('PUT', api('/faults'), { query: 'garbage', stage: 'production' })).status).toBe(200);
    expect(mygw.faults.get()).toMatchObject({ query: 'garbage', stage: 'production' });
    expect((await sendJson('PUT', api('/faults'), { stage: null })).status).toBe(200);
    for (const wrong of [{ nothing: 1 }, { query: 'x' }, { holdMs: -1 }, { failureFirst: 'on' }, []]) {
      expect((await sendJson('PUT', api('/faults'), wrong)).status).toBe(400);
    }
    expect((await call(api('/faults'), { method: 'DELETE' })).status).toBe(200);
    expect(mygw.faults.get()).toEqual(DEFAULT_FAULTS);
  });

  it('sets faults for the next payment call', async () => {
    expect((await sendJson('POST', api('/faults/next'), { paymentCall: 'risk' })).status).toBe(204);
    expect((await startOrder(mygw, 'order-2')).status).toBe(422);
    expect((await startOrder(mygw, 'order-3')).status).toBe(200);
  });

  it('shows and decides orders', async () => {
    const { text } = await sendJson('POST', api('/orders/order-1/decline'), {});
    expect((JSON.parse(text) as { replyUrl: string }).replyUrl).toContain('success=N');
    expect((await sendJson('POST', api('/orders/order-1/pay'), {})).status).toBe(409);
    expect((await sendJson('POST', api('/orders/order-1/constructor'), {})).status).toBe(404);
    expect((await call(api('/orders/nothing'))).status).toBe(404);
    const order = JSON.parse((await call(api('/orders/order-1'))).text) as OrderRecord;
    const orders = JSON.parse((await call(api('/orders'))).text) as OrderRecord[];
    expect(order).toEqual(orders[0]);
    expect(order).toMatchObject({ state: 'declined' });
  });

  it('shows the logs', async () => {
    expect((await call(api('/requests'))).text).toContain('"orderID":"order-1"');
    expect((await call(api('/queries'))).text).toBe('[]');
    expect((await call(api('/commands'))).text).toBe('[]');
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Faults, MygwSimulator } from '../../src/simulators/mygw/index.js';
import { MERCHANT, call, paymentBody, postPayment, startMygw, startOrder, type Body } from './support/mygw.js';

let mygw: MygwSimulator;

beforeEach(async () => {
  mygw = await startMygw({}, { knownClients: ['known'], emailPay: true });
});
afterEach(() => mygw.close());

const REFRESH =
  /^<\?xml version="1\.0" encoding="UTF-8"\?><html [^>]*><head><base href="\/"><meta http-equiv="refresh" content="0;url=([^"]+)"\/><\/head><body><\/body><\/html>$/;

function redirectIn(markup: unknown): URL {
  const [, url = ''] = REFRESH.exec(String(markup)) ?? [];
  return new URL(url.replaceAll('&amp;', '&'));
}

describe('a payment call that is accepted', () => {
  it('answers in shape 3 with a page that refreshes to the payment page', async () => {
    const { status, json } = await startOrder(mygw, 'order-1');
    const url = redirectIn(json.reply);
    expect(status).toBe(200);
    expect(json.response).toEqual({ statusCode: 200, message: 'OK' });
    expect(`${url.origin}${url.pathname}`).toBe(`${mygw.url}/redirect2.html`);
    const expected = { curr: '036', amt: '2500', m: MERCHANT.merchantId, o: 'order-1', stage: 'test' };
    expect(Object.fromEntries(url.searchParams)).toMatchObject(expected);
    expect(url.searchParams.get('time')).toMatch(/^\d{14}$/);
    expect(mygw.order('order-1')).toMatchObject({ state: 'pending', paymentCalls: 1, paymentPageUrl: url.href });
  });

  it('answers in shapes 1 and 2, and in either form of the ampersand', async () => {
    mygw.faults.next({ answerShape: '1' });
    const first = await startOrder(mygw, 'order-1');
    mygw.faults.next({ answerShape: '2', ampersand: 'raw' });
    const second = await startOrder(mygw, 'order-2');
    expect(redirectIn(first.text).searchParams.get('o')).toBe('order-1');
    expect(first.text).toContain('&amp;o=order-1');
    expect(second.json.status).toBe(200);
    expect(redirectIn(second.json.response).searchParams.get('o')).toBe('order-2');
    expect(second.json.response).toContain('&o=order-2');
  });

  it('prints amounts of a currency without decimals in its own minor units', async () => {
    const { json } = await startOrder(mygw, 'order-1', { amount: '100', currency: 'JPY' });
    expect(Object.fromEntries(redirectIn(json.reply).searchParams)).toMatchObject({ curr: '392', amt: '100' });
  });

  it.each(['Wechat Pay', 'WechatPay'])('takes the card type %s', async (cardType) => {
    expect((await startOrder(mygw, 'order-1', { cardType })).status).toBe(200);
  });

  it('answers 210 to sendEmail where Email Pay is enabled', async () => {
    const { status, json } = await startOrder(mygw, 'order-1', { sendEmail: 1 });
    expect(status).toBe(210);
    expect(json.reply).toBeUndefined();
    expect(mygw.order('order-1')).toMatchObject({ state: 'pending', emailed: true });
  });

  it('ignores sendEmail elsewhere', async () => {
    const other = await startMygw();
    const { status } = await startOrder(other, 'order-1', { sendEmail: 1 });
    await other.close();
    expect(status).toBe(200);
  });

  it('shows the stage that it was started with', async () => {
    const production = await startMygw({ stage: 'production' });
    const { json } = await startOrder(production, 'order-1');
    await production.close();
    expect(redirectIn(json.reply).searchParams.get('stage')).toBe('production');
  });

  it('creates a client from a client object', async () => {
    const client = { clientID: 'newcomer', name: 'New Comer' };
    expect((await startOrder(mygw, 'order-1', { clientID: 'newcomer', client })).status).toBe(200);
    expect((await startOrder(mygw, 'order-2', { clientID: 'newcomer' })).status).toBe(200);
    expect(mygw.order('order-1')?.clientId).toBe('newcomer');
  });
});

describe('a payment call that is refused', () => {
  const rows: [string, number, Body, string][] = [
    ['a currency that the merchant has not', 400, { currency: 'EUR' }, 'Currency not supported for this merchant'],
    ['a wrong signature', 400, { signature: '0'.repeat(32) }, 'Signature mismatch'],
    ['an unknown client', 404, { clientID: 'stranger' }, 'Client record not found'],
    [
      'an amount out of range',
      400,
      { amount: '15000.01' },
      'Amount out of range - for this merchant; AUD [min = 1.00, max = 15000.00]',
    ],
    ['too few decimals', 400, { amount: '25.0' }, 'Amount not valid for AUD'],
    ['decimals where there are none', 400, { amount: '100.00', currency: 'JPY' }, 'Amount not valid for JPY'],
    ['a card type not enabled', 422, { cardType: 'Alipay' }, 'Unable to determine gateway processor'],
    ['a number for an amount', 400, { amount: 25 }, 'Field amount must be a string and must not be empty'],
    ['another signature version', 400, { signatureVersion: '2.0' }, 'Signature version not supported'],
  ];

  it.each(rows)('for %s with %i', async (_name, status, changes, detail) => {
    const answer = await startOrder(mygw, 'order-1', changes);
    expect(answer.status).toBe(status);
    expect(answer.json.response).toEqual({ statusCode: status, message: expect.any(String), detail });
    expect(mygw.order('order-1')?.state ?? 'refused').toBe('refused');
  });

  it('for an unknown merchant', async () => {
    const { status, json } = await postPayment(mygw, paymentBody('order-1'), 'nobody');
    expect([status, json.response]).toEqual([
      404,
      { statusCode: 404, message: 'Not Found', detail: 'Merchant not found' },
    ]);
  });

  it('for a duplicate orderID in any letter case, and leaves the first order alone', async () => {
    await startOrder(mygw, 'order-1');
    const { status, json } = await startOrder(mygw, 'ORDER-1', { amount: '30.00' });
    expect([status, json.response]).toMatchObject([422, { detail: 'Duplicate Order ID' }]);
    expect(mygw.order('order-1')).toMatchObject({ state: 'pending', amount: '25.00', paymentCalls: 2 });
  });

  it('without a client where one is required', async () => {
    const strict = await startMygw({}, { requiresClient: true });
    const { status } = await startOrder(strict, 'order-1');
    await strict.close();
    expect(status).toBe(404);
  });

  it('names the first reason when there are several', async () => {
    const all = { currency: 'EUR', signature: 'x', clientID: 'stranger', amount: '0.50', cardType: 'Alipay' };
    const detailOf = async (changes: Body): Promise<unknown> =>
      ((await startOrder(mygw, 'order-x', changes)).json.response as Record<string, unknown>)['detail'];
    expect(await detailOf(all)).toMatch(/^Currency/);
    expect(await detailOf({ ...all, currency: 'AUD' })).toMatch(/^Signature/);
    const { signature: _signature, currency: _currency, ...signed } = all;
    expect(await detailOf(signed)).toMatch(/^Client/);
    expect(await detailOf({ ...signed, clientID: 'known' })).toMatch(/^Amount/);
    expect(await detailOf({ ...signed, clientID: 'known', amount: '5.00' })).toMatch(/^Duplicate/);
  });

  it('for a body that is no JSON, or too long', async () => {
    const url = `${mygw.url}/merchants/${MERCHANT.merchantId}/transactions`;
    const headers = { 'content-type': 'application/json' };
    expect((await call(url, { method: 'POST', headers, body: '{' })).status).toBe(400);
    expect((await startOrder(mygw, 'order-1', { echo: 'x'.repeat(20_000) })).status).toBe(413);
  });
});

describe('faults of the payment call', () => {
  const body = (order = 'order-1'): Record<string, unknown> => paymentBody(order);
  const lost: [Faults['paymentCall'], boolean][] = [
    ['timeout-before', false],
    ['timeout-after', true],
    ['reset-before', false],
    ['reset-after', true],
  ];

  it.each(lost)('%s gives no answer; order taken: %s', async (paymentCall, isTaken) => {
    mygw.faults.set({ paymentCall, holdMs: 20 });
    await expect(postPayment(mygw, body())).rejects.toThrow();
    expect(mygw.order('order-1')?.state).toBe(isTaken ? 'pending' : undefined);
    expect(mygw.requests()).toMatchObject([{ body: { orderID: 'order-1' }, status: null }]);
  });

  const answered: [Faults['paymentCall'], number, string | undefined][] = [
    ['error-500', 500, undefined],
    ['error-502', 502, undefined],
    ['error-502-after', 502, 'pending'],
    ['error-408-after', 408, 'pending'],
    ['risk', 422, 'refused'],
    ['no-processor', 422, 'refused'],
  ];

  it.each(answered)('%s answers %i; order: %s', async (paymentCall, status, state) => {
    mygw.faults.set({ paymentCall });
    expect((await postPayment(mygw, body())).status).toBe(status);
    expect(mygw.order('order-1')?.state).toBe(state);
  });

  it('risk names the reason', async () => {
    mygw.faults.set({ paymentCall: 'risk' });
    const { json } = await postPayment(mygw, body());
    const details = { detail: 'Blocked due to risk score', reason: 'Exceed transaction attempts' };
    expect(json.response).toEqual({ statusCode: 422, message: 'Unprocessable Entity', ...details });
  });

  it('gives pages without a redirect that could be followed', async () => {
    const shapes: Faults['answerShape'][] = ['email-advice', 'form', 'garbage'];
    for (const answerShape of shapes) {
      mygw.faults.next({ answerShape });
      const { status, text } = await postPayment(mygw, body(answerShape));
      expect(status).toBe(200);
      expect(text).not.toContain('http-equiv');
    }
  });

  it('advises in English and Chinese to read the e-mail', async () => {
    mygw.faults.next({ answerShape: 'email-advice' });
    const { json } = await postPayment(mygw, body());
    expect(json.reply).toMatch(/click the link in the email.*电子邮件/s);
  });

  it('refreshes to a foreign host', async () => {
    mygw.faults.next({ answerShape: 'foreign-host' });
    const { json } = await postPayment(mygw, body());
    expect(redirectIn(json.reply).hostname).toBe('payments.foreign-host.invalid');
  });

  it('shows another stage', async () => {
    mygw.faults.next({ stage: 'production' });
    const { json } = await postPayment(mygw, body());
    expect(redirectIn(json.reply).searchParams.get('stage')).toBe('production');
  });

  it('applies the faults for the next call once, and keeps them for its order', async () => {
    mygw.faults.next({ paymentCall: 'timeout-before', holdMs: 1, unknownOrder: 'result-11' });
    await expect(postPayment(mygw, body())).rejects.toThrow();
    expect((await postPayment(mygw, body('order-2'))).status).toBe(200);
    expect(mygw.faults.get().paymentCall).toBe('ok');
  });

  it('asks the hook for each order', async () => {
    const choosy = await startMygw({
      faultsFor: ({ amount }) => (amount === '9.00' ? { paymentCall: 'risk' } : undefined),
    });
    const nine = await startOrder(choosy, 'order-1', { amount: '9.00' });
    const ten = await startOrder(choosy, 'order-2', { amount: '10.00' });
    await choosy.close();
    expect([nine.status, ten.status]).toEqual([422, 200]);
  });

  it('delays the answer, not the order', async () => {
    mygw.faults.next({ answerDelayMs: 20 });
    expect((await postPayment(mygw, body())).status).toBe(200);
  });
});

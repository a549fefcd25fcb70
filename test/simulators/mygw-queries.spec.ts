import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { MygwSimulator } from '../../src/simulators/mygw/index.js';
import { MERCHANT, call, expectedCallbackSignature, query, queryReply, startMygw, startOrder } from './support/mygw.js';

let mygw: MygwSimulator;

beforeEach(async () => {
  mygw = await startMygw({ now: () => Date.parse('2025-08-22T06:44:01.980Z') });
});
afterEach(() => mygw.close());

const start = (orderId = 'order-1', changes = {}): Promise<unknown> =>
  startOrder(mygw, orderId, { clientID: 'client', backofficeURL: 'http://127.0.0.1:1/back', ...changes });

const common = {
  amount: '25.00',
  currency: 'AUD',
  orderID: 'order-1',
  merchantID: MERCHANT.merchantId,
  clientID: 'client',
};

describe('a query', () => {
  it('needs the API key, and a merchant', async () => {
    await start();
    expect((await query(mygw, 'order-1', 'wrong')).status).toBe(403);
    expect((await call(`${mygw.url}/merchants/${MERCHANT.merchantId}/transactions/order-1`)).status).toBe(403);
    expect((await call(`${mygw.url}/merchants/nobody/transactions/order-1`)).status).toBe(404);
  });

  it('of a pending order has no success', async () => {
    await start();
    const reply = await queryReply(mygw, 'order-1');
    expect(reply).toMatchObject({ ...common, result: '1', balance: '0.00', merchant: 'Test merchant' });
    expect(reply).not.toHaveProperty('success');
    expect(reply['signature']).toBe(expectedCallbackSignature(reply));
  });

  it('of a paid order has result 0, its balance and the callback', async () => {
    await start();
    await mygw.pay('order-1');
    const reply = await queryReply(mygw, 'order-1');
    const url = expect.stringMatching(/^http:\/\/127\.0\.0\.1:1\/back\?currency=AUD&success=Y&/);
    expect(reply).toMatchObject({ ...common, result: '0', success: 'Y', balance: '25.00', url });
    expect(reply['date']).toBe('2025-08-22T06:44:01.980Z');
    expect(reply['signature']).toBe(expectedCallbackSignature(reply));
  });

  it('of a settled order has the date and no balance', async () => {
    await start();
    await mygw.pay('order-1');
    mygw.settle('order-1', '2025-08-23');
    expect(await queryReply(mygw, 'order-1')).toMatchObject({ result: '0', balance: '0.00', settlement: '2025-08-23' });
  });

  it('of a declined order has result 9', async () => {
    await start();
    await mygw.decline('order-1');
    expect(await queryReply(mygw, 'order-1')).toMatchObject({ ...common, result: '9', success: 'N' });
  });

  it('of an abandoned order is as it was seen: an amount, but url and signature without it', async () => {
    await start();
    await mygw.abandon('order-1');
    const reply = await queryReply(mygw, 'order-1');
    const seen = { result: '11', success: 'N', balance: '0.00', detail: 'Transaction abandoned' };
    const { amount: _amount, currency: _currency, ...signed } = reply;
    expect(reply).toMatchObject({ ...common, ...seen, reason: 'Could not find this transaction' });
    expect(reply['date']).toBe('2025-08-22T06:44:01.980');
    expect(reply['url']).not.toContain('amount=');
    expect(reply['signature']).toBe(expectedCallbackSignature(signed));
  });

  it('can cover the amount of a failure too', async () => {
    mygw.faults.set({ queryFailureSigned: 'with-amount' });
    await start();
    await mygw.abandon('order-1');
    const reply = await queryReply(mygw, 'order-1');
    expect(reply['signature']).toBe(expectedCallbackSignature(reply));
  });

  const refused: [string, string, object][] = [
    ['2', 'Signature mismatch', { signature: 'x' }],
    ['7', 'Unable to determine gateway processor', { cardType: 'Alipay' }],
    ['10', 'Amount out of range', { amount: '0.50' }],
    ['15', 'Currency not supported', { currency: 'EUR' }],
  ];

  it.each(refused)('of a refused order has result %s', async (result, detail, changes) => {
    await start('order-1', changes);
    const reply = await queryReply(mygw, 'order-1');
    expect(reply).toMatchObject({ result, success: 'N', detail: expect.stringContaining(detail) });
  });

  it('of an order blocked by risk has result 17 and the reason', async () => {
    mygw.faults.set({ paymentCall: 'risk' });
    await start();
    expect(await queryReply(mygw, 'order-1')).toMatchObject({ result: '17', reason: 'Exceed transaction attempts' });
  });

  it('of a stranger’s order has result 4', async () => {
    const strict = await startMygw({}, { requiresClient: true });
    await startOrder(strict, 'order-1');
    const reply = await queryReply(strict, 'order-1');
    await strict.close();
    expect(reply).toMatchObject({ result: '4', detail: 'Client record not found' });
  });
});

describe('a query of an order that never arrived', () => {
  it('is a 404 as the guide says', async () => {
    expect((await query(mygw, 'nothing')).status).toBe(404);
  });

  it('or the trap: result 11 and nothing that proves it', async () => {
    mygw.faults.set({ unknownOrder: 'result-11' });
    const { status, json } = await query(mygw, 'nothing');
    const names = { merchantID: MERCHANT.merchantId, orderID: 'nothing', merchant: 'Test merchant' };
    expect(status).toBe(200);
    expect(json.response).toEqual({ statusCode: 200, message: 'OK' });
    expect(json.reply).toEqual({ ...names, result: '11', success: 'N', detail: 'Transaction abandoned' });
  });
});

describe('faults of the query', () => {
  it('pending-for holds the truth back for so many queries of an order', async () => {
    mygw.faults.set({ query: 'pending-for', pendingQueries: 2 });
    await start();
    await mygw.pay('order-1');
    const results: unknown[] = [];
    for (let count = 0; count < 3; count++) results.push((await queryReply(mygw, 'order-1'))['result']);
    expect(results).toEqual(['1', '1', '0']);
    expect(mygw.queries().map((entry) => entry.result)).toEqual(['1', '1', '0']);
  });

  it('answers an error, garbage, nothing, or no signature', async () => {
    await start();
    mygw.faults.set({ query: 'error-500' });
    expect((await query(mygw, 'order-1')).status).toBe(500);
    mygw.faults.set({ query: 'garbage' });
    expect((await query(mygw, 'order-1')).text).toMatch(/^<html>/);
    mygw.faults.set({ query: 'timeout', holdMs: 5 });
    await expect(query(mygw, 'order-1')).rejects.toThrow();
    mygw.faults.set({ query: 'no-reply-signature' });
    expect(await queryReply(mygw, 'order-1')).not.toHaveProperty('signature');
    expect(mygw.queries().map((entry) => entry.status)).toEqual([500, 200, null, 200]);
  });

  it('a wrong amount or currency is rightly signed', async () => {
    mygw.faults.set({ queryWrongAmount: '1.00', queryWrongCurrency: 'USD' });
    await start();
    await mygw.pay('order-1');
    const reply = await queryReply(mygw, 'order-1');
    expect(reply).toMatchObject({ amount: '1.00', currency: 'USD', result: '0' });
    expect(reply['signature']).toBe(expectedCallbackSignature(reply));
  });

  it.each([
    ['0', 'Y'],
    ['5', 'N'],
    ['99', 'N'],
    ['1', undefined],
  ])('queryResult %s is told whatever the truth', async (queryResult, success) => {
    mygw.faults.set({ queryResult });
    await start();
    const reply = await queryReply(mygw, 'order-1');
    expect([reply['result'], reply['success']]).toEqual([queryResult, success]);
  });
});

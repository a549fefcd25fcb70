import { describe, expect, it } from '@jest/globals';
import { readQueryAnswer } from './query-response.js';

function read(status: number, body: string | object) {
  return readQueryAnswer(status, typeof body === 'string' ? body : JSON.stringify(body));
}

const head = (statusCode: number, detail?: string) => ({ response: { statusCode, message: 'Message', detail } });
const answer = (reply: unknown) => ({ ...head(200), reply });

describe('the wrapping of a query’s answer', () => {
  it('comes off, leaving the fields that are used', () => {
    const reply = { result: '0', amount: '25.00', orderID: 'x', merchant: 'Shop', balance: '0.00', extra: {} };
    expect(read(200, answer(reply))).toEqual({
      kind: 'reply',
      reply: expect.objectContaining({ result: '0', amount: '25.00', orderId: 'x' }),
    });
    expect(JSON.stringify(read(200, answer(reply)))).not.toMatch(/Shop|extra/);
  });

  it('takes numbers for texts, null and empty for absent, and names in any letter case', () => {
    const result = read(200, answer({ RESULT: 9, orderId: 108029257, MerchantId: 'm', date: null, signature: '' }));
    expect(result).toMatchObject({ reply: { result: '9', orderId: '108029257', merchantId: 'm' } });
    expect(result).not.toHaveProperty('reply.date', null);
    expect(result).toHaveProperty('reply.signature', undefined);
  });

  it.each([
    ['no JSON', '<html>Scheduled maintenance</html>'],
    ['an empty body', ''],
    ['no reply', head(200)],
    ['a reply of null', answer(null)],
    ['a reply that is a text', answer('<html>')],
    ['a list of replies', answer([{ result: '0' }])],
    ['a result that is no code', answer({ result: 'OK' })],
    ['a result below zero', answer({ result: -1 })],
    ['a broken result', answer({ result: 0.5 })],
    ['a result that is an object', answer({ result: {} })],
    ['a success that is a truth value', answer({ success: true })],
    ['an amount that is a list', answer({ amount: ['25.00'] })],
    ['an amount of no reasonable length', answer({ amount: '1'.repeat(100) })],
    ['names that differ in letter case alone', answer({ orderID: 'a', orderId: 'b' })],
  ])('200 with %s: unavailable', (_name, body) => {
    expect(read(200, body)).toMatchObject({ kind: 'unavailable' });
  });

  it('is not fooled by names that mean something to the language', () => {
    const body = '{"response":{"statusCode":200},"reply":{"__proto__":{"result":"0"},"constructor":1}}';
    expect(read(200, body)).toMatchObject({ kind: 'reply', reply: { result: undefined } });
  });
});

describe('a query that is not answered with a reply', () => {
  it.each([
    ['of HTTP', 404, head(404, 'Transaction not found')],
    ['of HTTP, with an empty body', 404, ''],
    ['of HTTP, with other JSON', 404, {}],
    ['of the body', 200, head(404)],
  ])('not found, by the status %s', (_name, status, body) => {
    expect(read(status, body)).toEqual({ kind: 'not_found' });
  });

  it.each([
    ['a 404 of something before the service', 404, '<html>nginx</html>'],
    ['a 404 about the merchant', 404, head(404, 'Merchant not found')],
    ['500', 500, head(500)],
    ['502', 502, '<html>'],
    ['503', 503, ''],
    ['a redirect', 302, ''],
    ['204', 204, ''],
    ['400', 400, head(400, 'Bad')],
    ['500 in the body', 200, head(500)],
  ])('unavailable: %s', (_name, status, body) => {
    expect(read(status, body)).toMatchObject({ kind: 'unavailable' });
  });

  it.each([
    [401, head(401)],
    [403, head(403)],
    [403, '<html>'],
    [200, head(403)],
  ])('unavailable, and the operator is told of the API key: %d', (status, body) => {
    expect(read(status, body)).toMatchObject({ operatorMessage: expect.stringContaining('API key') });
  });
});

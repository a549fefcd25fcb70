import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accountWith, API_KEY, clientWith, environmentWith, MERCHANT_ID } from '../../test/mygw/support/accounts.js';
import { startWireStub, type WireStub } from '../../test/mygw/support/wire-stub.js';

const client = clientWith(environmentWith({ PROVIDER_TIMEOUT_MS: '1000' }));
let stub: WireStub;

beforeEach(async () => {
  stub = await startWireStub();
});

afterEach(() => stub.close());

const account = (settings = {}, secrets = {}) => accountWith({ apiBaseUrl: stub.url, ...settings }, secrets);

describe('the calls', () => {
  it('posts the payment as JSON, with the API key', async () => {
    stub.answer(200, 'ok');
    await expect(client.startPayment(account(), { amount: '25.00' })).resolves.toEqual({
      kind: 'answer',
      status: 200,
      body: 'ok',
    });
    const [request] = stub.requests;
    expect(request).toMatchObject({ method: 'POST', url: `/merchants/${MERCHANT_ID}/transactions` });
    expect(request?.headers).toMatchObject({ 'content-type': 'application/json', 'x-api-key': API_KEY });
    expect(request?.body).toBe('{"amount":"25.00"}');
  });

  it('sends no API key where there is none', async () => {
    stub.answer(200, 'ok');
    await client.startPayment(account({}, { apiKey: null }), {});
    expect(stub.requests[0]?.headers).not.toHaveProperty('x-api-key');
  });

  it('asks for an order, its path encoded, below a base with a path', async () => {
    stub.answer(404, '');
    const odd = account({ apiBaseUrl: `${stub.url}/base/`, merchantId: 'a/b?c' });
    await client.queryOrder(odd, 'x#y z');
    expect(stub.requests[0]).toMatchObject({ method: 'GET', url: '/base/merchants/a%2Fb%3Fc/transactions/x%23y%20z' });
  });

  it.each([301, 302, 307, 308])('does not follow a %d', async (status) => {
    stub.handle((_request, response) => response.writeHead(status, { location: '/elsewhere' }).end());
    await expect(client.startPayment(account(), {})).resolves.toMatchObject({ kind: 'answer', status });
    expect(stub.requests).toHaveLength(1);
  });

  it('opens a connection for each call, so that none is closed under a payment', async () => {
    stub.answer(200, 'ok');
    for (let call = 0; call < 3; call += 1) await client.queryOrder(account(), 'x');
    expect(stub.connections()).toBe(3);
  });
});

describe('a request that surely never left', () => {
  it.each([
    ['a port where nobody listens', { apiBaseUrl: 'http://127.0.0.1:2' }],
    ['a name that does not resolve', { apiBaseUrl: 'https://api.invalid' }],
    ['plain http to elsewhere', { apiBaseUrl: 'http://api.example' }],
    ['no address', { apiBaseUrl: 'nonsense' }],
    ['an identifier that changes the path', { merchantId: '..' }],
  ])('%s', async (_name, settings) => {
    await expect(client.startPayment(account(settings), {})).resolves.toMatchObject({ kind: 'not_sent' });
    expect(stub.requests).toHaveLength(0);
  });

  it('an API key that no header can hold, which is not repeated', async () => {
    const result = await client.queryOrder(account({}, { apiKey: 'secret\nkey' }), 'x');
    expect(result).toMatchObject({ kind: 'not_sent' });
    expect(JSON.stringify(result)).not.toContain('secret');
  });
});

describe('a request whose outcome cannot be told', () => {
  it.each([
    ['the connection is cut before an answer', (response: Response) => response.destroy()],
    ['the connection is cut in the body', (response: Response) => cutInBody(response)],
    ['no answer comes in time', () => undefined],
    ['the body does not end in time', (response: Response) => void response.writeHead(200).write('<html>')],
    ['the answer is too large', (response: Response) => void response.end('x'.repeat(1024 * 1024 + 1))],
  ])('%s', async (_name, act) => {
    stub.handle((_request, response) => act(response));
    const result = await client.startPayment(account(), { signature: 'abc' });
    expect(result.kind).toBe('indeterminate');
    expect(stub.requests).toHaveLength(1);
    expect(JSON.stringify(result)).not.toMatch(new RegExp(`${API_KEY}|abc`));
  });
});

type Response = Parameters<Parameters<WireStub['handle']>[0]>[1];

function cutInBody(response: Response): void {
  response.writeHead(200, { 'content-length': '100' }).write('<html>');
  setTimeout(() => response.destroy(), 20);
}

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { MygwSimulator } from '../../src/simulators/mygw/index.js';
import { MERCHANT, call, sendJson, startMygw, startOrder, type Answer } from './support/mygw.js';

let mygw: MygwSimulator;

beforeEach(async () => {
  mygw = await startMygw({}, { knownClients: ['known'] });
});
afterEach(() => mygw.close());

const HEADERS = { 'x-api-key': MERCHANT.apiKey };

const clientsUrl = (path = ''): string => `${mygw.url}/merchants/${MERCHANT.merchantId}/clients${path}`;
const create = (client: unknown): Promise<Answer> => sendJson('POST', clientsUrl(), client, HEADERS);
const get = (path = ''): Promise<Answer> => call(clientsUrl(path), { headers: HEADERS });

describe('clients', () => {
  it('are created once, and may pay then', async () => {
    expect((await startOrder(mygw, 'order-1', { clientID: 'ann' })).status).toBe(404);
    expect((await create({ clientID: 'ann', name: 'Ann' })).status).toBe(200);
    expect((await create({ clientID: 'ann' })).status).toBe(409);
    expect((await startOrder(mygw, 'order-2', { clientID: 'ann' })).status).toBe(200);
  });

  it('are read, replaced and deleted', async () => {
    await create({ clientID: 'ann', name: 'Ann' });
    expect((await get('/ann')).json.client).toEqual({ clientID: 'ann', name: 'Ann' });
    await sendJson('PUT', clientsUrl('/ann'), { name: 'Anna' }, HEADERS);
    expect((await get('/ann')).json.client).toEqual({ clientID: 'ann', name: 'Anna' });
    expect((await call(clientsUrl('/ann'), { method: 'DELETE', headers: HEADERS })).status).toBe(200);
    expect((await get('/ann')).status).toBe(404);
  });

  it('are listed page by page', async () => {
    for (let count = 10; count < 35; count++) await create({ clientID: `client-${count}` });
    const first = (await get()).json as unknown as { clients: unknown[]; next: string };
    const second = (await get(`?next=${first.next}`)).json as unknown as { clients: unknown[]; next?: string };
    expect([first.clients.length, second.clients.length, second.next]).toEqual([20, 6, undefined]);
  });

  it('need the API key, a merchant and a body', async () => {
    expect((await call(clientsUrl())).status).toBe(403);
    expect((await call(`${mygw.url}/merchants/nobody/clients`)).status).toBe(404);
    expect((await create([])).status).toBe(400);
    expect((await create({ clientID: 7 })).status).toBe(400);
  });
});

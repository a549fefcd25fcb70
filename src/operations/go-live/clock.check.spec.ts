import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readEnvironment } from '../../config/environment.js';
import { Clock } from '../../common/clock.js';
import { type Reader } from '../../database/reader.js';
import { type MerchantsService } from '../../merchants/merchants.service.js';
import { HostAddresses } from '../../outgoing/host-addresses.js';
import { OutgoingHttp } from '../../outgoing/outgoing-http.js';
import { ClockCheck } from './clock.check.js';

let server: Server;
let date = '';
beforeAll(async () => {
  server = createServer((_request, response) => response.writeHead(404, { date }).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
});

function check() {
  const { port } = server.address() as AddressInfo;
  const settings = { enabled: true, apiBaseUrl: `http://127.0.0.1:${String(port)}` };
  const merchants = { list: async () => [{ settings }] } as unknown as MerchantsService;
  const reader = { manager: { dataSource: { options: { type: 'better-sqlite3' } } } } as unknown as Reader;
  const http = new OutgoingHttp(readEnvironment({ NODE_ENV: 'test' }), new HostAddresses());
  return new ClockCheck(new Clock(), reader, merchants, http).run();
}

it.each([
  [0, 'ok', /right/],
  [-20_000, 'ok', /right/],
  [-90_000, 'warning', /90 s ahead|9[12] s ahead/],
  [90_000, 'warning', /(89|90) s behind/],
])('judges a provider whose clock differs by %d ms', async (difference, status, message) => {
  date = new Date(Date.now() + difference).toUTCString();
  const [result] = await check();
  expect(result?.status).toBe(status);
  expect(result?.message).toMatch(message);
});

it('skips where nobody tells the time', async () => {
  date = 'no date';
  expect((await check())[0]?.status).toBe('skipped');
});

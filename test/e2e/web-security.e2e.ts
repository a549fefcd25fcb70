import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Reader } from '../../src/database/reader.js';
import { arrive, choose, orderOf } from '../support/customer.js';
import { owner, WITH_OWNER } from '../support/staff.js';
import { World } from '../support/world.js';

const EVIL = 'https://evil.example';

let world: World;
/** An address of every kind of answer: pages, redirects, refusals, JSON, files. */
let addresses: readonly (readonly [path: string, status: number])[];

beforeAll(async () => {
  world = await World.start({ settings: { ...WITH_OWNER, PUBLIC_URL: 'https://pay.example.com' } });
  const visit = await arrive(world);
  const orderId = orderOf(await choose(await arrive(world)));
  const landing = new URL(visit.landingUrl);
  const reply = new URL(world.provider.callbackUrl(orderId, 'reply', { success: 'Y', signature: 'x' }));
  addresses = [
    [landing.pathname + landing.search, 303],
    [landing.pathname, 400],
    ['/pay/nowhere', 404],
    [new URL(visit.checkout, world.url).pathname, 200],
    [`${new URL(visit.checkout, world.url).pathname}/status`, 200],
    ['/checkout/nothing', 404],
    [reply.pathname + reply.search, 403],
    ['/callbacks/mygw/backoffice', 400],
    ['/admin', 200],
    ['/admin/assets/nothing.js', 404],
    ['/api/docs', 200],
    ['/api/openapi.json', 200],
    ['/api/v1/merchants', 401],
    ['/api/v1/setup', 200],
    ['/health/live', 200],
    ['/metrics', 200],
    ['/nothing', 404],
  ];
});
afterAll(() => world.close());

const ask = (path: string, init: RequestInit = {}) => fetch(world.url + path, { redirect: 'manual', ...init });

describe('every answer', () => {
  it('allows nothing inline, no frame around it and no guessing of its type, and names no software', async () => {
    for (const [path, status] of addresses) {
      const answer = await ask(path);
      const { headers } = answer;
      const policy = headers.get('content-security-policy') ?? '';
      expect({ path, status: answer.status }).toEqual({ path, status });
      expect({ path, policy }).toEqual({ path, policy: expect.stringContaining("default-src 'none'") });
      expect({ path, policy }).toEqual({ path, policy: expect.stringContaining("frame-ancestors 'none'") });
      expect({ path, policy }).toEqual({ path, policy: expect.not.stringMatching(/unsafe|\*|data:.*script/) });
      const names = ['x-frame-options', 'x-content-type-options', 'x-powered-by', 'server'];
      expect({ path, found: names.map((name) => headers.get(name)) }).toEqual({
        path,
        found: ['DENY', 'nosniff', null, null],
      });
    }
  });

  it('keeps browsers on https, and addresses to itself: wallets learn the host, nobody learns the query', async () => {
    for (const [path] of addresses) {
      const { headers } = await ask(path);
      const policy = path.startsWith('/callbacks/') ? 'no-referrer' : 'strict-origin';
      expect({ path, policy: headers.get('referrer-policy') }).toEqual({ path, policy });
      expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
    }
  });

  it('is for its own pages alone: no other origin may read it, or ask whether it may', async () => {
    for (const [path] of addresses) {
      const answers = [
        await ask(path, { headers: { origin: EVIL } }),
        await ask(path, {
          method: 'OPTIONS',
          headers: { origin: EVIL, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x' },
        }),
      ];
      for (const { headers } of answers) {
        const cors = [...headers.keys()].filter((name) => name.startsWith('access-control-'));
        expect({ path, cors }).toEqual({ path, cors: [] });
      }
    }
  });
});

describe('while the database is away', () => {
  it('the process is alive and not ready, and nobody is shown why', async () => {
    const client = await owner(world);
    // On SQLite those who read have a connection of their own.
    const connections = new Set([world.dataSource, world.app.get(Reader).manager.dataSource]);
    for (const connection of connections) await connection.destroy();
    try {
      expect((await ask('/health/live')).status).toBe(200);
      for (const path of ['/health/ready', '/api/v1/users', addresses[0]![0], addresses[3]![0]]) {
        const cookie = [...client.cookies].map((pair) => pair.join('=')).join('; ');
        const answer = await ask(path, { headers: { cookie } });
        const text = await answer.text();
        expect({ path, isError: answer.status >= 500 }).toEqual({ path, isError: true });
        expect(text).not.toMatch(/\.[jt]s:\d+|node_modules|SELECT|sqlite|postgres|DataSource|Error:/i);
      }
      expect((await ask('/health/ready')).status).toBe(503);
    } finally {
      for (const connection of connections) await connection.initialize();
    }
    expect((await ask('/health/ready')).status).toBe(200);
  });
});

import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TransactionEntity } from '../../src/transactions/transaction.entity.js';
import { arrive, choose, orderOf } from '../support/customer.js';
import { freePort } from '../support/free-port.js';
import { type Answer, get, locationOf } from '../support/http.js';
import { type RedisStub, startRedisStub } from '../support/redis-stub.js';
import { SAMPLE } from '../support/sample.js';
import { World } from '../support/world.js';

const LIMIT = 5;

/** As a proxy in front of the gateway forwards it. */
const from = (address: string) => ({ 'x-forwarded-for': address });

async function statuses(times: number, visit: (index: number) => Promise<Answer>): Promise<number[]> {
  const answers: number[] = [];
  for (let index = 0; index < times; index += 1) answers.push((await visit(index)).status);
  return answers;
}

const passing = (status: number, times = LIMIT) => Array.from({ length: times }, () => status);

describe('the limit of requests a minute', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start({ settings: { RATE_LIMIT: String(LIMIT), TRUST_PROXY: 'true' } });
  });
  afterAll(() => world.close());

  const landing = () => {
    const { id } = world.host.addInvoice({ amount: '5.00', reference: 'INV-1', currency: 'AUD' });
    return world.host.startPayment(id);
  };

  it('refuses with a page that says when to come back, and stores nothing', async () => {
    const address = from('192.0.2.1');
    expect(await statuses(LIMIT, () => get(landing().landingUrl, address))).toEqual(passing(303));
    const { landingUrl, transactionId } = landing();
    const refused = await get(landingUrl, address);
    expect(refused.status).toBe(429);
    expect(refused.location).toBeNull();
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(refused.headers.get('content-type')).toContain('text/html');
    expect(refused.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(refused.body).toContain('<h1');
    expect(await world.dataSource.manager.countBy(TransactionEntity, { transactionId })).toBe(0);
    expect((await get(landingUrl, from('192.0.2.2'))).status).toBe(303);
  });

  it('counts an IPv6 network as one', async () => {
    const visit = (index: number) => get(`${world.url}/checkout/x`, from(`2001:db8::${String(index + 1)}`));
    expect(await statuses(LIMIT + 1, visit)).toEqual([...passing(404), 429]);
    expect((await get(`${world.url}/checkout/x`, from('2001:db8:0:1::1'))).status).toBe(404);
  });

  it.each([
    ['198.51.100.1', '/checkout/x'],
    ['198.51.100.2', '/pay/harbour'],
    ['198.51.100.3', '/PAY/Harbour'],
    ['198.51.100.4', '/callbacks/mygw/reply'],
    ['198.51.100.5', '/checkout/x/status'],
  ])('from %s counts %s', async (client, path) => {
    const address = from(client);
    const answers = await statuses(LIMIT + 1, () => get(world.url + path, address));
    expect(answers.slice(0, LIMIT)).not.toContain(429);
    expect(answers.at(-1)).toBe(429);
  });

  it('comes before a form is read', async () => {
    const send = () =>
      fetch(`${world.url}/checkout/x/payments`, { method: 'POST', body: 'x'.repeat(20_000), headers: form });
    const form = { ...from('192.0.2.9'), 'content-type': 'application/x-www-form-urlencoded' };
    const answers = await Promise.all(Array.from({ length: LIMIT + 1 }, () => send().then(({ status }) => status)));
    expect(answers.sort((a, b) => a - b)).toEqual([...passing(413), 429]);
  });

  it('never counts the provider’s own callbacks, nor the pages’ assets', async () => {
    const address = from('203.0.113.1');
    const backoffice = `${world.url}/callbacks/mygw/backoffice`;
    expect(await statuses(LIMIT * 3, () => get(backoffice, address))).not.toContain(429);
    expect(await statuses(LIMIT * 3, () => get(`${world.url}/checkout/assets/x`, address))).not.toContain(429);
    expect((await get(`${world.url}/checkout/x`, address)).status).toBe(404);
  });

  it('leaves pages to a customer whose page has asked for news too often', async () => {
    const address = from('203.0.113.2');
    expect(await statuses(LIMIT + 1, () => get(`${world.url}/checkout/x/status`, address))).toContain(429);
    expect((await get(`${world.url}/checkout/x`, address)).status).toBe(404);
  });

  it('holds for an integration from all addresses together', async () => {
    const link = `${world.url}/pay/another`;
    const seen = await statuses(20 * LIMIT, (index) => get(link, from(`10.0.${String(index)}.1`)));
    expect(seen).not.toContain(429);
    expect((await get(link, from('10.1.0.1'))).status).toBe(429);
    expect((await get(`${world.url}/pay/${SAMPLE.slug}`, from('10.1.0.1'))).status).toBe(400);
  });

  it('is not fooled by what is no address', async () => {
    const visit = (index: number) => get(`${world.url}/checkout/x`, from(`nonsense-${String(index)}`));
    expect(await statuses(LIMIT + 1, visit)).toEqual([...passing(404), 429]);
  });
});

describe('the limit as it is when nothing is set', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start({ settings: { RATE_LIMIT: '120', REDIS_URL: await closedPort() } });
  });
  afterAll(() => world.close());

  /** Redis is down: limits and payments work without it. */
  const closedPort = async () => `redis://:secret@127.0.0.1:${String(await freePort())}`;

  it('is never reached by a customer who waits, with a script and without one, for a minute', async () => {
    const visit = await arrive(world);
    await choose(visit);
    // A page without a script loads every 3 s; the script asks 10 times, and again whenever the page is looked at.
    expect(await statuses(20, () => get(visit.checkout))).toEqual(passing(200, 20));
    expect(await statuses(30, () => get(`${visit.checkout}/status`))).toEqual(passing(200, 30));
  });

  it('does not need Redis, not even for a payment', async () => {
    const visit = await arrive(world);
    await get(await world.provider.pay(orderOf(await choose(visit))));
    expect(locationOf(await get(visit.checkout))).toContain('status=success');
  });

  it('counts in memory where Redis is down, and believes no header unless told to', async () => {
    const visit = (index: number) => get(`${world.url}/checkout/x`, from(`192.0.2.${String(index)}`));
    expect(await statuses(121, visit)).toContain(429);
  });
});

describe('the limit with Redis', () => {
  /** A real server where one is given; npm has none to install. */
  const realUrl = process.env['TEST_REDIS_URL'];
  const randomAddress = () => from(`10.${[0, 0, 0].map(() => String(randomInt(256))).join('.')}`);
  let stub: RedisStub;

  beforeAll(async () => {
    stub = await startRedisStub();
  });
  afterAll(() => stub.close());

  const startWorld = (redisUrl: string) =>
    World.start({ settings: { RATE_LIMIT: String(LIMIT), REDIS_URL: redisUrl, TRUST_PROXY: 'true' } });

  it('is counted over all instances', async () => {
    const world = await startWorld(realUrl ?? stub.url);
    const other = await world.startOtherGateway();
    const address = randomAddress();
    const visit = (index: number) => get(`${index % 2 === 0 ? world.url : other.url}/checkout/x`, address);
    expect(await statuses(LIMIT + 3, visit)).toEqual([...passing(404), 429, 429, 429]);
    await world.close();
  });

  it('is counted in memory once Redis does not answer any more', async () => {
    const world = await startWorld(stub.url);
    const address = randomAddress();
    const visit = () => get(`${world.url}/checkout/x`, address);
    const before = stub.counts();
    expect(await statuses(LIMIT - 1, visit)).toEqual(passing(404, LIMIT - 1));
    expect(stub.counts()).toBe(before + LIMIT - 1);
    stub.hang();
    // Memory begins anew: twice the limit in the worst minute, and never a customer who is refused for Redis' sake.
    expect(await statuses(LIMIT + 1, visit)).toEqual([...passing(404), 429]);
    await world.close();
  });
});

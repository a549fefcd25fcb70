import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckpointWriter } from '../../../src/audit/checkpoint/checkpoint-writer.js';
import { EventSealer } from '../../../src/audit/seal/event-sealer.js';
import { arrive, choose, orderOf } from '../../support/customer.js';
import { get, post } from '../../support/http.js';
import { World } from '../../support/world.js';

const CACHE_MS = 16_000;

let world: World;
const logged: string[] = [];
beforeAll(async () => {
  const settings = { LOG_LEVEL: 'trace', LOG_FORMAT: 'json' };
  world = await World.start({ settings, log: (line) => logged.push(line) });
});
afterAll(() => world.close());

/** The figures that the gateway shows, by name and labels. */
async function figures(): Promise<Map<string, number>> {
  world.clock.advance(CACHE_MS);
  const { status, headers, body } = await get(`${world.url}/metrics`);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = body.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
}

async function pay(cardType: string): Promise<{ token: string; transactionId: string }> {
  const visit = await arrive(world);
  await get(await world.provider.pay(orderOf(await choose(visit, cardType))));
  await get(visit.checkout);
  return { token: visit.checkout.split('/').at(-1) ?? '', transactionId: visit.transactionId };
}

interface Line {
  readonly msg: string;
  readonly context: string;
  readonly level: string;
  readonly correlationId?: string;
  readonly requestId?: string;
  readonly route?: string;
}
const lines = () => logged.map((line) => JSON.parse(line) as Line);

describe('/metrics', () => {
  it('counts payments, calls, callbacks, units of work and requests', async () => {
    await pay('Alipay');
    await get(`${world.url}/callbacks/mygw/backoffice?orderID=x`);
    const found = await figures();
    expect(found.get('gateway_payments_total{outcome="succeeded",card_type="Alipay"}')).toBe(1);
    expect(found.get('gateway_attempts_total{status="redirected",card_type="Alipay",code="none"}')).toBe(1);
    expect(found.get('gateway_provider_calls_total{call="payment",outcome="redirect",code="none"}')).toBe(1);
    expect(found.get('gateway_provider_call_seconds_count{call="query",outcome="succeeded"}')).toBeGreaterThan(0);
    expect(found.get('gateway_callbacks_total{channel="backoffice",verdict="stored"}')).toBe(1);
    expect(found.get('gateway_callbacks_total{channel="reply",verdict="stored"}')).toBe(1);
    expect(found.get('gateway_callbacks_total{channel="backoffice",verdict="refused"}')).toBe(1);
    expect(found.get('gateway_unit_of_work_seconds_count{result="committed"}')).toBeGreaterThan(3);
    const landed = 'gateway_http_request_seconds_count{method="GET",route="/pay/:slug",status="303"}';
    expect(found.get(landed)).toBe(1);
    expect(found.has('process_cpu_seconds_total')).toBe(true);
  });

  it('tells of failures and of what needs a person', async () => {
    world.provider.faults.set({ paymentCall: 'error-500' });
    await choose(await arrive(world), 'UnionPay');
    world.provider.faults.set({ paymentCall: 'ok', wrongAmount: '99.00' });
    const visit = await arrive(world);
    await world.provider.pay(orderOf(await choose(visit)));
    world.provider.faults.reset();
    const found = await figures();
    expect([...found.keys()].join('\n')).toMatch(
      /gateway_provider_calls_total\{call="payment",outcome="(unknown|refused)"/,
    );
    expect(found.get('gateway_attention_raised_total{code="amount_mismatch"}')).toBe(1);
    expect(found.get('gateway_attention{code="amount_mismatch"}')).toBe(1);
    expect(found.get('gateway_attention{code="late_success"}')).toBe(0);
  });

  it('shows orders that may still be paid, and how late their queries are', async () => {
    await choose(await arrive(world));
    world.clock.advance(3_600_000);
    const found = await figures();
    expect(found.get('gateway_attempts_open{status="redirected"}')).toBeGreaterThan(0);
    expect(found.get('gateway_reconciliation_lag_seconds')).toBeGreaterThan(3000);
  });

  it('names no path, no token and nobody', async () => {
    const { token } = await pay('UnionPay');
    await get(`${world.url}/nowhere/${token}`);
    const { body } = await get(`${world.url}/metrics`);
    expect(body).not.toContain(token);
    expect(body).toContain('route="none"');
    expect(body).not.toContain('nowhere');
  });
});

describe('the log', () => {
  it('has a line for each request, with the route in place of the path', async () => {
    const { token } = await pay('UnionPay');
    const requests = lines().filter(({ context }) => context === 'Http');
    const routes = requests.map(({ route }) => route);
    for (const route of ['/pay/:slug', '/checkout/:token', '/checkout/:token/payments']) {
      expect(routes).toContain(route);
    }
    expect(logged.join('')).not.toContain(token);
    expect(requests.every((line) => typeof line.requestId === 'string')).toBe(true);
  });

  it('joins all that belongs to a transaction by one identifier, from landing to return', async () => {
    const { transactionId } = await pay('Wechat Pay');
    await world.provider.idle();
    const { correlationId } = await world.transaction(transactionId);
    const ours = lines().filter((line) => line.correlationId === correlationId);
    const routes = ours.map(({ route }) => route);
    const way = ['/pay/:slug', '/checkout/:token/payments', '/callbacks/mygw/backoffice', '/callbacks/mygw/reply'];
    expect(routes).toEqual(expect.arrayContaining([...way, '/checkout/:token']));
    expect(new Set(ours.map(({ requestId }) => requestId)).size).toBeGreaterThan(way.length);
    expect((await world.events(transactionId))[0]?.data).toMatchObject({ correlationId });
  });

  it('has the head of the audit log, so that a log kept elsewhere shows what was cut off', async () => {
    await world.app.get(EventSealer).seal();
    await world.app.get(CheckpointWriter).settle();
    const heads = lines().flatMap(({ msg }) => /^The head of the audit log is entry (\d+), (\w{64})$/.exec(msg) ?? []);
    const [number, hash] = heads.slice(-2);
    const entries = await world.dataSource.query('SELECT number, hash FROM audit_entries ORDER BY number DESC LIMIT 1');
    expect(entries).toEqual([{ number: Number(number), hash }]);
  });

  it('keeps apart transactions whose units of work share a commit', async () => {
    const visits = await Promise.all(Array.from({ length: 8 }, () => arrive(world)));
    await Promise.all(visits.map((visit) => post(`${visit.checkout}/payments`, { cardType: 'UnionPay' })));
    for (const { transactionId } of visits) {
      const { correlationId } = await world.transaction(transactionId);
      const payments = lines().filter(
        ({ route, ...line }) => line.correlationId === correlationId && route === '/checkout/:token/payments',
      );
      expect(payments).toHaveLength(1);
    }
  });

  it('knows the transaction in the background too', async () => {
    const visit = await arrive(world);
    await choose(visit);
    const { id, correlationId } = await world.transaction(visit.transactionId);
    await world.dataSource.query(`UPDATE attempts SET merchant_version = 99 WHERE transaction_id = '${id}'`);
    const before = logged.length;
    world.clock.advance(3_600_000);
    await world.reconcile();
    const failure = lines()
      .slice(before)
      .find(({ msg }) => msg.startsWith('Failed at asking about an order'));
    expect(failure).toMatchObject({ level: 'error', context: 'Reconciler', correlationId });
    expect(failure?.requestId).toBeUndefined();
  });
});

// Last: a world without a log turns Nest's off for the whole process.
describe('/metrics with METRICS_TOKEN', () => {
  it('answers who brings it, and nobody else', async () => {
    const guarded = await World.start({ settings: { METRICS_TOKEN: 'a-token-of-the-scraper' } });
    const status = async (headers?: Record<string, string>) => (await get(`${guarded.url}/metrics`, headers)).status;
    expect(await status()).toBe(401);
    expect(await status({ authorization: 'Bearer a-token-of-the-scrapex' })).toBe(401);
    expect(await status({ authorization: 'Bearer a-token-of-the-scraper' })).toBe(200);
    expect((await get(`${guarded.url}/health/live`)).status).toBe(200);
    await guarded.close();
  });
});

import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Reconciler } from '../../src/checkout/reconciler.js';
import { arrive, choose, type Visit } from '../support/customer.js';
import { buildFolder, GatewayProcess } from '../support/gateway-process.js';
import { get, locationOf, post } from '../support/http.js';
import { World } from '../support/world.js';

const SETTINGS = { PROVIDER_TIMEOUT_MS: '10000', RECONCILE_FIRST_SECONDS: '1' };

describe('a gateway that is told to end', () => {
  let world: World;
  let build: Awaited<ReturnType<typeof buildFolder>>;
  let gateway: GatewayProcess | undefined;

  beforeAll(async () => {
    build = await buildFolder();
    world = await World.start({ settings: SETTINGS });
    // The world's own instance serves; what is scheduled is left to the process.
    world.app.get(Reconciler).onModuleDestroy();
  }, 120_000);
  beforeEach(() => {
    world.provider.faults.reset();
  });
  afterEach(async () => {
    gateway?.child.kill('SIGKILL');
    await gateway?.ended();
  });
  afterAll(async () => {
    await world.close();
    build.remove();
  });

  async function startProcess(settings: Readonly<Record<string, string>> = {}): Promise<GatewayProcess> {
    gateway = await GatewayProcess.start(world, build.path, { ...SETTINGS, ...settings });
    return gateway;
  }

  const attemptOf = async (visit: Visit) => (await world.attempts(visit.transactionId))[0];

  /** A customer whose payment call is under way at the process. */
  async function paying(at: GatewayProcess) {
    const visit = await arrive(world);
    const calls = world.provider.requests().length;
    const answer = post(`${at.url}${new URL(visit.checkout).pathname}/payments`, { cardType: 'UnionPay' });
    answer.catch(() => undefined);
    while (world.provider.requests().length === calls) await sleep(10);
    return { visit, answer };
  }

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s finishes a payment call that is under way: the customer goes on to pay',
    async (signal) => {
      const process = await startProcess();
      world.provider.faults.set({ answerDelayMs: 1500 });
      const { visit, answer } = await paying(process);
      process.child.kill(signal);
      await process.says('finishing what runs');
      expect(new URL(locationOf(await answer)).origin).toBe(world.provider.url);
      expect(await process.ended()).toBe(0);
      expect(await attemptOf(visit)).toMatchObject({ status: 'redirected', leasedUntil: null });
      expect(world.provider.requests().at(-1)?.status).toBe(200);
    },
  );

  it('takes no new connection while it finishes', async () => {
    const process = await startProcess();
    world.provider.faults.set({ answerDelayMs: 1500 });
    const { answer } = await paying(process);
    process.child.kill('SIGTERM');
    await process.says('finishing what runs');
    // The first moment after the signal is still the old one.
    while (await get(`${process.url}/health/live`).catch(() => null)) await sleep(10);
    await expect(get(`${process.url}/health/live`)).rejects.toThrow();
    expect((await answer).status).toBe(303);
  });

  it('tells load balancers first, when they need a while', async () => {
    const process = await startProcess({ SHUTDOWN_DELAY_SECONDS: '4' });
    const visit = await arrive(world);
    process.child.kill('SIGTERM');
    await process.says('finishing what runs');
    const [ready, live, page] = await Promise.all(
      ['/health/ready', '/health/live', new URL(visit.checkout).pathname].map((path) => get(process.url + path)),
    );
    expect([ready?.status, live?.status, page?.status]).toEqual([503, 200, 200]);
    expect(await process.ended()).toBe(0);
  });

  it('lets a query end, and gives back its lease', async () => {
    const process = await startProcess({ PROVIDER_TIMEOUT_MS: '2000' });
    const visit = await arrive(world);
    await choose(visit);
    world.provider.faults.set({ query: 'timeout' });
    const { orderId } = (await attemptOf(visit)) ?? {};
    while (!world.provider.queries().some((query) => query.orderId === orderId)) await sleep(10);
    process.child.kill('SIGTERM');
    expect(await process.ended()).toBe(0);
    expect(await attemptOf(visit)).toMatchObject({ status: 'redirected', queryCount: 1, leasedUntil: null });
  });

  it('does not wait for connections on which nothing is asked, or not to the end', async () => {
    const process = await startProcess();
    const halves = ['', 'GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n', 'POST /checkout/x/payments HTTP/1.1\r\n'];
    for (const half of halves) {
      const socket = connect(Number(new URL(process.url).port), 'localhost').on('error', () => undefined);
      await once(socket, 'connect');
      socket.write(half);
    }
    process.child.kill('SIGTERM');
    expect(await process.ended()).toBe(0);
  });

  it('ends at once when it is told a second time', async () => {
    const process = await startProcess();
    world.provider.faults.set({ answerDelayMs: 20_000 });
    const { visit, answer } = await paying(process);
    process.child.kill('SIGTERM');
    await process.says('finishing what runs');
    process.child.kill('SIGTERM');
    expect(await process.ended()).toBe(143);
    await expect(answer).rejects.toThrow();
    // As after any death: others wait for the lease to run out, then find out what became of the order.
    const attempt = await attemptOf(visit);
    expect(attempt?.status).toBe('starting');
    expect(attempt?.leasedUntil).toBeGreaterThan(attempt?.createdAt ?? 0);
  });
});

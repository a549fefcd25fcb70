import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Reconciler } from '../../src/checkout/reconciler.js';
import { arrive, choose, orderOf, type Visit } from '../support/customer.js';
import { databaseKind } from '../support/database.js';
import { buildFolder, GatewayProcess } from '../support/gateway-process.js';
import { type Answer, get, locationOf, post } from '../support/http.js';
import { World } from '../support/world.js';

const SETTINGS = { PROVIDER_TIMEOUT_MS: '20000', RECONCILE_FIRST_SECONDS: '1' };

/** Starting a process takes seconds: one is asked for everything at once, and each test looks at a part of it. */
describe('a gateway that runs as a process, and is told to end', () => {
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
    world.provider.faults.set({ answerDelayMs: 15_000 });
    const visit = await arrive(world);
    const calls = world.provider.requests().length;
    const answer = post(`${at.url}${new URL(visit.checkout).pathname}/payments`, { cardType: 'UnionPay' });
    answer.catch(() => undefined);
    while (world.provider.requests().length === calls) await sleep(10);
    return { visit, answer };
  }

  /** A customer about whose order the process is just asking. */
  async function askedAbout(): Promise<Visit> {
    const visit = await arrive(world);
    const orderId = orderOf(await choose(visit));
    world.provider.faults.setFor(orderId, { query: 'timeout', holdMs: 15_000 });
    while (!world.provider.queries().some((query) => query.orderId === orderId)) await sleep(10);
    return visit;
  }

  /** Connections of browsers and others on which nothing is asked, or not to the end. */
  async function openHalves(at: GatewayProcess): Promise<void> {
    const halves = ['', 'GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n', 'POST /checkout/x/payments HTTP/1.1\r\n'];
    for (const half of halves) {
      const socket = connect(Number(new URL(at.url).port), 'localhost').on('error', () => undefined);
      await once(socket, 'connect');
      socket.write(half);
    }
  }

  describe('by SIGTERM', () => {
    let paid: { readonly visit: Visit; readonly answer: Answer };
    let asked: Visit;
    let atFirst: readonly Answer[];
    let isRefusedLater: boolean;
    let exitCode: number | string | null;

    beforeAll(async () => {
      const process = await startProcess({ SHUTDOWN_DELAY_SECONDS: '3' });
      await process.says('Listening on');
      asked = await askedAbout();
      await openHalves(process);
      const { visit, answer } = await paying(process);
      process.child.kill('SIGTERM');
      await process.says('finishing what runs');
      const paths = ['/health/ready', '/health/live', new URL(visit.checkout).pathname];
      atFirst = await Promise.all(paths.map((path) => get(process.url + path)));
      while (await get(`${process.url}/health/live`).catch(() => null)) await sleep(20);
      isRefusedLater = await get(`${process.url}/health/live`).then(
        () => false,
        () => true,
      );
      world.provider.release();
      paid = { visit, answer: await answer };
      exitCode = await process.ended();
    }, 60_000);

    it('tells load balancers first, while it still serves', () => {
      expect(atFirst.map(({ status }) => status)).toEqual([503, 200, 200]);
    });

    it('takes no new connection after that', () => {
      expect(isRefusedLater).toBe(true);
    });

    it('finishes a payment call that is under way: the customer goes on to pay', async () => {
      expect(new URL(locationOf(paid.answer)).origin).toBe(world.provider.url);
      expect(await attemptOf(paid.visit)).toMatchObject({ status: 'redirected', leasedUntil: null });
      expect(world.provider.requests().at(-1)?.status).toBe(200);
    });

    it('lets a query end, and gives back its lease', async () => {
      expect(await attemptOf(asked)).toMatchObject({ status: 'redirected', queryCount: 1, leasedUntil: null });
    });

    it('waits for no connection on which nothing is asked, or not to the end', () => {
      expect(exitCode).toBe(0);
    });
  });

  // Neither signals nor what a dead process leaves behind depend on the database; kill.e2e.ts has the rest.
  if (databaseKind() === 'sqlite') {
    it('by SIGINT too; and at once when it is told a second time', async () => {
      const process = await startProcess();
      const { visit, answer } = await paying(process);
      process.child.kill('SIGINT');
      await process.says('finishing what runs');
      process.child.kill('SIGTERM');
      expect(await process.ended()).toBe(143);
      await expect(answer).rejects.toThrow();
      // As after any death: others wait for the lease to run out, then find out what became of the order.
      const attempt = await attemptOf(visit);
      expect(attempt?.status).toBe('starting');
      expect(attempt?.leasedUntil).toBeGreaterThan(attempt?.createdAt ?? 0);
    }, 60_000);
  }
});

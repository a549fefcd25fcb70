import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Reconciler } from '../../src/checkout/reconciler.js';
import { OutboxWorker } from '../../src/outbox/outbox-worker.js';
import { choose, orderOf, type Visit } from '../support/customer.js';
import { buildFolder, GatewayProcess } from '../support/gateway-process.js';
import { arriveFrom, HostStub } from '../support/host-stub.js';
import { World } from '../support/world.js';

const SETTINGS = { RETURN_GRACE_SECONDS: '1', RECONCILE_FIRST_SECONDS: '1' };

describe('deliveries of a process that is killed', () => {
  let build: Awaited<ReturnType<typeof buildFolder>>;
  let stub: HostStub;
  let world: World;

  beforeAll(async () => {
    build = await buildFolder();
    stub = await HostStub.start();
    const hosts = { redirectHosts: [stub.host], serverDelivery: true };
    world = await World.start({ settings: SETTINGS, integration: hosts });
    // What is scheduled is left to the process.
    world.app.get(Reconciler).onModuleDestroy();
  }, 120_000);
  afterAll(async () => {
    await world.close();
    stub.close();
    build.remove();
  });

  async function paidAndGone(): Promise<Visit> {
    const visit = await arriveFrom(world, `${stub.url}/return`);
    await world.provider.pay(orderOf(await choose(visit)));
    while ((await world.transaction(visit.transactionId)).status !== 'succeeded') await sleep(10);
    return visit;
  }

  it('are not lost: each arrives, and what arrives twice is recognised by its id', async () => {
    const visits = [await paidAndGone(), await paidAndGone(), await paidAndGone()];
    await world.app.close();
    stub.hold = new Promise(() => undefined);
    const gateway = await GatewayProcess.start(world, build.path, SETTINGS);
    while (stub.calls.length < visits.length) await sleep(20);
    gateway.child.kill('SIGKILL');
    expect(await gateway.ended()).toBe('SIGKILL');

    stub.hold = Promise.resolve();
    await world.startGateway();
    // The dead process's leases.
    world.clock.advance(120_000);
    await world.app.get(OutboxWorker).round();
    for (const visit of visits) {
      expect(await world.transaction(visit.transactionId)).toMatchObject({ attention: [], returnedStatus: 'success' });
      const calls = stub.calls.filter(({ url }) => url.searchParams.get('transactionId') === visit.transactionId);
      expect(calls).toHaveLength(2);
      expect(new Set(calls.map(({ url, headers }) => `${url.href} ${String(headers['x-delivery-id'])}`)).size).toBe(1);
    }
  }, 120_000);
});

import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { AlarmEvaluator } from '../../src/alarms/alarm-evaluator.js';
import { FollowRefunds } from '../../src/refunds/follow-refunds.js';
import { Reconciler } from '../../src/checkout/reconciler.js';
import { LEASE_MS } from '../../src/outbox/outbox-queue.js';
import { OutboxWorker } from '../../src/outbox/outbox-worker.js';
import { startWireStub, type WireStub } from '../mygw/support/wire-stub.js';
import { ApiClient } from '../support/api-client.js';
import { applyConfiguration } from '../support/configure.js';
import { choose, orderOf, type Visit } from '../support/customer.js';
import { buildFolder, GatewayProcess } from '../support/gateway-process.js';
import { arriveFrom, HostStub } from '../support/host-stub.js';
import { type Mailbox, startMailbox } from '../support/mailbox.js';
import { sampleConfiguration } from '../support/sample.js';
import { owner, WITH_OWNER } from '../support/staff.js';
import { World } from '../support/world.js';

const SETTINGS = { RETURN_GRACE_SECONDS: '1', RECONCILE_FIRST_SECONDS: '1' };

describe('what a process that is killed was sending', () => {
  let build: Awaited<ReturnType<typeof buildFolder>>;
  let stub: HostStub;
  let receiver: WireStub;
  let mailbox: Mailbox;
  let smtp: Readonly<Record<string, string>>;
  let integration: Readonly<Record<string, unknown>>;
  let world: World;

  beforeAll(async () => {
    build = await buildFolder();
    stub = await HostStub.start();
    receiver = await startWireStub();
    mailbox = await startMailbox();
    smtp = { SMTP_URL: mailbox.url, SMTP_FROM: 'Gateway <gateway@example.com>' };
    integration = { redirectHosts: [stub.host], serverDelivery: true };
    world = await World.start({ settings: { ...SETTINGS, ...WITH_OWNER, ...smtp }, integration });
    // What is scheduled is left to the process.
    world.app.get(Reconciler).onModuleDestroy();
  }, 240_000);
  afterAll(async () => {
    await world.close();
    stub.close();
    await Promise.all([receiver.close(), mailbox.close()]);
    build.remove();
  });

  const changedConfiguration = () =>
    sampleConfiguration({ provider: world.provider.url, host: stub.url }, { maxAmount: '14000.00' }, integration);

  async function paidAndGone(): Promise<Visit> {
    const visit = await arriveFrom(world, `${stub.url}/return`);
    await world.provider.pay(orderOf(await choose(visit)));
    while ((await world.transaction(visit.transactionId)).status !== 'succeeded') await sleep(10);
    return visit;
  }

  it('is not lost where it is an alarm: it arrives again under the id that the receiver knows already', async () => {
    const client = await owner(world);
    const hook = (await client.post('/alarm-channels', { name: 'Hook', kind: 'webhook', url: receiver.url })).body;
    const recipients = ['ops@example.com'];
    const mail = (await client.post('/alarm-channels', { name: 'Mail', kind: 'email', recipients })).body;
    const channels = [hook.id as string, mail.id as string];
    await client.post('/alarm-rules', { name: 'Changes', kind: 'configuration_changed', channels });
    world.app.get(OutboxWorker)['rounds'].hold();
    await applyConfiguration(world.environment, changedConfiguration());
    await world.app.get(AlarmEvaluator).round();
    await world.app.close();
    expect([receiver.requests, mailbox.mails]).toEqual([[], []]);

    // Both receivers have taken it, and their answers are never heard.
    receiver.handle(() => undefined);
    mailbox.hold = new Promise(() => undefined);
    const gateway = await GatewayProcess.start(world, build.path, { ...SETTINGS, ...smtp });
    while (receiver.requests.length < 1 || mailbox.mails.length < 1) await sleep(20);
    gateway.child.kill('SIGKILL');
    expect(await gateway.ended()).toBe('SIGKILL');

    receiver.answer(200, 'thanks');
    mailbox.hold = Promise.resolve();
    await world.startGateway();
    // The dead process's leases.
    world.clock.advance(LEASE_MS + 1000);
    await world.app.get(OutboxWorker).round();
    const { items } = (await (await owner(world)).get('/alarm-deliveries')).body as {
      items: { id: string; kind: string }[];
    };
    expect(items).toMatchObject([{ status: 'delivered' }, { status: 'delivered' }]);
    const idOf = (kind: string) => items.find((item) => item.kind === kind)?.id ?? '';
    expect(receiver.requests.map(({ headers }) => headers['webhook-id'])).toEqual([idOf('webhook'), idOf('webhook')]);
    const [first, again] = receiver.requests;
    expect(again?.body).toBe(first?.body);
    expect(JSON.parse(again?.body ?? '')).toMatchObject({ type: 'alarm.fired', data: { rule: 'Changes' } });
    for (const { headers, body } of receiver.requests) {
      const at = new Date(Number(headers['webhook-timestamp']) * 1000);
      const signature = new Webhook(hook.secret as string).sign(idOf('webhook'), at, body);
      expect(headers['webhook-signature']).toBe(signature);
    }
    expect(mailbox.mails).toHaveLength(2);
    for (const text of mailbox.mails) expect(text).toContain(`Message-ID: <${idOf('email')}@`);
    // The next one's process has the real time.
    world.clock.advance(-LEASE_MS - 1000);
    world.app.get(Reconciler).onModuleDestroy();
  }, 240_000);

  it('is not lost where it is a delivery: each arrives, and what arrives twice is recognised by its id', async () => {
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
  }, 240_000);

  it('is not sent again where it is a refund: its money stays reserved until the provider shows it', async () => {
    const { transactionId } = await paidAndGone();
    const { id, orderId } = await world.transaction(transactionId);
    world.provider.settle(orderId ?? '');
    await world.app.close();
    const gateway = await GatewayProcess.start(world, build.path, { ...SETTINGS, PROVIDER_TIMEOUT_MS: '20000' });
    const there = new ApiClient(gateway.url);
    await there.signIn(WITH_OWNER.ADMIN_EMAIL, WITH_OWNER.ADMIN_PASSWORD);
    world.provider.faults.set({ command: 'timeout-after', holdMs: 20_000 });
    const ask = (by: ApiClient) =>
      by.post(
        `/transactions/${id}/refunds`,
        { amount: '5.00', reason: 'Closed' },
        { headers: { 'idempotency-key': 'the-one' } },
      );
    const lost = ask(there).catch(() => 'lost');
    while (world.provider.order(orderId ?? '')?.refunded !== '5.00') await sleep(20);
    gateway.child.kill('SIGKILL');
    expect(await gateway.ended()).toBe('SIGKILL');
    expect(await lost).toBe('lost');

    world.provider.faults.reset();
    await world.startGateway();
    const client = await owner(world);
    expect((await ask(client)).body).toMatchObject({ status: 'sending' });
    expect((await client.get(`/transactions/${id}`)).body.refundable).toMatchObject({ max: '7.30' });
    world.clock.advance(60_000);
    await world.app.get(FollowRefunds).round();
    await world.app.get(FollowRefunds).round();
    expect((await ask(client)).body).toMatchObject({ status: 'succeeded' });
    const moves = (await world.events(transactionId)).filter(({ kind }) => kind === 'refund_moved');
    expect(moves.map(({ data }) => data['to'])).toEqual(['unknown', 'succeeded']);
    expect(world.provider.commands()).toHaveLength(1);
  }, 240_000);
});

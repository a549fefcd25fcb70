import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { AlarmEvaluator } from '../../src/alarms/alarm-evaluator.js';
import { CLEAR_MS } from '../../src/alarms/alarm-writer.js';
import { newId } from '../../src/common/ids.js';
import { OutboxQueue } from '../../src/outbox/outbox-queue.js';
import { OutboxWorker } from '../../src/outbox/outbox-worker.js';
import { startWireStub, type SeenRequest, type WireStub } from '../mygw/support/wire-stub.js';
import type { ApiClient } from '../support/api-client.js';
import { arrive, choose, follow, orderOf } from '../support/customer.js';
import { type Mailbox, startMailbox } from '../support/mailbox.js';
import { hire, owner, signedIn, WITH_OWNER } from '../support/staff.js';
import { type OtherGateway, World } from '../support/world.js';

const MINUTE = 60_000;

describe('alarms', () => {
  let world: World;
  let other: OtherGateway;
  let client: ApiClient;
  let mailbox: Mailbox;
  let receiver: WireStub;
  let webhook: { id: string; secret: string };
  let email: { id: string };
  let counter = 0;

  const evaluate = () => world.app.get(AlarmEvaluator).round();
  const send = () => world.app.get(OutboxWorker).round();
  const received = () =>
    receiver.requests.map(({ body }) => JSON.parse(body) as { type: string; data: { message: string } });
  const rule = async (draft: object) => {
    counter += 1;
    const answer = await client.post('/alarm-rules', { name: `Rule ${String(counter)}`, ...draft });
    expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
    return answer.body as { id: string; name: string };
  };
  const alarmsOf = async (id: string) => {
    const { items } = (await client.get('/alarms?limit=200')).body as { items: { rule: string; state: string }[] };
    return items.filter(({ rule: of }) => of === id);
  };
  const remove = async ({ id }: { id: string }) => expect((await client.delete(`/alarm-rules/${id}`)).status).toBe(204);
  /** A payment; `lost` leaves the customer away, so that it needs a person. */
  const pay = async (cardType = 'UnionPay') => {
    const visit = await arrive(world);
    await world.provider.pay(orderOf(await choose(visit, cardType)));
    await world.reconcile();
    return visit;
  };

  beforeAll(async () => {
    mailbox = await startMailbox();
    receiver = await startWireStub();
    const smtp = { SMTP_URL: mailbox.url, SMTP_FROM: 'Gateway <gateway@example.com>' };
    world = await World.start({ settings: { ...WITH_OWNER, ...smtp } });
    other = await world.startOtherGateway();
    for (const app of [world.app, other.app]) {
      // Rounds are the test's.
      clearTimeout(app.get(OutboxWorker)['timer']);
      clearTimeout(app.get(AlarmEvaluator)['timer']);
    }
    client = await owner(world);
    webhook = (await client.post('/alarm-channels', { name: 'Hook', kind: 'webhook', url: receiver.url })).body;
    email = (await client.post('/alarm-channels', { name: 'Mail', kind: 'email', recipients: ['ops@example.com'] }))
      .body;
  });
  afterAll(async () => {
    await world.close();
    await Promise.all([mailbox.close(), receiver.close()]);
  });
  beforeEach(() => {
    receiver.answer(200, 'thanks');
    (receiver.requests as SeenRequest[]).length = 0;
    mailbox.mails.length = 0;
  });

  describe('channels', () => {
    it('show a webhook’s secret once, and keep it sealed', async () => {
      expect(webhook.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
      const everything = [
        (await client.get('/alarm-channels')).text,
        (await client.get(`/alarm-channels/${webhook.id}`)).text,
        (await client.get('/audit-log?limit=200')).text,
        JSON.stringify(await world.dataSource.query('SELECT * FROM alarm_channels')),
      ].join();
      expect(everything).not.toContain(webhook.secret.slice('whsec_'.length));
      expect(everything).toContain('alarm_channel_created');
    });

    it.each([
      ['url', { kind: 'webhook' }],
      ['url', { kind: 'webhook', url: 'http://example.com/' }],
      ['url', { kind: 'webhook', url: 'https://10.0.0.1/' }],
      ['url', { kind: 'webhook', url: 'https://169.254.169.254/latest' }],
      ['url', { kind: 'webhook', url: 'https://user:word@example.com/' }],
      ['url', { kind: 'webhook', url: 'https://intranet/' }],
      ['recipients', { kind: 'webhook', url: 'https://example.com/', recipients: ['a@example.com'] }],
      ['recipients', { kind: 'email' }],
      ['recipients', { kind: 'email', recipients: ['nobody'] }],
      ['url', { kind: 'email', recipients: ['a@example.com'], url: 'https://example.com/' }],
      ['kind', { kind: 'pigeon' }],
    ])('are refused with a wrong %s: %j', async (field, draft) => {
      const { status, body } = await client.post('/alarm-channels', { name: 'Never', ...draft });
      expect([status, body.errors]).toEqual([400, [expect.objectContaining({ field })]]);
    });

    it('have names of their own, are changed and removed, and auditors look on', async () => {
      const draft = { name: 'Third', kind: 'webhook', url: 'https://hooks.example.com/a' };
      const { id } = (await client.post('/alarm-channels', draft)).body as { id: string };
      expect(await client.post('/alarm-channels', draft)).toMatchObject({ status: 409, body: { code: 'name_taken' } });
      const auditor = await signedIn(world, (await hire(client, 'auditor')).email);
      expect((await auditor.get('/alarm-channels')).status).toBe(200);
      expect((await auditor.patch(`/alarm-channels/${id}`, { enabled: false })).status).toBe(403);
      const changed = await client.patch(`/alarm-channels/${id}`, {
        enabled: false,
        url: 'https://hooks.example.com/b',
      });
      expect(changed.body).toMatchObject({ enabled: false, url: 'https://hooks.example.com/b' });
      expect((await client.delete(`/alarm-channels/${id}`)).status).toBe(204);
      expect((await client.get(`/alarm-channels/${id}`)).status).toBe(404);
      expect((await client.delete(`/alarm-channels/${newId()}`)).status).toBe(404);
    });

    it('test themselves: a webhook that any receiver of Standard Webhooks verifies', async () => {
      const { status, body } = await client.post(`/alarm-channels/${webhook.id}/test`);
      expect([status, body]).toEqual([
        200,
        expect.objectContaining({ status: 'delivered', event: 'alarm.test', channel: webhook.id, alarm: null }),
      ]);
      expect(body.attempts).toMatchObject([{ outcome: 'delivered', httpStatus: 200, answer: 'thanks' }]);
      const [request] = receiver.requests as [SeenRequest];
      const headers = request.headers as Record<string, string>;
      expect(new Webhook(webhook.secret).verify(request.body, headers)).toMatchObject({ type: 'alarm.test' });
      expect(headers['webhook-id']).toBe(body.id);
      const forged = request.body.replace('test', 'fest');
      expect(() => new Webhook(webhook.secret).verify(forged, headers)).toThrow();
    });

    it('test themselves: e-mail with an identifier of its own', async () => {
      const { body } = await client.post(`/alarm-channels/${email.id}/test`);
      expect(body).toMatchObject({ status: 'delivered', kind: 'email', event: 'alarm.test' });
      const [mail] = mailbox.mails as [string];
      expect(mail).toMatch(/^To: ops@example\.com\r$/m);
      expect(mail).toMatch(/^Subject: \[Test\] /m);
      expect(mail).toContain(`Message-ID: <${body.id as string}@`);
    });

    it('say why a test failed, and do not try it again', async () => {
      receiver.answer(503, 'closed for today');
      const { body } = await client.post(`/alarm-channels/${webhook.id}/test`);
      expect(body.attempts).toMatchObject([{ outcome: 'failed', httpStatus: 503, answer: 'closed for today' }]);
      world.clock.advance(MINUTE);
      await send();
      expect((await client.get(`/alarm-deliveries?channel=${webhook.id}&limit=1`)).body.items).toMatchObject([
        { id: body.id, status: 'given_up' },
      ]);
      const draft = { name: 'Refused', kind: 'email', recipients: ['a@refused.example'] };
      const { id } = (await client.post('/alarm-channels', draft)).body as { id: string };
      const refused = await client.post(`/alarm-channels/${id}/test`);
      expect(refused.body).toMatchObject({
        status: 'given_up',
        attempts: [{ outcome: 'refused', error: expect.stringContaining('550') }],
      });
    });
  });

  describe('rules', () => {
    it('have defaults, are changed, and are refused where they are wrong', async () => {
      const { id } = await rule({ kind: 'success_rate' });
      expect((await client.get(`/alarm-rules/${id}`)).body).toMatchObject({
        ...{ threshold: 50, windowMinutes: 60, minPayments: 10, cardType: null, channels: [], quietHours: null },
      });
      const quietHours = { from: '22:00', to: '07:00', timeZone: 'Asia/Hong_Kong' };
      const changed = await client.patch(`/alarm-rules/${id}`, { threshold: 80, quietHours, channels: [webhook.id] });
      expect(changed.body).toMatchObject({ threshold: 80, quietHours, channels: [webhook.id] });
      expect((await client.patch(`/alarm-rules/${id}`, { quietHours: null })).body.quietHours).toBeNull();
      const wrong: [string, object][] = [
        ['threshold', { threshold: 0 }],
        ['threshold', { threshold: 101 }],
        ['channels', { channels: [newId()] }],
        ['quietHours.timeZone', { quietHours: { ...quietHours, timeZone: 'Mars/Olympus' } }],
        ['quietHours.from', { quietHours: { ...quietHours, from: '25:00' } }],
        ['kind', { kind: 'no_callback' }],
        ['windowMinutes', { windowMinutes: 1 }],
      ];
      for (const [field, change] of wrong) {
        const { status, body } = await client.patch(`/alarm-rules/${id}`, change);
        expect([status, body.errors]).toEqual([400, [expect.objectContaining({ field })]]);
      }
      await remove({ id });
      expect((await client.get(`/alarm-rules/${id}`)).status).toBe(404);
      expect((await client.get('/audit-log?action=alarm_rule_changed')).body.items[0].after).toMatchObject({
        quietHours: null,
      });
    });
  });

  it('fire once when something needs a person, on any number of instances, and say when it is over', async () => {
    const watch = await rule({ kind: 'needs_attention', channels: [webhook.id, email.id] });
    await evaluate();
    expect(await alarmsOf(watch.id)).toEqual([]);
    const visit = await pay();
    world.clock.advance(6 * MINUTE);
    await world.reconcile();
    await Promise.all([evaluate(), other.app.get(AlarmEvaluator).round()]);
    await evaluate();
    await Promise.all([send(), other.app.get(OutboxWorker).round()]);
    expect(await alarmsOf(watch.id)).toMatchObject([{ state: 'firing', details: { codes: { paid_not_returned: 1 } } }]);
    expect(received()).toMatchObject([
      { type: 'alarm.fired', data: { rule: watch.name, message: '1 transaction needs a person: paid_not_returned' } },
    ]);
    expect(mailbox.mails).toHaveLength(1);
    expect(mailbox.mails[0]).toContain('paid_not_returned');

    await follow(visit.checkout, world.url);
    await evaluate();
    world.clock.advance(CLEAR_MS - 1000);
    await evaluate();
    await send();
    expect(received()).toHaveLength(1);
    world.clock.advance(2000);
    await evaluate();
    await evaluate();
    await send();
    expect(received().map(({ type }) => type)).toEqual(['alarm.fired', 'alarm.resolved']);
    expect(await alarmsOf(watch.id)).toMatchObject([{ state: 'resolved' }]);
    await remove(watch);
  });

  it('are tried again under the same id, also by another instance after a crash, and by hand', async () => {
    const watch = await rule({ kind: 'needs_attention', channels: [webhook.id] });
    await pay();
    world.clock.advance(6 * MINUTE);
    await world.reconcile();
    receiver.answer(500, 'not now');
    await evaluate();
    await send();
    world.clock.advance(5000);
    await send();
    const ids = () => receiver.requests.map(({ headers }) => headers['webhook-id']);
    expect(ids()).toHaveLength(2);
    receiver.answer(200, 'thanks');
    world.clock.advance(30_000);
    // A process that takes the message and is killed before it can tell what came of it.
    const queue = world.app.get(OutboxQueue, { strict: false });
    expect(await queue.claimDue(['alarm_webhook'], 10, MINUTE)).toHaveLength(1);
    await other.app.get(OutboxWorker).round();
    expect(ids()).toHaveLength(2);
    world.clock.advance(MINUTE + 1000);
    await other.app.get(OutboxWorker).round();
    expect(ids()).toHaveLength(3);
    const [delivery] = (await client.get(`/alarm-deliveries?channel=${webhook.id}&limit=1`)).body.items as [
      { id: string },
    ];
    expect(delivery).toMatchObject({
      status: 'delivered',
      attempts: [{ httpStatus: 500, answer: 'not now' }, { httpStatus: 500 }, { httpStatus: 200 }],
    });
    const again = await client.post(`/alarm-deliveries/${delivery.id}/redelivery`);
    expect(again).toMatchObject({ status: 200, body: { id: delivery.id, status: 'delivered' } });
    expect(new Set(ids())).toEqual(new Set([delivery.id]));
    const signatures = receiver.requests.map(({ headers, body }) => {
      const at = new Date(Number(headers['webhook-timestamp']) * 1000);
      return [headers['webhook-signature'], new Webhook(webhook.secret).sign(delivery.id, at, body)];
    });
    for (const [sent, expected] of signatures) expect(sent).toBe(expected);
    expect((await client.post(`/alarm-deliveries/${newId()}/redelivery`)).status).toBe(404);
    await remove(watch);
  });

  it('are told when the quiet hours are over', async () => {
    const hour = (offset: number) => new Date(world.clock.now() + offset * 60 * MINUTE).toISOString().slice(11, 16);
    const quietHours = { from: hour(-1), to: hour(2), timeZone: 'UTC' };
    const watch = await rule({ kind: 'needs_attention', channels: [webhook.id], quietHours });
    await evaluate();
    await send();
    expect(await alarmsOf(watch.id)).toMatchObject([{ state: 'firing' }]);
    expect(received()).toEqual([]);
    world.clock.advance(2 * 60 * MINUTE + 1000);
    client = await owner(world);
    await send();
    expect(received()).toMatchObject([{ type: 'alarm.fired' }]);
    await remove(watch);
  });

  it('tell a card type that fails from one that works', async () => {
    const watch = await rule({ kind: 'success_rate', minPayments: 2, threshold: 60, windowMinutes: 5 });
    for (let count = 0; count < 2; count += 1) {
      const visit = await arrive(world);
      await world.provider.decline(orderOf(await choose(visit, 'Alipay')));
      await world.reconcile();
      await pay();
    }
    await evaluate();
    expect(await alarmsOf(watch.id)).toMatchObject([
      { details: { cardType: 'Alipay', percent: 0, total: 2 }, message: expect.stringContaining('Alipay: 0 %') },
    ]);
    await remove(watch);
  });

  it('tell of faults of the provider, of silence instead of callbacks, and of a schedule that is late', async () => {
    const watches = {
      faults: await rule({ kind: 'provider_errors', threshold: 2, windowMinutes: 5 }),
      silence: await rule({ kind: 'no_callback', threshold: 2 }),
      lag: await rule({ kind: 'reconciliation_lag', threshold: 60 }),
    };
    await evaluate();
    expect(await alarmsOf(watches.faults.id)).toEqual([]);
    expect(await alarmsOf(watches.silence.id)).toEqual([]);
    world.provider.faults.set({ paymentCall: 'error-500' });
    await choose(await arrive(world)).catch(() => undefined);
    await choose(await arrive(world)).catch(() => undefined);
    world.provider.faults.reset();
    world.provider.faults.set({ backoffice: 'none', reply: 'none' });
    for (let count = 0; count < 2; count += 1) {
      const visit = await arrive(world);
      await world.provider.pay(orderOf(await choose(visit)));
      world.clock.advance(10_000);
      await world.reconcile();
    }
    world.provider.faults.reset();
    await evaluate();
    expect(await alarmsOf(watches.faults.id)).toMatchObject([{ state: 'firing', details: { count: 2 } }]);
    await choose(await arrive(world));
    world.clock.advance(2 * MINUTE);
    await evaluate();
    expect(await alarmsOf(watches.silence.id)).toMatchObject([{ state: 'firing' }]);
    expect(await alarmsOf(watches.lag.id)).toMatchObject([
      { state: 'firing', message: expect.stringMatching(/\d+ seconds/) },
    ]);
    await world.reconcile();
    for (const watch of Object.values(watches)) await remove(watch);
  });

  it('tell of changes by others, once, and not of one’s own', async () => {
    const watch = await rule({ kind: 'configuration_changed', channels: [webhook.id] });
    const [{ id }] = (await client.get('/merchants')).body.items as [{ id: string }];
    await client.patch(`/merchants/${id}`, { emailPay: true });
    await evaluate();
    expect(await alarmsOf(watch.id)).toEqual([]);
    const { email: address } = await hire(client, 'operator');
    const operator = await signedIn(world, address);
    await operator.patch(`/merchants/${id}`, { emailPay: false });
    await operator.patch(`/merchants/${id}`, { maxAmount: '5000.00' });
    await Promise.all([evaluate(), other.app.get(AlarmEvaluator).round()]);
    await evaluate();
    await send();
    expect(received()).toMatchObject([
      {
        type: 'alarm.fired',
        data: { message: expect.stringMatching(`^2 changes .* ${address}$`), kind: 'configuration_changed' },
      },
    ]);
    expect(receiver.requests[0]?.body).not.toContain('5000.00');
    await remove(watch);
  });
});

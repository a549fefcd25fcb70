import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { AlarmEvaluator } from '../../src/alarms/alarm-evaluator.js';
import { AlarmRetention } from '../../src/alarms/alarm-retention.js';
import { CLEAR_MS } from '../../src/alarms/alarm-writer.js';
import { Conditions } from '../../src/alarms/rules/conditions.js';
import { newId } from '../../src/common/ids.js';
import { OutboxQueue } from '../../src/outbox/outbox-queue.js';
import { OutboxWorker } from '../../src/outbox/outbox-worker.js';
import type { WireStub } from '../mygw/support/wire-stub.js';
import { AlarmWorld, stopSchedules } from '../support/alarm-world.js';
import { arrive, choose, follow, orderOf } from '../support/customer.js';
import type { Mailbox } from '../support/mailbox.js';
import { hire, signedIn } from '../support/staff.js';
import type { OtherGateway, World } from '../support/world.js';

const MINUTE = 60_000;

describe('alarms', () => {
  let alarms: AlarmWorld;
  let world: World;
  let other: OtherGateway;
  let mailbox: Mailbox;
  let receiver: WireStub;
  let webhook: AlarmWorld['webhook'];
  let email: AlarmWorld['email'];

  const evaluate = () => alarms.evaluate();
  const send = () => alarms.send();
  const received = () =>
    receiver.requests.map(({ body }) => JSON.parse(body) as { type: string; data: { message: string } });
  const alarmsOf = async (id: string) => {
    const { items } = (await alarms.client.get('/alarms?limit=200')).body as {
      items: { rule: string; state: string }[];
    };
    return items.filter(({ rule: of }) => of === id);
  };
  const remove = async ({ id }: { id: string }) =>
    expect((await alarms.client.delete(`/alarm-rules/${id}`)).status).toBe(204);
  /** A payment; `lost` leaves the customer away, so that it needs a person. */
  const pay = async (cardType = 'UnionPay') => {
    const visit = await arrive(world);
    await world.provider.pay(orderOf(await choose(visit, cardType)));
    await world.reconcile();
    return visit;
  };

  beforeAll(async () => {
    alarms = await AlarmWorld.start();
    ({ world, mailbox, receiver, webhook, email } = alarms);
    other = await world.startOtherGateway();
    stopSchedules(other.app);
  });
  afterAll(() => alarms.close());
  beforeEach(() => {
    alarms.forget();
  });

  it('of rules have defaults, are changed, and are refused where they are wrong', async () => {
    const { id } = await alarms.rule({ kind: 'success_rate' });
    expect((await alarms.client.get(`/alarm-rules/${id}`)).body).toMatchObject({
      ...{ threshold: 50, windowMinutes: 60, minPayments: 10, cardType: null, channels: [], quietHours: null },
    });
    const quietHours = { from: '22:00', to: '07:00', timeZone: 'Asia/Hong_Kong' };
    const changed = await alarms.client.patch(`/alarm-rules/${id}`, {
      threshold: 80,
      quietHours,
      channels: [webhook.id],
    });
    expect(changed.body).toMatchObject({ threshold: 80, quietHours, channels: [webhook.id] });
    expect((await alarms.client.patch(`/alarm-rules/${id}`, { quietHours: null })).body.quietHours).toBeNull();
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
      const { status, body } = await alarms.client.patch(`/alarm-rules/${id}`, change);
      expect([status, body.errors]).toEqual([400, [expect.objectContaining({ field })]]);
    }
    await remove({ id });
    expect((await alarms.client.get(`/alarm-rules/${id}`)).status).toBe(404);
    expect((await alarms.client.get('/audit-log?action=alarm_rule_changed')).body.items[0].after).toMatchObject({
      quietHours: null,
    });
  });

  it('fire once when something needs a person, on any number of instances, and say when it is over', async () => {
    const watch = await alarms.rule({ kind: 'needs_attention', channels: [webhook.id, email.id] });
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
    const watch = await alarms.rule({ kind: 'needs_attention', channels: [webhook.id] });
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
    const [delivery] = (await alarms.client.get(`/alarm-deliveries?channel=${webhook.id}&limit=1`)).body.items as [
      { id: string },
    ];
    expect(delivery).toMatchObject({
      status: 'delivered',
      attempts: [{ httpStatus: 500, answer: 'not now' }, { httpStatus: 500 }, { httpStatus: 200 }],
    });
    const again = await alarms.client.post(`/alarm-deliveries/${delivery.id}/redelivery`);
    expect(again).toMatchObject({ status: 200, body: { id: delivery.id, status: 'delivered' } });
    expect(new Set(ids())).toEqual(new Set([delivery.id]));
    const signatures = receiver.requests.map(({ headers, body }) => {
      const at = new Date(Number(headers['webhook-timestamp']) * 1000);
      return [headers['webhook-signature'], new Webhook(webhook.secret).sign(delivery.id, at, body)];
    });
    for (const [sent, expected] of signatures) expect(sent).toBe(expected);
    expect((await alarms.client.post(`/alarm-deliveries/${newId()}/redelivery`)).status).toBe(404);
    await remove(watch);
  });

  it('are told when the quiet hours are over', async () => {
    const hour = (offset: number) => new Date(world.clock.now() + offset * 60 * MINUTE).toISOString().slice(11, 16);
    const quietHours = { from: hour(-1), to: hour(2), timeZone: 'UTC' };
    const watch = await alarms.rule({ kind: 'needs_attention', channels: [webhook.id], quietHours });
    await evaluate();
    await send();
    expect(await alarmsOf(watch.id)).toMatchObject([{ state: 'firing' }]);
    expect(received()).toEqual([]);
    world.clock.advance(2 * 60 * MINUTE + 1000);
    await alarms.signIn();
    await send();
    expect(received()).toMatchObject([{ type: 'alarm.fired' }]);
    await remove(watch);
  });

  it('tell a card type that fails from one that works', async () => {
    const watch = await alarms.rule({ kind: 'success_rate', minPayments: 2, threshold: 60, windowMinutes: 5 });
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
      faults: await alarms.rule({ kind: 'provider_errors', threshold: 2, windowMinutes: 5 }),
      silence: await alarms.rule({ kind: 'no_callback', threshold: 2 }),
      lag: await alarms.rule({ kind: 'reconciliation_lag', threshold: 60 }),
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

  it('end, unannounced, with a rule that is switched off, also in the middle of a look', async () => {
    const watch = await alarms.rule({ kind: 'needs_attention', channels: [webhook.id] });
    const switched = (enabled: boolean) => alarms.client.patch(`/alarm-rules/${watch.id}`, { enabled });
    await evaluate();
    expect(await alarmsOf(watch.id)).toMatchObject([{ state: 'firing' }]);
    expect((await switched(false)).status).toBe(200);
    expect(await alarmsOf(watch.id)).toMatchObject([{ state: 'resolved' }]);
    await switched(true);
    const conditions = world.app.get(Conditions, { strict: false });
    const of = conditions.of.bind(conditions);
    for (const stop of [() => switched(false), () => remove(watch)]) {
      jest.spyOn(conditions, 'of').mockImplementationOnce(async (rule) => {
        const found = await of(rule);
        await stop();
        return found;
      });
      await evaluate();
      expect(await alarmsOf(watch.id)).toMatchObject([{ state: 'resolved' }]);
      await switched(true);
    }
    await send();
    expect(received().map(({ type }) => type)).toEqual(['alarm.fired']);
  });

  it('have rules that two people change at once, and neither change is lost', async () => {
    const watch = await alarms.rule({ kind: 'success_rate' });
    for (let threshold = 10; threshold < 20; threshold += 1) {
      const minPayments = threshold + 20;
      await Promise.all(
        [{ threshold }, { minPayments }].map((change) => alarms.client.patch(`/alarm-rules/${watch.id}`, change)),
      );
      expect((await alarms.client.get(`/alarm-rules/${watch.id}`)).body).toMatchObject({ threshold, minPayments });
    }
    const draft = { name: 'Twice', kind: 'success_rate' };
    const made = await Promise.all([1, 2].map(() => alarms.client.post('/alarm-rules', draft)));
    expect(made.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    for (const { status, body } of made) if (status === 201) await remove(body as { id: string });
    await remove(watch);
  });

  it('tell of changes by others, once, and not of one’s own', async () => {
    const watch = await alarms.rule({ kind: 'configuration_changed', channels: [webhook.id] });
    const [{ id }] = (await alarms.client.get('/merchants')).body.items as [{ id: string }];
    await alarms.client.patch(`/merchants/${id}`, { emailPay: true });
    await evaluate();
    expect(await alarmsOf(watch.id)).toEqual([]);
    const { email: address } = await hire(alarms.client, 'operator');
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
    // Whoever is told of does not silence it first: neither the rule, nor the channel.
    const theirs = await operator.post('/alarm-rules', { name: 'Theirs', kind: 'configuration_changed' });
    for (const refused of [
      await operator.patch(`/alarm-rules/${watch.id}`, { enabled: false }),
      await operator.delete(`/alarm-rules/${watch.id}`),
      await operator.patch(`/alarm-channels/${webhook.id}`, { enabled: false }),
      await operator.delete(`/alarm-channels/${webhook.id}`),
    ]) {
      expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    }
    expect((await operator.patch(`/alarm-channels/${email.id}`, { name: 'E-mail' })).status).toBe(200);
    expect((await operator.delete(`/alarm-rules/${theirs.body.id as string}`)).status).toBe(204);
    await remove(watch);
  });

  it('that are over go when what was sent of them does, and those that fire stay', async () => {
    const [over, fires] = [
      await alarms.rule({ kind: 'needs_attention' }),
      await alarms.rule({ kind: 'needs_attention' }),
    ];
    await evaluate();
    await remove(over);
    const retention = world.app.get(AlarmRetention, { strict: false });
    world.clock.advance(400 * 24 * 60 * MINUTE - 1000);
    await retention.round();
    await alarms.signIn();
    expect([...(await alarmsOf(over.id)), ...(await alarmsOf(fires.id))]).toMatchObject([
      { state: 'resolved' },
      { state: 'firing' },
    ]);
    world.clock.advance(2000);
    expect(await retention.round()).toBeGreaterThan(0);
    expect(await alarmsOf(over.id)).toEqual([]);
    expect(await alarmsOf(fires.id)).toMatchObject([{ state: 'firing' }]);
  });
});

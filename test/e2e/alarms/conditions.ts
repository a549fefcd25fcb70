import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { AlarmEvaluator } from '../../../src/alarms/alarm-evaluator.js';
import { CLEAR_MS } from '../../../src/alarms/alarm-writer.js';
import { newId } from '../../../src/common/ids.js';
import { OutboxQueue } from '../../../src/outbox/outbox-queue.js';
import { OutboxWorker } from '../../../src/outbox/outbox-worker.js';
import { arrive, choose, follow, orderOf } from '../../support/customer.js';
import { insertRow } from '../../support/ledger-rows.js';
import { hire, signedIn } from '../../support/staff.js';
import {
  alarms,
  alarmsOf,
  email,
  evaluate,
  mailbox,
  MINUTE,
  other,
  pay,
  received,
  receiver,
  remove,
  send,
  webhook,
  world,
} from './stage.js';

describe('alarms', () => {
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

  it('are told again when there is twice as much, or something of another kind', async () => {
    const watch = await alarms.rule({ kind: 'needs_attention', channels: [webhook.id] });
    await insertRow(world.dataSource, { attention: ['paid_not_returned'] });
    const told = async () => {
      await Promise.all([evaluate(), other.app.get(AlarmEvaluator).round()]);
      await evaluate();
      await send();
      return received().map(({ type, data }) => [type, data.message]);
    };
    const first = ['alarm.fired', '1 transaction needs a person: paid_not_returned'];
    expect(await told()).toEqual([first]);
    await insertRow(world.dataSource, { attention: ['paid_not_returned'] });
    const second = ['alarm.fired', '2 transactions need a person: paid_not_returned'];
    expect(await told()).toEqual([first, second]);
    await insertRow(world.dataSource, { attention: ['paid_not_returned'] });
    expect(await told()).toEqual([first, second]);
    const { id } = await insertRow(world.dataSource, { attention: ['amount_mismatch'] });
    const all = await told();
    expect(all.slice(0, -1)).toEqual([first, second]);
    expect(all.at(-1)?.[1]).toMatch(/^4 transactions .*amount_mismatch/);
    // Gone and come back, it is the same.
    await world.dataSource.query(`UPDATE transactions SET attention = '[]' WHERE id = '${id}'`);
    await told();
    await world.dataSource.query(`UPDATE transactions SET attention = '["amount_mismatch"]' WHERE id = '${id}'`);
    expect(await told()).toEqual(all);
    expect(await alarmsOf(watch.id)).toMatchObject([{ state: 'firing', details: { count: 4 } }]);
    await world.dataSource.query("DELETE FROM transactions WHERE attention <> '[]' AND event_count = 0");
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

  it('tell again of a schedule that falls twice as far behind', async () => {
    const watch = await alarms.rule({ kind: 'reconciliation_lag', threshold: 60, channels: [webhook.id] });
    const visit = await arrive(world);
    await choose(visit);
    const { orderId } = await world.transaction(visit.transactionId);
    const toldWhenLateBy = async (seconds: number) => {
      const due = String(world.clock.now() - seconds * 1000);
      await world.dataSource.query(`UPDATE attempts SET next_query_at = ${due} WHERE order_id = '${orderId ?? ''}'`);
      await evaluate();
      await send();
      return received().length;
    };
    expect(await toldWhenLateBy(100)).toBe(1);
    expect(await toldWhenLateBy(150)).toBe(1);
    expect(await toldWhenLateBy(300)).toBe(2);
    expect(await alarmsOf(watch.id)).toMatchObject([{ message: expect.stringMatching(/30\d seconds ago/) }]);
    await world.reconcile();
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
});

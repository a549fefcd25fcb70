import { describe, expect, it, jest } from '@jest/globals';
import { AlarmRetention } from '../../../src/alarms/alarm-retention.js';
import { Conditions } from '../../../src/alarms/rules/conditions.js';
import { newId } from '../../../src/common/ids.js';
import { alarms, alarmsOf, evaluate, MINUTE, received, remove, send, webhook, world } from './stage.js';

describe('alarms', () => {
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

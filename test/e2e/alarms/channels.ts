import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { newId } from '../../../src/common/ids.js';
import type { SeenRequest, WireStub } from '../../mygw/support/wire-stub.js';
import { AlarmWorld } from '../../support/alarm-world.js';
import type { ApiClient } from '../../support/api-client.js';
import { cli } from '../../support/cli.js';
import type { Mailbox } from '../../support/mailbox.js';
import { hire, signedIn } from '../../support/staff.js';
import type { World } from '../../support/world.js';

const MINUTE = 60_000;

describe('channels of alarms', () => {
  let alarms: AlarmWorld;
  let world: World;
  let client: ApiClient;
  let mailbox: Mailbox;
  let receiver: WireStub;
  let webhook: AlarmWorld['webhook'];
  let email: AlarmWorld['email'];

  const send = () => alarms.send();

  beforeAll(async () => {
    alarms = await AlarmWorld.start();
    ({ world, client, mailbox, receiver, webhook, email } = alarms);
  });
  afterAll(() => alarms.close());
  beforeEach(() => {
    alarms.forget();
  });

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
    const rule = await alarms.rule({ kind: 'no_callback', channels: [webhook.id, id] });
    expect((await client.delete(`/alarm-channels/${id}`)).status).toBe(204);
    expect((await client.get(`/alarm-channels/${id}`)).status).toBe(404);
    // No rule names what is not there: it could not be changed any more.
    expect((await client.patch(`/alarm-rules/${rule.id}`, { threshold: 7 })).body).toMatchObject({
      threshold: 7,
      channels: [webhook.id],
    });
    const [, entry] = (await client.get('/audit-log?action=alarm_rule_changed')).body.items as [object, object];
    expect(entry).toMatchObject({ before: { channels: [webhook.id, id] }, after: { channels: [webhook.id] } });
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

  describe('rotate a webhook’s secret', () => {
    const rotate = (id: string, body: object = {}) => client.post(`/alarm-channels/${id}/secret`, body);
    /** Which of the secrets signed a test message. */
    const verifying = async (id: string, secrets: string[]) => {
      alarms.forget();
      expect((await client.post(`/alarm-channels/${id}/test`)).body.status).toBe('delivered');
      const [{ headers, body }] = receiver.requests as [SeenRequest];
      const signatures = String(headers['webhook-signature']).split(' ');
      const at = new Date(Number(headers['webhook-timestamp']) * 1000);
      const signers = secrets.filter((secret) =>
        signatures.includes(new Webhook(secret).sign(String(headers['webhook-id']), at, body)),
      );
      expect(signatures).toHaveLength(signers.length);
      return signers;
    };

    it('with both signing during the overlap, and the new one alone after it', async () => {
      const draft = { name: 'Rotated', kind: 'webhook', url: receiver.url };
      const { id, secret: first } = (await client.post('/alarm-channels', draft)).body as typeof webhook;
      const keepPreviousUntil = new Date(world.clock.now() + 5 * MINUTE).toISOString();
      const { status, body } = await rotate(id, { keepPreviousUntil });
      const second = body.secret as string;
      expect([status, body.previousSecretUntil]).toEqual([200, keepPreviousUntil]);
      expect(second).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
      expect(second).not.toBe(first);
      expect(await verifying(id, [first, second])).toEqual([first, second]);
      const [{ headers, body: message }] = receiver.requests as [SeenRequest];
      for (const secret of [first, second]) new Webhook(secret).verify(message, headers as Record<string, string>);
      // Both are sealed, and a new master key reaches both.
      await cli(world.environment, 'keys:rotate');
      expect(await cli(world.environment, 'keys:rotate')).toMatchObject({
        code: 0,
        out: expect.stringContaining('complete'),
      });
      expect(await verifying(id, [first, second])).toEqual([first, second]);
      const seen = [
        (await client.get(`/alarm-channels/${id}`)).text,
        (await client.get('/audit-log?action=secret_rotated')).text,
        JSON.stringify(await world.dataSource.query('SELECT * FROM alarm_channels')),
      ].join();
      for (const secret of [first, second]) expect(seen).not.toContain(secret.slice('whsec_'.length));
      expect(seen).toContain(`"subject":{"kind":"alarm_channel","id":"${id}","name":"Rotated"}`);
      const stored = async () => {
        const [row] = await world.dataSource.query<Record<string, unknown>[]>(
          `SELECT previous_secret, previous_secret_until FROM alarm_channels WHERE id = '${id}'`,
        );
        return Object.values(row ?? {}).map((value) => value !== null);
      };
      await alarms.evaluate();
      expect(await stored()).toEqual([true, true]);
      world.clock.advance(5 * MINUTE);
      expect(await verifying(id, [first, second])).toEqual([second]);
      // It is of no use any more, so it is not kept either.
      await alarms.evaluate();
      expect(await stored()).toEqual([false, false]);
      expect((await client.get(`/alarm-channels/${id}`)).body.previousSecretUntil).toBeNull();
    });

    it('at once where no overlap is asked for, and ends one early', async () => {
      await alarms.signIn();
      client = alarms.client;
      const draft = { name: 'Leaked', kind: 'webhook', url: receiver.url };
      const { id, secret: first } = (await client.post('/alarm-channels', draft)).body as typeof webhook;
      const second = (await rotate(id)).body.secret as string;
      expect(await verifying(id, [first, second])).toEqual([second]);
      const keepPreviousUntil = new Date(world.clock.now() + 24 * 60 * MINUTE).toISOString();
      const third = (await rotate(id, { keepPreviousUntil })).body.secret as string;
      const fourth = (await rotate(id, { keepPreviousUntil })).body.secret as string;
      expect(await verifying(id, [first, second, third, fourth])).toEqual([third, fourth]);
      const retired = await client.delete(`/alarm-channels/${id}/secret/previous`);
      expect([retired.status, retired.body.previousSecretUntil]).toEqual([200, null]);
      expect(await verifying(id, [third, fourth])).toEqual([fourth]);
      const [row] = await world.dataSource.query(`SELECT previous_secret FROM alarm_channels WHERE id = '${id}'`);
      expect(row).toEqual({ previous_secret: null });
    });

    it('only for webhooks, for whoever proved who they are, and with a time to come', async () => {
      expect(await rotate(email.id)).toMatchObject({ status: 409, body: { code: 'not_a_webhook' } });
      expect((await rotate(newId())).status).toBe(404);
      for (const keepPreviousUntil of ['tomorrow', '2026-02-31T00:00:00Z', '2020-01-01T00:00:00Z', 5]) {
        const { status, body } = await rotate(webhook.id, { keepPreviousUntil });
        expect([status, body.errors]).toEqual([400, [expect.objectContaining({ field: 'keepPreviousUntil' })]]);
      }
      world.clock.advance(11 * MINUTE);
      expect(await rotate(webhook.id)).toMatchObject({ status: 403, body: { code: 'fresh_authentication_required' } });
      expect(await verifying(webhook.id, [webhook.secret])).toEqual([webhook.secret]);
    });
  });
});

import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditWorld } from '../../support/audit-world.js';
import { arrive } from '../../support/customer.js';

describe('audit:verify', () => {
  let gateway: AuditWorld;
  /** The chain's row when the fourth entry was its head: what somebody may have kept. */
  let oldHead: Readonly<Record<string, unknown>>;
  /** The row of a transaction when its customer had just come. */
  let oldRow: Readonly<Record<string, unknown>>;
  let lastEvent: number;
  let id: string;

  beforeAll(async () => {
    gateway = await AuditWorld.start();
    await gateway.record(1);
    [oldHead = {}] = await gateway.sql('SELECT * FROM audit_chain');
    const visit = await arrive(gateway.world);
    [oldRow = {}] = await gateway.sql(`SELECT * FROM transactions WHERE transaction_id = '${visit.transactionId}'`);
    await Promise.all([gateway.finish(visit), gateway.pay(2)]);
    await gateway.world.provider.idle();
    ({ id } = await gateway.world.transaction(visit.transactionId));
    await gateway.seal();
    await gateway.record(5);
    await gateway.stop();
    const [row] = await gateway.sql<{ event_count: number }>(`SELECT event_count FROM transactions WHERE id = '${id}'`);
    lastEvent = row!.event_count;
    await gateway.save();
  });
  afterAll(() => gateway.close());
  afterEach(() => gateway.restore());

  const found = async (text: string | RegExp) => {
    const expected = expect.stringMatching(text instanceof RegExp ? text : `^The audit log is NOT valid. ${text}`);
    expect(await gateway.verify()).toEqual({ code: 1, out: '', err: expected });
  };

  it('knows the ledger of this test as valid, also when it was put back', async () => {
    expect(await gateway.verify()).toMatchObject({ code: 0, err: '' });
    await gateway.restore();
    expect(await gateway.verify()).toMatchObject({ code: 0, err: '' });
  });

  it.each([
    ["actor_name = 'somebody else'"],
    ["actor_id = 'x'"],
    ['at = at + 1'],
    ["action = 'user_created'"],
    ["subject_id = 'x'"],
    ["after_values = '{}'"],
    ["before_values = '{}'"],
    ["address = '::1'"],
    ["correlation_id = 'x'"],
    [`hash = '${'0'.repeat(64)}'`],
    [`previous_hash = '${'0'.repeat(64)}'`],
  ])('finds a changed entry: %s', async (change) => {
    await gateway.sql(`UPDATE audit_entries SET ${change} WHERE number = 4`);
    await found('audit entry 4: was changed');
  });

  it('finds a removed entry', async () => {
    await gateway.sql('DELETE FROM audit_entries WHERE number = 3');
    await found('audit entry 3: is missing; the next one is 4');
  });

  it('finds the first entry removed', async () => {
    await gateway.sql('DELETE FROM audit_entries WHERE number = 1');
    await found('audit entry 1: is missing');
  });

  it('finds entries in another order', async () => {
    const move = (from: number, to: number) => `UPDATE audit_entries SET number = ${to} WHERE number = ${from}`;
    await gateway.sql(move(6, -6), move(7, 6), move(-6, 7));
    await found('audit entry 6: was changed');
  });

  it('finds an entry put in between', async () => {
    const [copy] = await gateway.sql('SELECT * FROM audit_entries WHERE number = 6');
    await gateway.sql('UPDATE audit_entries SET number = -number WHERE number >= 6');
    await gateway.sql('UPDATE audit_entries SET number = 1 - number WHERE number < 0');
    await gateway.insert('audit_entries', { ...copy, number: 6 });
    expect(await gateway.verify()).toMatchObject({
      code: 1,
      err: expect.stringContaining('audit entry 7: was changed'),
    });
    await gateway.sql("UPDATE audit_entries SET action = 'sign_in' WHERE number = 6");
    await found('audit entry 6: was changed or added');
  });

  it('finds an entry added at the end', async () => {
    const [last] = await gateway.sql<{ number: number }>('SELECT * FROM audit_entries ORDER BY number DESC LIMIT 1');
    const number = last!.number + 1;
    await gateway.insert('audit_entries', { ...last, number });
    await found(`audit entry ${String(number)}: was added after the head`);
  });

  it('finds the end cut off', async () => {
    await gateway.sql('DELETE FROM audit_entries WHERE number > 6');
    await found('audit entry 7: is missing, with all up to');
  });

  it('finds the end cut off and the head set back', async () => {
    await gateway.sql('DELETE FROM audit_entries WHERE number > 6');
    await gateway.sql('UPDATE audit_chain SET number = 6, hash = (SELECT hash FROM audit_entries WHERE number = 6)');
    await found('head of the audit log: was changed');
  });

  it('finds the end cut off and an old head put in, by the checkpoint file', async () => {
    await gateway.sql(
      'DELETE FROM audit_seals',
      `DELETE FROM audit_entries WHERE number > ${String(oldHead['number'])}`,
    );
    await gateway.sql('DELETE FROM audit_chain');
    await gateway.insert('audit_chain', oldHead);
    await found('audit entry 5: is missing: the checkpoint file knows the chain up to');
  });

  it('finds the table emptied', async () => {
    await gateway.sql('DELETE FROM audit_entries');
    await found('audit entry 1: is missing, with all up to');
  });

  it('finds the whole chain taken away', async () => {
    await gateway.sql('DELETE FROM audit_entries', 'DELETE FROM audit_seals', 'DELETE FROM audit_chain');
    await found('head of the audit log: is gone');
  });

  it('finds the checkpoint file removed, and emptied', async () => {
    rmSync(gateway.checkpointFile);
    await found(/checkpoint file.*removed or emptied/);
    writeFileSync(gateway.checkpointFile, '');
    await found(/checkpoint file.*removed or emptied/);
  });

  it('finds a checkpoint edited, whichever', async () => {
    const lines = readFileSync(gateway.checkpointFile, 'utf8');
    writeFileSync(gateway.checkpointFile, lines.replace(/"hash":"./, '"hash":"x'));
    await found('line of the checkpoint file 1: was changed');
    writeFileSync(gateway.checkpointFile, `${lines}{"number":4}\n`);
    await found(/line of the checkpoint file \d+: is damaged/);
  });

  it('goes on after a checkpoint that was half written when the process was killed', async () => {
    const lines = readFileSync(gateway.checkpointFile, 'utf8');
    writeFileSync(gateway.checkpointFile, `${lines}{"chain":"01\n${lines}`);
    expect(await gateway.verify()).toMatchObject({ code: 0 });
  });

  it.each([
    ["data = replace(data, '12.30', '1.00')", 1, /event 1 of transaction .*was changed/],
    ["kind = 'attention_cleared'", 2, /event 2 of transaction .*was changed/],
    ['at = at - 1', 3, /event 3 of transaction .*was changed/],
    ['attempt_id = NULL', 2, /event 2 of transaction .*was changed/],
    ['number = 99', 3, /event 3 of transaction .*is missing/],
  ])('finds a changed event: %s', async (change, number, text) => {
    await gateway.sql(`UPDATE events SET ${change} WHERE number = ${number}`);
    await found(text);
  });

  it('finds an event removed', async () => {
    await gateway.sql(`DELETE FROM events WHERE transaction_id = '${id}' AND number = 2`);
    await found(`event 2 of transaction ${id}: is missing`);
  });

  it('finds the last event cut off', async () => {
    await gateway.sql(`DELETE FROM events WHERE transaction_id = '${id}' AND number = ${String(lastEvent)}`);
    await found(`event ${String(lastEvent)} of transaction ${id}: is gone; audit entry \\d+ has sealed it`);
  });

  it('finds a transaction that was put back whole to what it once was', async () => {
    await gateway.sql(`DELETE FROM attempts WHERE transaction_id = '${id}'`);
    await gateway.sql(`DELETE FROM events WHERE transaction_id = '${id}' AND number > 1`);
    const old = ['status', 'card_type', 'order_id', 'succeeded_at', 'event_count', 'events_hash', 'mac'];
    const literal = (value: unknown) =>
      value === null ? 'NULL' : `'${typeof value === 'string' ? value : JSON.stringify(value)}'`;
    const values = old.map((name) => `${name} = ${literal(oldRow[name])}`).join(', ');
    await gateway.sql(`UPDATE transactions SET ${values} WHERE id = '${id}'`);
    await found(`event \\d+ of transaction ${id}: is gone; audit entry \\d+ has sealed it`);
  });

  it('finds an event added', async () => {
    const [last] = await gateway.sql(
      `SELECT * FROM events WHERE transaction_id = '${id}' ORDER BY number DESC LIMIT 1`,
    );
    const number = Number(last!['number']) + 1;
    await gateway.insert('events', { ...last, number });
    await found(`event ${String(number)} of transaction ${id}: was changed or added`);
  });

  it.each([
    ['amount_minor = 100', /event 1 of transaction .*amount/],
    ["amount_text = '1.00'", /event 1 of transaction .*amount/],
    ["currency = 'JPY'", /event 1 of transaction .*amount/],
    ["redirect_url = 'https://elsewhere.example'", /event 1 of transaction .*amount/],
    ["status = 'failed'", /transaction .*: is failed, its events say succeeded/],
    ['attention = \'["late_success"]\'', /transaction .*: its state was changed/],
    ['refunded_minor = 100', /transaction .*: its state was changed/],
    ["settled_on = '2020-01-01'", /transaction .*: its state was changed/],
    ["returned_status = 'fail'", /transaction .*: its state was changed/],
    ['event_count = event_count - 1', /event \d+ of transaction .*: was added/],
    ["events_hash = ''", /event \d+ of transaction .*: is not the last one/],
    ["mac = ''", /transaction .*: its state was changed/],
  ])('finds a changed transaction: %s', async (change, text) => {
    await gateway.sql(`UPDATE transactions SET ${change} WHERE id = '${id}'`);
    await found(text);
  });

  it.each([
    ["status = 'failed'", 'its status is not what the events say'],
    ['amount_minor = 1', 'its amountMinor is not what the events say'],
    ["order_id = 'another'", 'its orderId is not what the events say'],
  ])('finds a changed attempt: %s', async (change, text) => {
    await gateway.sql(`UPDATE attempts SET ${change} WHERE transaction_id = '${id}'`);
    await found(new RegExp(`attempt .*: ${text}`));
  });

  it('finds an attempt removed', async () => {
    await gateway.sql(`DELETE FROM attempts WHERE transaction_id = '${id}'`);
    await found(/attempt .*: is missing/);
  });

  it('finds a whole transaction removed after a seal', async () => {
    const remove = ['attempts', 'events'].map((table) => `DELETE FROM ${table} WHERE transaction_id = '${id}'`);
    await gateway.sql(...remove, `DELETE FROM transactions WHERE id = '${id}'`);
    await found(`event \\d+ of transaction ${id}: is gone; audit entry \\d+ has sealed it`);
  });

  it('finds a seal removed or changed', async () => {
    await gateway.sql("UPDATE audit_seals SET heads = '[]'");
    await found(/seal of audit entry \d+: was changed/);
    await gateway.sql('DELETE FROM audit_seals');
    await found(/seal of audit entry \d+: is missing/);
  });

  it('says what to mend when the master key is another one, or there is none', async () => {
    expect(await gateway.verify({ MASTER_KEY: randomBytes(32).toString('base64') })).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(/^The stored secrets cannot be opened: set MASTER_KEY [^\n]*\n$/),
    });
    const file = join(gateway.checkpointFile, '..', 'no-such.key');
    expect(await gateway.verify({ MASTER_KEY_FILE: file })).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no master key: set MASTER_KEY'),
    });
    expect(existsSync(file)).toBe(false);
  });

  it('says so when there is no database', async () => {
    const missing = join(gateway.checkpointFile, '..', 'no-such.sqlite');
    const { code, err } = await gateway.verify({ DATABASE_URL: `sqlite:${missing}` });
    expect([code, err]).toEqual([1, `There is no database ${missing}\n`]);
    expect(existsSync(missing)).toBe(false);
  });
});

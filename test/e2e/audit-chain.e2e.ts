import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EntityManager, SelectQueryBuilder } from 'typeorm';
import { AuditEntryEntity } from '../../src/audit/chain/audit-entry.entity.js';
import { CheckpointWriter } from '../../src/audit/checkpoint/checkpoint-writer.js';
import { AuditWorld } from '../support/audit-world.js';

/** One ledger for all tests but the last. */
let gateway: AuditWorld;
beforeAll(async () => {
  gateway = await AuditWorld.start();
});
afterAll(() => gateway.close());

describe('an untouched ledger', () => {
  it('is valid after many payments at once, while the gateway runs and after', async () => {
    await gateway.pay(24);
    expect(await gateway.verify()).toMatchObject({ code: 0, err: '' });
    await gateway.stop();
    expect(await gateway.verify()).toEqual({
      code: 0,
      out: expect.stringMatching(
        /^The audit log is valid: 4 entries, \d+ checkpoints, 1 seals, 24 transactions, \d+ e/,
      ),
      err: '',
    });
  });

  it('is valid after two instances have written to it at the same time, without a gap', async () => {
    await gateway.startAgain();
    const other = await gateway.world.startOtherGateway();
    await Promise.all([
      gateway.record(15),
      gateway.record(15, other.app),
      gateway.pay(3),
      gateway.record(15, other.app),
    ]);
    await Promise.all([gateway.seal(), gateway.record(5, other.app)]);
    const rows = await gateway.sql<{ number: number }>('SELECT number FROM audit_entries ORDER BY number');
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_row, index) => index + 1));
    expect(rows.length).toBeGreaterThan(50);
    await other.app.close();
    other.app.close = async () => {};
    expect(await gateway.verify()).toMatchObject({ code: 0, err: '' });
  });

  it('is valid while it goes on growing, also past the checkpoints that a verification began with', async () => {
    const before = readFileSync(gateway.checkpointFile, 'utf8');
    let entries = 0;
    const count = jest.spyOn(EntityManager.prototype, 'count');
    // The first thing that a verification counts is the entries, when its snapshot is taken and the chain not read yet.
    count.mockImplementationOnce(async function (this: EntityManager) {
      entries = await this.count(AuditEntryEntity);
      await gateway.record(3);
      await gateway.world.app.get(CheckpointWriter).settle();
      return entries;
    });
    const { code, out, err } = await gateway.verify();
    count.mockRestore();
    expect(entries).toBeGreaterThan(0);
    expect(readFileSync(gateway.checkpointFile, 'utf8').length).toBeGreaterThan(before.length);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(` ${String(entries)} entries`);
    expect((await gateway.verify()).out).toContain(` ${String(entries + 3)} entries`);
  });

  it('keeps no entry of a unit of work that was undone', async () => {
    const before = await gateway.sql('SELECT number FROM audit_entries');
    await expect(gateway.recordAndFail()).rejects.toThrow('undone');
    expect(await gateway.sql('SELECT number FROM audit_entries')).toEqual(before);
    await gateway.record(1);
    expect(await gateway.verify()).toMatchObject({ code: 0 });
  });

  it('of many entries takes no more memory to verify than one of a few', async () => {
    await gateway.fill(50_000);
    const { result: verified, most } = await largestAnswerOf(() => memoryOf(() => gateway.verify()));
    const { result, grown } = verified;
    expect(result.out).toMatch(/50\d{3} entries/);
    // SQLite hands its rows over, and they are looked at and let go, without a moment in which anybody could look.
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(1000);
    // All of them at once would take more than three times as much.
    expect(grown).toBeLessThan(16 * 1024 * 1024);
  }, 180_000);
});

describe('the checkpoint file', () => {
  it('is for the gateway alone', () => {
    expect(statSync(gateway.checkpointFile).mode & 0o777).toBe(0o600);
  });

  it('that is begun anew shows in the chain', async () => {
    rmSync(gateway.checkpointFile);
    await gateway.startAgain();
    expect(await gateway.verify()).toEqual({
      code: 0,
      out: expect.stringContaining('The audit log is valid'),
      err: expect.stringMatching(/^warning: The checkpoint file was gone and begun anew at entry \d+/),
    });
  });

  it('never stops anybody: entries are written where it cannot be', async () => {
    const written = "SELECT COUNT(*) AS count FROM audit_entries WHERE action = 'user_changed'";
    const count = async () => Number((await gateway.sql<{ count: string }>(written))[0]?.count);
    const before = await count();
    rmSync(gateway.checkpointFile);
    mkdirSync(gateway.checkpointFile);
    await gateway.record(120);
    await gateway.pay(1);
    await gateway.startAgain();
    expect(await count()).toBe(before + 120);
  });
});

describe('a database from before the audit log', () => {
  it('is chained as it is at the first start, and loses nothing on the way down', async () => {
    const gateway = await AuditWorld.start();
    await gateway.pay(3);
    await gateway.stop();
    const events = await gateway.sql('SELECT transaction_id, number, data FROM events ORDER BY 1, 2');
    await gateway.migrateDown();
    expect(await gateway.sql('SELECT transaction_id, number, data FROM events ORDER BY 1, 2')).toEqual(events);
    expect(await gateway.verify()).toMatchObject({ code: 1, err: expect.stringContaining('migration:run') });
    await gateway.startAgain();
    await gateway.pay(1);
    expect(await gateway.verify()).toMatchObject({ code: 1, err: expect.stringContaining('of another chain') });
    rmSync(gateway.checkpointFile);
    await gateway.startAgain();
    expect((await gateway.verify()).out).toContain('4 transactions');
    await gateway.close();
  });
});

/** How many rows any one statement gave while `work` ran. By hand: a spy would keep all of them. */
async function largestAnswerOf<T>(work: () => Promise<T>): Promise<{ result: T; most: number }> {
  let most = 0;
  const builders = SelectQueryBuilder.prototype;
  const original = builders.getRawMany;
  builders.getRawMany = async function <Row>(this: SelectQueryBuilder<object>) {
    const rows = await (original as () => Promise<Row[]>).call(this);
    most = Math.max(most, rows.length);
    return rows;
  };
  const result = await work().finally(() => (builders.getRawMany = original));
  return { result, most };
}

/** How much live memory there was at most while `work` ran, beyond what there was before. */
async function memoryOf<T>(work: () => Promise<T>): Promise<{ result: T; grown: number }> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const live = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = live();
  let most = before;
  let timer: NodeJS.Timeout;
  // Collecting stops everything else: never for more than a fifth of the time.
  const look = () => {
    const started = performance.now();
    most = Math.max(most, live());
    timer = setTimeout(look, 100 + 4 * (performance.now() - started));
  };
  timer = setTimeout(look, 100);
  const result = await work();
  clearTimeout(timer);
  return { result, grown: most - before };
}

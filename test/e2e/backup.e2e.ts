import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { type Environment, readEnvironment } from '../../src/config/environment.js';
import { schemaDrift } from '../../src/database/migrate.js';
import { dataSourceOptions } from '../../src/database/typeorm-options.js';
import { totalRows } from '../../src/operations/backup/backup-format.js';
import { readBackup } from '../../src/operations/backup/read-backup.js';
import { cli } from '../support/cli.js';
import { arrive, choose, orderOf } from '../support/customer.js';
import { createTestDatabase, databaseKind, type TestDatabase } from '../support/database.js';
import { get } from '../support/http.js';
import { World } from '../support/world.js';

let world: World;
let folder: string;
const databases: TestDatabase[] = [];

beforeAll(async () => {
  world = await World.start();
  folder = mkdtempSync(join(tmpdir(), 'gateway-backup-'));
});
afterAll(async () => {
  await world.close();
  for (const database of databases) await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** The world's own settings, with an empty database in place of its own. */
async function elsewhere(): Promise<Environment> {
  const database = await createTestDatabase();
  databases.push(database);
  return at(database.url);
}

function at(databaseUrl: string, masterKeyFile = world.environment.MASTER_KEY_FILE): Environment {
  return readEnvironment({ NODE_ENV: 'test', DATABASE_URL: databaseUrl, MASTER_KEY_FILE: masterKeyFile });
}

async function backup(name: string, environment = world.environment): Promise<string> {
  const file = join(folder, name);
  expect(await cli(environment, 'backup', file)).toMatchObject({ code: 0, err: '' });
  return file;
}

/** What a backup has of every table but of the audit log, which tells of each backup that was made or restored. */
async function tablesOf(file: string): Promise<object> {
  const { tables } = (await readBackup(file)).manifest;
  return Object.fromEntries(Object.entries(tables).filter(([name]) => !name.startsWith('audit_')));
}

async function pay(): Promise<void> {
  const visit = await arrive(world);
  const replyUrl = await world.provider.pay(orderOf(await choose(visit)));
  await get(replyUrl);
  await get(visit.checkout);
}

async function withDatabase<T>(environment: Environment, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await new DataSource(dataSourceOptions(environment.DATABASE_URL)).initialize();
  return work(dataSource).finally(() => dataSource.destroy());
}

describe('backup', () => {
  it('is made while payments run, and holds a moment between two of them', async () => {
    const paying = Promise.all(Array.from({ length: 12 }, pay));
    const files = [await backup('under-load-1.gz'), await backup('under-load-2.gz')];
    await paying;
    for (const file of files) {
      const restored = await elsewhere();
      const { manifest } = await readBackup(file);
      expect(await cli(restored, 'restore', file)).toMatchObject({ code: 0 });
      await withDatabase(restored, async (dataSource) => {
        // Each transaction numbers its events: one that is missing would show.
        const gaps = await dataSource.query(
          `SELECT t.id FROM transactions t LEFT JOIN events e ON e.transaction_id = t.id
           GROUP BY t.id, t.event_count HAVING COUNT(e.number) <> t.event_count`,
        );
        expect(gaps).toEqual([]);
        const [{ rows }] = await dataSource.query('SELECT COUNT(*) AS rows FROM events');
        expect(Number(rows)).toBe(manifest.tables['events']?.rows);
      });
    }
  });

  it('names itself in a folder, is for its owner alone, and overwrites nothing', async () => {
    const { out } = await cli(world.environment, 'backup', join(folder, 'new-folder'));
    const [, file = ''] = /^(\S+\.backup\.gz): \d+ rows/.exec(out) ?? [];
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(out).toMatch(/encrypted with the master key [0-9a-f]{8}, which is not in it/);
    const before = readFileSync(file);
    expect(await cli(world.environment, 'backup', file)).toMatchObject({
      code: 1,
      err: expect.stringContaining('exists already'),
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('is refused where there is no database', async () => {
    const missing = at(`sqlite:${join(folder, 'missing.sqlite')}`);
    expect(await cli(missing, 'backup', folder)).toMatchObject({
      code: 1,
      err: expect.stringContaining('no database'),
    });
  });
});

describe('restore', () => {
  let file: string;
  beforeAll(async () => {
    await pay();
    file = await backup('restore.gz');
  });

  it('gives the same rows, a schema without drift, and a gateway that starts on it', async () => {
    const restored = await elsewhere();
    const { code, out, err } = await cli(restored, 'restore', file);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('the master key opens the stored secrets');
    expect(out).toContain('Verified: the audit log');
    expect(await withDatabase(restored, schemaDrift)).toEqual([]);
    const again = await backup('again.gz', restored);
    expect(await tablesOf(again)).toEqual(await tablesOf(file));
    const [entry] = await withDatabase(restored, (dataSource) =>
      dataSource.query(`SELECT after_values AS after FROM audit_entries WHERE action = 'backup_restored'`),
    );
    const { header, manifest } = await readBackup(file);
    expect(JSON.parse(entry.after as string)).toEqual({
      ...{ file: 'restore.gz', madeAt: header.createdAt, sha256: manifest.sha256, rows: totalRows(manifest) },
    });
    expect(await cli(restored, 'audit:verify')).toMatchObject({ code: 0, err: '' });
    expect(await cli(restored, 'config:show')).toEqual(await cli(world.environment, 'config:show'));
  });

  it('refuses a database that has anything in it', async () => {
    const before = await tablesOf(await backup('before.gz'));
    expect(await cli(world.environment, 'restore', file)).toMatchObject({
      code: 1,
      err: expect.stringContaining('is not empty'),
    });
    expect(await tablesOf(await backup('after.gz'))).toEqual(before);
  });

  it('takes a database that was migrated and never used', async () => {
    const restored = await elsewhere();
    expect(await cli(restored, 'migration:run')).toMatchObject({ code: 0 });
    expect(await cli(restored, 'restore', file)).toMatchObject({ code: 0 });
  });

  const lines = () => gunzipSync(readFileSync(file)).toString().split('\n');
  const packed = (text: string) => gzipSync(text);
  it.each([
    ['a changed amount', () => packed(lines().join('\n').replace('12.30', '92.30'))],
    ['a row too few', () => packed(lines().toSpliced(-3, 1).join('\n'))],
    ['no end', () => packed(lines().slice(0, -2).join('\n'))],
    ['something after its end', () => packed(`${lines().join('\n')}["more"]\n`)],
    ['half of its bytes', () => readFileSync(file).subarray(0, statSync(file).size / 2)],
    ['another format', () => packed('{"format":"other"}\n')],
    ['no compression', () => Buffer.from('hello')],
  ])('refuses a backup with %s, and writes nothing', async (_what, content) => {
    const tampered = join(folder, 'tampered.gz');
    writeFileSync(tampered, content());
    const untouched = at(`sqlite:${join(folder, 'untouched.sqlite')}`);
    const { code, err } = await cli(untouched, 'restore', tampered);
    expect(code).toBe(1);
    expect(err).toMatch(/is damaged|not as it was written|not complete/);
    expect(() => statSync(join(folder, 'untouched.sqlite'))).toThrow('ENOENT');
  });

  it('names the master key that is needed, and makes none', async () => {
    const { DATABASE_URL } = await elsewhere();
    const keyFile = join(folder, 'elsewhere.key');
    const { code, err } = await cli(at(DATABASE_URL, keyFile), 'restore', file);
    expect(code).toBe(0);
    expect(err).toMatch(/need the master key [0-9a-f]{8}: put it into MASTER_KEY_FILE/);
    expect(() => statSync(keyFile)).toThrow('ENOENT');
  });

  it('says so when the master key is another', async () => {
    const { DATABASE_URL } = await elsewhere();
    const keyFile = join(folder, 'another.key');
    writeFileSync(keyFile, Buffer.alloc(32, 7).toString('base64'));
    const { code, err } = await cli(at(DATABASE_URL, keyFile), 'restore', file);
    expect(code).toBe(1);
    expect(err).toContain('MASTER_KEY');
  });
});

// Both ways at once; the project of SQLite alone has no PostgreSQL to move to.
if (databaseKind() === 'postgres') {
  describe('a move to SQLite and back to PostgreSQL', () => {
    it('keeps every row', async () => {
      const file = await backup('postgres.gz');
      const sqlite = at(`sqlite:${join(folder, 'moved', 'gateway.sqlite')}`);
      expect(await cli(sqlite, 'restore', file)).toMatchObject({ code: 0 });
      const postgres = await elsewhere();
      expect(await cli(postgres, 'restore', await backup('sqlite.gz', sqlite))).toMatchObject({ code: 0 });
      expect(await tablesOf(await backup('home.gz', postgres))).toEqual(await tablesOf(file));
      expect(await withDatabase(postgres, schemaDrift)).toEqual([]);
    });
  });
}

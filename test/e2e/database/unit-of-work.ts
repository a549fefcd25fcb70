import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import Database from 'better-sqlite3';
import { DataSource, type EntityManager } from 'typeorm';
import { dataSourceOptions, readerOptions } from '../../../src/database/typeorm-options.js';
import { SqliteBatch } from '../../../src/database/sqlite-batch.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { createTestDatabase, databaseKind, type TestDatabase } from '../../support/database.js';

describe('a unit of work', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let reader: DataSource;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
    await dataSource.query('CREATE TABLE notes (id integer PRIMARY KEY, text varchar(20))');
    reader = await new DataSource(readerOptions(database.url)).initialize();
    unitOfWork = new UnitOfWork(dataSource);
  });
  afterAll(async () => {
    await reader.destroy();
    await dataSource.destroy();
    await database.drop();
  });

  const insert = (manager: EntityManager, id: number) =>
    manager.query(`INSERT INTO notes (id, text) VALUES (${String(id)}, 'x')`);
  const count = async (where = '1 = 1'): Promise<number> =>
    Number((await reader.query<{ n: number | string }[]>(`SELECT count(*) AS n FROM notes WHERE ${where}`))[0]?.n);
  const pause = () => new Promise((done) => setTimeout(done, 5));

  it('is one of twenty at once, and none is lost', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        unitOfWork.run(async (manager) => {
          await insert(manager, 100 + index);
          await pause();
          await manager.query(`UPDATE notes SET text = 'done' WHERE id = ${String(100 + index)}`);
        }),
      ),
    );
    expect(await count("id BETWEEN 100 AND 119 AND text = 'done'")).toBe(20);
  });

  it('fails where it is begun inside another, and so does that one; after it, all goes on', async () => {
    const nested = unitOfWork.run(async (manager) => {
      await insert(manager, 120);
      await unitOfWork.run((inner) => insert(inner, 121));
    });
    await expect(nested).rejects.toThrow('inside another');
    let later: Promise<unknown> = Promise.resolve();
    await unitOfWork.run(async (manager) => {
      await insert(manager, 122);
      later = pause().then(() => unitOfWork.run((own) => insert(own, 123)));
    });
    await later;
    expect(await count('id BETWEEN 120 AND 123')).toBe(2);
    expect(await count('id IN (122, 123)')).toBe(2);
  });

  if (databaseKind() === 'sqlite') {
    it('shares its commit with others that come in the same turn', async () => {
      const asked = jest.spyOn(dataSource.logger, 'logQuery');
      const units: Promise<unknown>[] = [];
      // As of requests that are read one after another: each has time to end before the next one begins.
      for (let id = 150; id < 160; id += 1) {
        units.push(unitOfWork.run((manager) => insert(manager, id)));
        for (let step = 0; step < 200; step += 1) await Promise.resolve();
      }
      await Promise.all(units);
      const commits = asked.mock.calls.filter(([query]) => query === 'COMMIT');
      asked.mockRestore();
      expect(commits).toHaveLength(1);
      expect(await count('id BETWEEN 150 AND 159')).toBe(10);
    });
  }

  if (databaseKind() === 'sqlite') {
    it('fails with all that have waited as long, where another process keeps the lock', async () => {
      const other = new Database(database.url.slice('sqlite:'.length));
      other.exec('BEGIN IMMEDIATE');
      const batch = new SqliteBatch(() => dataSource.createQueryRunner(), 600);
      const units = [170, 171, 172, 173].map((id) => batch.run((manager) => insert(manager, id)));
      const [first, ...others] = units;
      // The lock is free as soon as the first has failed: had the others begun to wait anew, they would get it.
      const released = first?.catch(() => other.exec('COMMIT'));
      expect((await Promise.allSettled(others)).map(({ status }) => status)).toEqual(others.map(() => 'rejected'));
      await released;
      other.close();
      await batch.run((manager) => insert(manager, 174));
      expect(await count('id BETWEEN 170 AND 174')).toBe(1);
    });

    it('hears of a commit that failed, as all that shared it do, and the next ones do not', async () => {
      const runner = dataSource.createQueryRunner();
      const query = runner.query.bind(runner);
      const commit = jest
        .spyOn(runner, 'query')
        .mockImplementation(((sql: string, ...rest: never[]) =>
          sql === 'COMMIT' ? Promise.reject(new Error('disk I/O error')) : query(sql, ...rest)) as typeof runner.query);
      const throwing = () => {
        throw new Error('at once');
      };
      const together = [180, 181].map((id) => unitOfWork.run((manager) => insert(manager, id)));
      const results = await Promise.allSettled([...together, unitOfWork.run(throwing)]);
      commit.mockRestore();
      expect(results.map((result) => String((result as PromiseRejectedResult).reason))).toEqual(
        results.map(() => 'Error: disk I/O error'),
      );
      const next = await Promise.allSettled([
        unitOfWork.run(throwing),
        unitOfWork.run((manager) => insert(manager, 182)),
      ]);
      expect(next).toMatchObject([{ reason: { message: 'at once' } }, { status: 'fulfilled' }]);
      expect(await count('id BETWEEN 180 AND 182')).toBe(1);
    });
  }

  it('that fails undoes itself and nothing of those beside it', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 9 }, (_, index) =>
        unitOfWork.run(async (manager) => {
          await insert(manager, 200 + index);
          await pause();
          if (index % 3 === 1) throw new Error(`unit ${String(index)}`);
          return index;
        }),
      ),
    );
    expect(results.map(({ status }) => status === 'fulfilled')).toEqual([
      true,
      false,
      true,
      true,
      false,
      true,
      true,
      false,
      true,
    ]);
    expect(results[4]).toMatchObject({ reason: expect.objectContaining({ message: 'unit 4' }) });
    expect(await count('id BETWEEN 200 AND 208')).toBe(6);
  });

  it('with a statement that the database refuses leaves the next one alone', async () => {
    await unitOfWork.run((manager) => insert(manager, 300));
    const [first, second] = await Promise.allSettled([
      unitOfWork.run((manager) => insert(manager, 300)),
      unitOfWork.run((manager) => insert(manager, 301)),
    ]);
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
    expect(await count('id IN (300, 301)')).toBe(2);
  });

  it('is not seen by a reader before it is committed', async () => {
    await unitOfWork.run(async (manager) => {
      await insert(manager, 400);
      expect(await count('id = 400')).toBe(0);
    });
    expect(await count('id = 400')).toBe(1);
  });

  it('waits for another process that is writing', async () => {
    if (databaseKind() === 'postgres') {
      await unitOfWork.run((manager) => insert(manager, 500));
    } else {
      const other = new Database(database.url.slice('sqlite:'.length));
      other.exec('BEGIN IMMEDIATE');
      const unit = unitOfWork.run((manager) => insert(manager, 500));
      setTimeout(() => {
        other.exec('COMMIT');
        other.close();
      }, 300);
      await unit;
    }
    expect(await count('id = 500')).toBe(1);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource, type QueryRunner } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { MIGRATIONS } from '../../../src/database/migrations/index.js';
import { migrate, schemaDrift } from '../../../src/database/migrate.js';
import { dataSourceOptions } from '../../../src/database/typeorm-options.js';
import { createTestDatabase, databaseKind, type TestDatabase } from '../../support/database.js';

describe('the schema', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
    await migrate(dataSource);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('is what the entities say, after the migrations', async () => {
    expect(await schemaDrift(dataSource)).toEqual([]);
  });

  it('shows a drift when there is one', async () => {
    await dataSource.query('DROP INDEX attempts_due');
    expect(await schemaDrift(dataSource)).toHaveLength(1);
    await dataSource.query('CREATE INDEX attempts_due ON attempts (next_query_at)');
  });

  const goDown = async () => {
    for (const _migration of MIGRATIONS) await dataSource.undoLastMigration();
  };

  it('goes down and up again', async () => {
    await goDown();
    expect(await dataSource.createQueryRunner().hasTable('transactions')).toBe(false);
    await migrate(dataSource);
    expect(await schemaDrift(dataSource)).toEqual([]);
  });

  it('is brought up to date by several instances at once', async () => {
    await goDown();
    const others = await Promise.all([1, 2, 3].map(() => new DataSource(dataSourceOptions(database.url)).initialize()));
    // SQLite has one instance; two at once are for PostgreSQL.
    const started = databaseKind() === 'postgres' ? others : others.slice(0, 1);
    await Promise.all(started.map(migrate));
    expect(await schemaDrift(dataSource)).toEqual([]);
    await Promise.all(others.map((other) => other.destroy()));
  });

  if (databaseKind() === 'postgres') {
    it('may take longer to migrate than any request, and to wait for its turn', async () => {
      class Long1999999999999 {
        up = (runner: QueryRunner) => runner.query('SELECT pg_sleep(0.6)');
        down = () => Promise.resolve();
      }
      const options = dataSourceOptions(database.url) as PostgresDataSourceOptions;
      const extra = { ...(options.extra as object), statement_timeout: 300, idle_in_transaction_session_timeout: 300 };
      const started = await Promise.all(
        [1, 2].map(() => new DataSource({ ...options, extra, migrations: [Long1999999999999] }).initialize()),
      );
      await Promise.all(started.map(migrate));
      for (const instance of started) {
        expect(await instance.query('SHOW statement_timeout')).toEqual([{ statement_timeout: '300ms' }]);
      }
      await started[0]?.query(`DELETE FROM migrations WHERE name = 'Long1999999999999'`);
      await Promise.all(started.map((instance) => instance.destroy()));
    });
  }

  it('keeps a commit before anyone hears of it, and foreign keys', async () => {
    if (databaseKind() === 'postgres') {
      expect(await dataSource.query('SHOW synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
      return;
    }
    const pragma = async (name: string): Promise<unknown> => {
      const [row] = await dataSource.query<Record<string, unknown>[]>(`PRAGMA ${name}`);
      return Object.values(row ?? {})[0];
    };
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
  });
});

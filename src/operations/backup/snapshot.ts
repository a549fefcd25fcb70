import { existsSync } from 'node:fs';
import { DataSource, type QueryRunner } from 'typeorm';
import { readDatabaseUrl } from '../../database/database-url.js';
import { readerOptions } from '../../database/typeorm-options.js';
import { withoutTimeouts } from '../../database/without-timeouts.js';
import { OperationError } from '../operation.error.js';

/**
 * Runs `work` on a connection that sees the database as it is at one moment, while others go on writing: a read
 * transaction of SQLite's WAL, or a REPEATABLE READ one of PostgreSQL. Nothing is locked.
 */
export async function withSnapshot<T>(databaseUrl: string, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  const location = readDatabaseUrl(databaseUrl);
  if (location.kind === 'sqlite' && !existsSync(location.path)) {
    throw new OperationError(`There is no database at ${location.path}`);
  }
  const dataSource = await new DataSource(readerOptions(databaseUrl)).initialize();
  try {
    const runner = dataSource.createQueryRunner();
    await begin(runner, location.kind);
    const result = await work(runner);
    await runner.query('COMMIT');
    await runner.release();
    return result;
  } finally {
    await dataSource.destroy();
  }
}

async function begin(runner: QueryRunner, kind: 'sqlite' | 'postgres'): Promise<void> {
  if (kind === 'sqlite') {
    await runner.query('BEGIN');
    return;
  }
  await withoutTimeouts(runner);
  await runner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
}

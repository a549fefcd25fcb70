import { existsSync } from 'node:fs';
import { DataSource, type EntityManager } from 'typeorm';
import { readDatabaseUrl } from '../../database/database-url.js';
import { readerOptions } from '../../database/typeorm-options.js';
import { withoutTimeouts } from '../../database/without-timeouts.js';
import { VerificationError } from './verification.js';

/**
 * Reads the database as it is at one moment, over a connection of its own, while others go on writing. Changes nothing:
 * neither the schema nor a row.
 */
export async function withSnapshot<T>(databaseUrl: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  const location = readDatabaseUrl(databaseUrl);
  if (location.kind === 'sqlite' && !existsSync(location.path)) {
    throw new VerificationError(`There is no database ${location.path}`);
  }
  const dataSource = await new DataSource(readerOptions(databaseUrl)).initialize();
  try {
    return await inTransaction(dataSource, work);
  } finally {
    await dataSource.destroy();
  }
}

async function inTransaction<T>(dataSource: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    const isPostgres = dataSource.options.type === 'postgres';
    await withoutTimeouts(runner);
    await runner.query(isPostgres ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN');
    return await work(runner.manager);
  } finally {
    await runner.query('ROLLBACK');
    await runner.release();
  }
}

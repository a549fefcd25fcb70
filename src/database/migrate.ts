import { type DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { withoutTimeouts, withTimeoutsAgain } from './without-timeouts.js';

/** Any number; PostgreSQL's advisory lock of this product's migrations. */
const MIGRATION_LOCK = 7_203_518_264;

/** Brings the schema up to date. Instances that start at the same time take turns. */
export async function migrate(dataSource: DataSource): Promise<void> {
  if (dataSource.options.type !== 'postgres') {
    await dataSource.runMigrations();
    return;
  }
  const runner = dataSource.createQueryRunner();
  try {
    // An index over years of payments takes its time, and so does another instance's turn before.
    await withoutTimeouts(runner);
    await inTurn(dataSource, runner);
    await withTimeoutsAgain(runner);
  } finally {
    await runner.release();
  }
}

/** All on one connection: the lock is the connection's, and so are its limits. */
async function inTurn(dataSource: DataSource, runner: QueryRunner): Promise<void> {
  await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    const executor = new MigrationExecutor(dataSource, runner);
    executor.transaction = 'each';
    await executor.executePendingMigrations();
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  }
}

/**
 * What the entities and the migrated schema disagree on, as the statements that would bring the schema to the
 * entities; empty when they agree.
 */
export async function schemaDrift(dataSource: DataSource): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

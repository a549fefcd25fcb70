import { type DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';

/** Any number; PostgreSQL's advisory lock of this product's migrations. */
const MIGRATION_LOCK = 7_203_518_264;
/** What bounds a request's work must not bound these: an index over years of payments, another instance's turn before. */
const LIMITS = ['statement_timeout', 'idle_in_transaction_session_timeout'];

/** Brings the schema up to date. Instances that start at the same time take turns. */
export async function migrate(dataSource: DataSource): Promise<void> {
  if (dataSource.options.type !== 'postgres') {
    await dataSource.runMigrations();
    return;
  }
  const runner = dataSource.createQueryRunner();
  try {
    for (const limit of LIMITS) await runner.query(`SET ${limit} = 0`);
    await inTurn(dataSource, runner);
    for (const limit of LIMITS) await runner.query(`RESET ${limit}`);
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

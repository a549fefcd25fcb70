import { type DataSource } from 'typeorm';

/** Any number; PostgreSQL's advisory lock of this product's migrations. */
const MIGRATION_LOCK = 7_203_518_264;

/** Brings the schema up to date. Instances that start at the same time take turns. */
export async function migrate(dataSource: DataSource): Promise<void> {
  if (dataSource.options.type !== 'postgres') {
    await dataSource.runMigrations();
    return;
  }
  const lock = dataSource.createQueryRunner();
  await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    await dataSource.runMigrations();
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await lock.release();
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

import type { EntityManager } from 'typeorm';

/** Any number; PostgreSQL's advisory lock of changes to the configuration. */
const CONFIGURATION_LOCK = 7_203_518_265;

/**
 * Lets one unit of work at a time change the configuration, until it ends: what was checked against the stored one
 * (that a name is free, that a merchant takes a currency) is still so when it is written. On SQLite units run one
 * after another anyway.
 */
export async function lockConfiguration(manager: EntityManager): Promise<void> {
  if (manager.dataSource.options.type !== 'postgres') return;
  await manager.query('SELECT pg_advisory_xact_lock($1)', [CONFIGURATION_LOCK]);
}

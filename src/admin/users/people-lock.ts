import type { EntityManager } from 'typeorm';

/** Any number; PostgreSQL's advisory lock of changes to who may do what. */
const PEOPLE_LOCK = 7_203_518_266;

/**
 * Lets one unit of work at a time change users, until it ends: that there is no user yet, or another owner still, is
 * then so when it is written. On SQLite units run one after another anyway.
 */
export async function lockPeople(manager: EntityManager): Promise<void> {
  if (manager.dataSource.options.type !== 'postgres') return;
  await manager.query('SELECT pg_advisory_xact_lock($1)', [PEOPLE_LOCK]);
}

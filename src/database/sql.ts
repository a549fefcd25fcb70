import type { EntityManager } from 'typeorm';

/** A part of a statement's WHERE, with `?` for each of its values. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/**
 * Runs a statement that both databases understand.
 *
 * @param sql with `?` for each value, and none elsewhere
 */
export function runSql<Row>(
  manager: EntityManager,
  sql: string,
  values: readonly (string | number)[] = [],
): Promise<Row[]> {
  let number = 0;
  const numbered = isPostgres(manager) ? sql.replace(/\?/g, () => `$${String((number += 1))}`) : sql;
  return manager.query(numbered, [...values]);
}

export function isPostgres(manager: EntityManager): boolean {
  return manager.dataSource.options.type === 'postgres';
}

/** The index to use, told to SQLite, which keeps no statistics by itself; PostgreSQL decides for itself. */
export function indexedBy(manager: EntityManager, index: string): string {
  return isPostgres(manager) ? '' : `INDEXED BY ${index}`;
}

/** All of them, for a WHERE; true where there is none. */
export function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return { sql: '1 = 1', values: [] };
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND '),
    values: conditions.flatMap(({ values }) => values),
  };
}

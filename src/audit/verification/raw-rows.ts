import { setImmediate as breathe } from 'node:timers/promises';
import type { EntityManager, EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** A row as the database has it: JSON is the stored text, of which every letter counts. */
export type Raw<Entity, Json extends keyof Entity = never> = Omit<Entity, Json> & Readonly<Record<Json, string>>;

/** Selects rows with no column read into anything else; the alias is `stored`. */
export function selectRaw<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
): SelectQueryBuilder<Entity> {
  const query = manager.createQueryBuilder(entity, 'stored').select([]);
  for (const { propertyName } of manager.dataSource.getMetadata(entity).columns) {
    query.addSelect(`stored.${propertyName}`, propertyName);
  }
  return query;
}

export async function rawRows<Row>(
  manager: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  query: SelectQueryBuilder<ObjectLiteral>,
): Promise<Row[]> {
  const numbers = manager.dataSource
    .getMetadata(entity)
    .columns.filter(({ type }) => type === 'bigint')
    .map(({ propertyName }) => propertyName);
  const rows = await query.getRawMany<Record<string, unknown>>();
  for (const row of rows) {
    // PostgreSQL's driver hands 64-bit integers over as text.
    for (const name of numbers) if (typeof row[name] === 'string') row[name] = Number(row[name]);
  }
  return rows as Row[];
}

/** All rows in the order of a key, a batch at a time: as much memory for a million rows as for a hundred. */
export async function* inBatches<Row>(
  manager: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  { key, size, where }: { key: keyof Row & string; size: number; where?: string },
): AsyncGenerator<Row[]> {
  let after: unknown;
  for (;;) {
    const query = selectRaw(manager, entity).orderBy(`stored.${key}`).limit(size);
    if (where) query.andWhere(where);
    if (after !== undefined) query.andWhere(`stored.${key} > :after`, { after });
    const rows = await rawRows<Row>(manager, entity, query);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last[key];
    // SQLite answers without leaving the thread; others want to be served meanwhile.
    await breathe();
  }
}

import { setImmediate as breathe } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { Position } from '../../common/pagination.js';
import { allOf, type Condition, indexedBy, runSql as run } from '../../database/sql.js';
import type { LookUp } from './conditions.js';
import { type Order, rangesAfter } from './order.js';

/** How the keys of a list are read. */
export interface Statement {
  readonly conditions: readonly Condition[];
  readonly order: Order;
  /** Told to SQLite. */
  readonly index: string;
  /** Of a search that finds few enough to be sorted: the conditions are for what these find. */
  readonly found?: readonly LookUp[];
}

/** A transaction, and its place in the order. */
export interface Key {
  readonly id: string;
  readonly value: string | number;
}

/** Up to `count` keys behind a position. */
export async function keysAfter(
  manager: EntityManager,
  statement: Statement,
  after: Position | null,
  count: number,
): Promise<Key[]> {
  const keys: Key[] = [];
  for (const range of rangesAfter(statement.order, after)) {
    if (keys.length < count) keys.push(...(await readKeys(manager, statement, range, count - keys.length)));
  }
  return keys;
}

/** A walk in the list's order, and what of each row is judged only then. */
export interface Walk extends Statement {
  readonly judged: Condition;
  /** So many rows are looked at at once. */
  readonly steps: number;
  /** And no more than so many in all. */
  readonly farthest: number;
}

type Looked = Key & { readonly fits: number };

/** The same, if so many are near, or there are no others; else null. */
export async function keysNear(
  manager: EntityManager,
  walk: Walk,
  after: Position | null,
  count: number,
): Promise<Key[] | null> {
  const keys: Key[] = [];
  let position = after;
  // Where as many of those before fitted, a page of them is not farther than that.
  for (let looked = 0; count * looked <= keys.length * walk.farthest; looked += walk.steps) {
    const rows = await nextRows(manager, walk, position);
    keys.push(...rows.filter(({ fits }) => fits === 1));
    const last = rows.at(-1);
    if (keys.length >= count || rows.length < walk.steps || !last) return keys.slice(0, count);
    position = { value: Number(last.value), id: last.id };
    await breathe();
  }
  return null;
}

async function nextRows(manager: EntityManager, walk: Walk, after: Position | null): Promise<Looked[]> {
  const rows: Looked[] = [];
  for (const range of rangesAfter(walk.order, after)) {
    if (rows.length < walk.steps) rows.push(...(await look(manager, walk, range)));
  }
  return rows.slice(0, walk.steps);
}

function look(manager: EntityManager, { conditions, order, index, judged, steps }: Walk, range: Condition) {
  const { sql, values } = allOf([...conditions, range]);
  const sorted = `${order.direction}, id ${order.direction}`;
  return run<Looked>(
    manager,
    `SELECT id, "value", CASE WHEN ${judged.sql} THEN 1 ELSE 0 END AS "fits" FROM (
      SELECT id, reference, transaction_id, ${order.value} AS "value"
      FROM transactions ${indexedBy(manager, index)} WHERE ${sql}
      ORDER BY ${order.value} ${sorted} LIMIT ${String(steps)}
    ) AS transactions ORDER BY "value" ${sorted}`,
    [...judged.values, ...values],
  );
}

/** @param keys statements that find them @returns whether these are fewer, together; counts no further than it has to */
export async function areFewer(manager: EntityManager, keys: readonly Condition[], limit: number): Promise<boolean> {
  const counts = keys.map(({ sql }) => `(SELECT count(*) FROM (${sql} LIMIT ${String(limit)}) AS found)`);
  return (await sumOf(manager, counts, keys)) < limit;
}

/** The same of what look-ups find. */
export function findFewer(manager: EntityManager, found: readonly LookUp[], limit: number): Promise<boolean> {
  const keys = found.map((one) => one.keys);
  return areFewer(manager, keys, limit);
}

/** The same, for a limit that is small. */
export function findFew(manager: EntityManager, found: readonly LookUp[], limit: number): Promise<boolean> {
  const keys = found.map(({ sortedKeys }) => sortedKeys);
  return areFewer(manager, keys, limit);
}

/** What they find each, added up: what two of them find counts twice. */
export function countAll(manager: EntityManager, found: readonly LookUp[]): Promise<number> {
  const keys = found.map((one) => one.keys);
  const counts = keys.map(({ sql }) => `(SELECT count(*) FROM (${sql}) AS found)`);
  return sumOf(manager, counts, keys);
}

async function sumOf(manager: EntityManager, counts: readonly string[], keys: readonly Condition[]): Promise<number> {
  const values = keys.flatMap((one) => one.values);
  const [row] = await run<{ count: string | number }>(manager, `SELECT ${counts.join(' + ')} AS "count"`, values);
  return Number(row?.count ?? 0);
}

function readKeys(manager: EntityManager, statement: Statement, range: Condition, limit: number): Promise<Key[]> {
  const { conditions, order, index, found } = statement;
  if (found) return readFoundKeys(manager, { ...statement, found, conditions: [...conditions, range] }, limit);
  const { sql, values } = allOf([...conditions, range]);
  const keys = `SELECT id, ${order.value} AS "value" FROM transactions ${indexedBy(manager, index)} WHERE ${sql}
    ORDER BY ${order.value} ${order.direction}, id ${order.direction} LIMIT ${String(limit)}`;
  return run<Key>(manager, keys, values);
}

/**
 * Reads each row that is found once, and then sorts. Materialized, because PostgreSQL would else walk in the list's order, in
 * the hope to meet what is found soon: of old payments it would pass all that are younger.
 */
async function readFoundKeys(
  manager: EntityManager,
  { conditions, order, found }: Statement & { readonly found: readonly LookUp[] },
  limit: number,
): Promise<Key[]> {
  const parts = found.map(({ isFound, index }) => {
    const { sql, values } = allOf([isFound, ...conditions]);
    const from = `FROM transactions ${indexedBy(manager, index)}`;
    return { sql: `SELECT id, ${order.value} AS "value" ${from} WHERE ${sql}`, values };
  });
  const keys = await run<Key>(
    manager,
    `WITH found AS MATERIALIZED (${parts.map(({ sql }) => sql).join(' UNION ALL ')})
    SELECT id, "value" FROM found ORDER BY "value" ${order.direction}, id ${order.direction}
    LIMIT ${String(limit * found.length)}`,
    parts.flatMap(({ values }) => values),
  );
  // What several look-ups found comes several times, and one after another.
  return keys.filter(({ id }, index) => id !== keys[index - 1]?.id).slice(0, limit);
}

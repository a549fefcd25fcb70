import { Injectable, Optional } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Position } from '../common/pagination.js';
import { allOf, type Condition, indexedBy, isPostgres, runSql as run } from '../database/sql.js';
import { SelectStatement } from '../database/select-statement.js';
import { conditionsOf, fits, isAmong, lookUps } from './listing/conditions.js';
import { countingIndex, drivingIndex, KEY_INDEX } from './listing/driving-index.js';
import { narrowIndexes } from './listing/narrow-index.js';
import { type Order, orderOf, rangesAfter } from './listing/order.js';
import type { TransactionFilter, TransactionQuery, TransactionSort } from './listing/transaction-filter.js';
import { TransactionEntity } from './transaction.entity.js';

const BY_ID = new SelectStatement(TransactionEntity, ['id']);

/** Up to which numbers rows are sorted, instead of being found by a walk in the list's order. */
export interface SortingLimits {
  /** A search that finds more is a filter on the walk. */
  readonly found: number;
  /** What a narrow index may leave. */
  readonly left: number;
}

const LIMITS: SortingLimits = { found: 200_000, left: 5000 };
/** Whoever reads a whole list sorts once for every part of it. */
const LIMITS_OF_WALK: SortingLimits = { found: 5000, left: 1000 };

/** One page, and where it ended, for a cursor. */
export interface TransactionPage {
  readonly transactions: readonly TransactionEntity[];
  /** Null: nothing comes after it. */
  readonly end: Position | null;
}

interface Statement {
  readonly conditions: readonly Condition[];
  readonly order: Order;
  readonly index: string;
}

interface Key {
  readonly id: string;
  readonly value: string | number;
}

/**
 * Lists of transactions. A page is found by its keys alone, in an index that holds all that the filter asks for, from
 * where the last page ended: the last page costs what the first does. Only then are the rows read.
 */
@Injectable()
export class TransactionListRepository {
  /** @param limits others, for tests */
  constructor(@Optional() private readonly limits: SortingLimits = LIMITS) {}

  async page(manager: EntityManager, query: TransactionQuery): Promise<TransactionPage> {
    const keys = await this.keys(manager, query);
    const shown = keys.slice(0, query.limit);
    const last = shown.at(-1);
    const end = keys.length > query.limit && last ? { value: Number(last.value), id: last.id } : null;
    return { transactions: await rowsOf(manager, shown), end };
  }

  /**
   * All that fit, from the first to the last, a part at a time: each once, whatever is made meanwhile. Between the parts
   * others have their turn.
   */
  async *walk(
    manager: EntityManager,
    { filter, sort }: Pick<TransactionQuery, 'filter' | 'sort'>,
    size: number,
  ): AsyncGenerator<readonly TransactionEntity[]> {
    const statement = await this.statement(manager, filter, sort, LIMITS_OF_WALK);
    let after: Position | null = null;
    do {
      const keys: readonly Key[] = await keysAfter(manager, statement, after, size);
      const last: Key | undefined = keys.at(-1);
      if (keys.length > 0) yield await rowsOf(manager, keys);
      after = last && keys.length >= size ? { value: Number(last.value), id: last.id } : null;
    } while (after);
  }

  /** How many fit; of a search that finds very many, how many it finds at most. */
  async count(manager: EntityManager, filter: TransactionFilter): Promise<number> {
    const { index: walked, conditions } = await this.statement(manager, filter, '-createdAt', LIMITS_OF_WALK);
    const index = countingIndex(filter, walked);
    const found = filter.q === undefined || index === KEY_INDEX ? [] : lookUps(filter.q, manager);
    const counts = found.map(({ sql }) => `(SELECT count(*) FROM (${sql}) AS found)`);
    const { sql, values } = allOf(conditions);
    const [row] = await run<{ count: string | number }>(
      manager,
      found.length > 0
        ? `SELECT ${counts.join(' + ')} AS "count"`
        : `SELECT count(*) AS "count" FROM transactions ${indexedBy(manager, index)} WHERE ${sql}`,
      found.length > 0 ? found.flatMap((lookUp) => lookUp.values) : values,
    );
    return Number(row?.count ?? 0);
  }

  /** Transactions of a merchant or of an integration that are not over. */
  async countUnderWay(manager: EntityManager, of: 'merchant' | 'integration', id: string): Promise<number> {
    const hint = isPostgres(manager) ? '' : 'INDEXED BY transactions_status';
    const sql = `SELECT count(*) AS "count" FROM transactions ${hint}
      WHERE status IN ('open', 'processing') AND ${of}_id = ?`;
    const [row] = await run<{ count: string | number }>(manager, sql, [id]);
    return Number(row?.count ?? 0);
  }

  private async keys(manager: EntityManager, { filter, sort, limit, after }: TransactionQuery): Promise<Key[]> {
    return keysAfter(manager, await this.statement(manager, filter, sort), after, limit + 1);
  }

  private async statement(
    manager: EntityManager,
    filter: TransactionFilter,
    sort: TransactionSort,
    limits = this.limits,
  ): Promise<Statement> {
    const order = orderOf(sort);
    const conditions = conditionsOf(filter);
    const { q } = filter;
    if (q === undefined) return { order, conditions, index: await this.indexFor(manager, { filter, sort }, limits) };
    const found = lookUps(q, manager);
    if (await areFewer(manager, found, limits.found)) {
      return { order, conditions: [...conditions, isAmong(found, manager)], index: KEY_INDEX };
    }
    return { order, conditions: [...conditions, fits(q, manager)], index: drivingIndex(filter, sort) };
  }

  /** SQLite is told; PostgreSQL has statistics and finds the same by itself. */
  private async indexFor(
    manager: EntityManager,
    { filter, sort }: Pick<TransactionQuery, 'filter' | 'sort'>,
    limits: SortingLimits,
  ): Promise<string> {
    const usual = drivingIndex(filter, sort);
    if (isPostgres(manager) || usual === 'transactions_attention') return usual;
    for (const { index, conditions } of narrowIndexes(filter, sort)) {
      if (index === usual) continue;
      const { sql, values } = allOf(conditions);
      const left = { sql: `SELECT id FROM transactions INDEXED BY ${index} WHERE ${sql}`, values };
      if (await areFewer(manager, [left], limits.left)) return index;
    }
    return usual;
  }
}

/** Up to `count` keys behind a position. */
async function keysAfter(
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

/** Counts no further than it has to. */
async function areFewer(manager: EntityManager, found: readonly Condition[], limit: number): Promise<boolean> {
  const counts = found.map(({ sql }) => `(SELECT count(*) FROM (${sql} LIMIT ${String(limit)}) AS found)`);
  const values = found.flatMap((lookUp) => lookUp.values);
  const [row] = await run<{ count: string | number }>(manager, `SELECT ${counts.join(' + ')} AS "count"`, values);
  return Number(row?.count ?? 0) < limit;
}

function readKeys(manager: EntityManager, { conditions, order, index }: Statement, range: Condition, limit: number) {
  const where = [...conditions, range];
  const hint = isPostgres(manager) ? '' : `INDEXED BY ${index}`;
  const sql = `SELECT id, ${order.value} AS "value" FROM transactions ${hint}
    WHERE ${where.map((condition) => condition.sql).join(' AND ')}
    ORDER BY ${order.value} ${order.direction}, id ${order.direction} LIMIT ${String(limit)}`;
  return run<Key>(
    manager,
    sql,
    where.flatMap(({ values }) => values),
  );
}

async function rowsOf(manager: EntityManager, keys: readonly Key[]): Promise<TransactionEntity[]> {
  if (keys.length === 0) return [];
  const ids = keys.map(({ id }) => id);
  const rows = await BY_ID.among(manager, ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return keys.map(({ id }) => byId.get(id)).filter((row) => row !== undefined);
}

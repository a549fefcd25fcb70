import { Injectable, Optional } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Position } from '../common/pagination.js';
import { allOf, indexedBy, isPostgres, runSql as run } from '../database/sql.js';
import { SelectStatement } from '../database/select-statement.js';
import { conditionsOf, fits, isAmong, lookUps } from './listing/conditions.js';
import { countingIndex, drivingIndex, KEY_INDEX } from './listing/driving-index.js';
import { narrowIndexes } from './listing/narrow-index.js';
import { orderOf } from './listing/order.js';
import {
  areFewer,
  countAll,
  findFew,
  findFewer,
  type Key,
  keysAfter,
  keysNear,
  type Statement,
} from './listing/read-keys.js';
import type { TransactionFilter, TransactionQuery, TransactionSort } from './listing/transaction-filter.js';
import { TransactionEntity } from './transaction.entity.js';

const BY_ID = new SelectStatement(TransactionEntity, ['id']);

/** Up to which numbers rows are sorted, instead of being found by a walk in the list's order. */
export interface SortingLimits {
  /** A search that finds as many looks first whether a page of them is among so many of the next rows. */
  readonly near: number;
  /** A search that finds more is a filter on the walk. */
  readonly found: number;
  /** What a narrow index may leave. */
  readonly left: number;
}

const LIMITS: SortingLimits = { near: 1000, found: 200_000, left: 5000 };
/** Whoever reads a whole list sorts once for every part of it. */
const LIMITS_OF_WALK: Omit<SortingLimits, 'near'> = { found: 5000, left: 1000 };

/** The next rows are looked through as long as a page seems to be within so many times `near`. */
const FARTHEST = 10;

/** One page, and where it ended, for a cursor. */
export interface TransactionPage {
  readonly transactions: readonly TransactionEntity[];
  /** Null: nothing comes after it. */
  readonly end: Position | null;
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
    const { index, conditions, found } = await this.statement(manager, filter, '-createdAt', LIMITS_OF_WALK);
    if (filter.q !== undefined && !found) return countAll(manager, lookUps(filter.q, manager));
    const keys = found?.map((lookUp) => lookUp.keys);
    const wanted = keys ? [...conditions, isAmong(keys, manager)] : conditions;
    const { sql, values } = allOf(wanted);
    const [row] = await run<{ count: string | number }>(
      manager,
      `SELECT count(*) AS "count" FROM transactions ${indexedBy(manager, countingIndex(filter, index))} WHERE ${sql}`,
      values,
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

  private async keys(manager: EntityManager, query: TransactionQuery): Promise<Key[]> {
    const { filter, sort, limit, after } = query;
    return (
      (await this.nearKeys(manager, query)) ??
      (await keysAfter(manager, await this.statement(manager, filter, sort), after, limit + 1))
    );
  }

  /**
   * What is searched for is often all over the list, such as everything that begins with one letter: then a page of it is near,
   * while to sort all of it would read rows from everywhere. (Neighbours by amount are from everywhere too: no farther then.)
   */
  private async nearKeys(manager: EntityManager, query: TransactionQuery): Promise<Key[] | null> {
    const { filter, sort, limit, after } = query;
    const { q } = filter;
    const { near } = this.limits;
    if (q === undefined || (await findFew(manager, lookUps(q, manager), near))) return null;
    const index = await this.indexFor(manager, { filter, sort }, this.limits);
    const farthest = sort.endsWith('amount') ? near : near * FARTHEST;
    const statement = { order: orderOf(sort), conditions: conditionsOf(filter), index };
    return keysNear(manager, { ...statement, judged: fits(q, manager), steps: near, farthest }, after, limit + 1);
  }

  private async statement(
    manager: EntityManager,
    filter: TransactionFilter,
    sort: TransactionSort,
    limits: Omit<SortingLimits, 'near'> = this.limits,
  ): Promise<Statement> {
    const order = orderOf(sort);
    const conditions = conditionsOf(filter);
    const { q } = filter;
    if (q === undefined) return { order, conditions, index: await this.indexFor(manager, { filter, sort }, limits) };
    const found = lookUps(q, manager);
    if (await findFewer(manager, found, limits.found)) return { order, conditions, index: KEY_INDEX, found };
    return { order, conditions: [...conditions, fits(q, manager)], index: drivingIndex(filter, sort) };
  }

  /** SQLite is told; PostgreSQL has statistics and finds the same by itself. */
  private async indexFor(
    manager: EntityManager,
    { filter, sort }: Pick<TransactionQuery, 'filter' | 'sort'>,
    limits: Omit<SortingLimits, 'near'>,
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

async function rowsOf(manager: EntityManager, keys: readonly Key[]): Promise<TransactionEntity[]> {
  if (keys.length === 0) return [];
  const ids = keys.map(({ id }) => id);
  const rows = await BY_ID.among(manager, ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return keys.map(({ id }) => byId.get(id)).filter((row) => row !== undefined);
}

import type { EntityManager } from 'typeorm';
import { type Condition, isPostgres } from '../../database/sql.js';
import { AMOUNT_SQL } from './amount-order.js';
import { KEY_INDEX } from './driving-index.js';
import { prefixRange, searchable } from './search-sql.js';
import type { AccountScope, TransactionFilter } from './transaction-filter.js';

/** What a filter says, but for `q`. */
export function conditionsOf(filter: TransactionFilter): Condition[] {
  const simple = [
    condition('status = ?', filter.status),
    condition('integration_id = ?', filter.integration),
    condition('merchant_id = ?', filter.merchant),
    condition('card_type = ?', filter.cardType),
    condition('currency = ?', filter.currency),
    condition('created_at >= ?', filter.from),
    condition('created_at < ?', filter.before),
    condition(`${AMOUNT_SQL} >= ?`, filter.minAmount),
    condition(`${AMOUNT_SQL} <= ?`, filter.maxAmount),
    // The first half is what the partial index is made for; codes have no character that means something to LIKE but
    // `_`, which stands for itself too.
    condition(`attention <> '[]' AND attention LIKE ?`, filter.attention && `%"${filter.attention}"%`),
  ];
  return [...simple.filter((one) => one !== null), ...ofAccounts(filter.accounts)];
}

/** First what an index by merchant can tell, then what only the row knows. */
function ofAccounts(accounts: readonly AccountScope[] | undefined): Condition[] {
  if (accounts === undefined) return [];
  const some = accounts.flatMap(({ merchant, versions }) => {
    if (versions === null) return [];
    return [{ sql: `(merchant_id <> ? OR merchant_version IN (${marks(versions)}))`, values: [merchant, ...versions] }];
  });
  return [ofMerchants(accounts), ...some];
}

/** With one of these merchants, whatever the version. */
export function ofMerchants(accounts: readonly AccountScope[]): Condition {
  if (accounts.length === 0) return { sql: '1 = 0', values: [] };
  const values = accounts.map(({ merchant }) => merchant);
  return { sql: accounts.length === 1 ? 'merchant_id = ?' : `merchant_id IN (${marks(accounts)})`, values };
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}

/** One of the ways in which `q` finds transactions, and the index that leads there. */
export interface LookUp {
  /** The keys of what it finds; one may come twice. */
  readonly keys: Condition;
  /** The same, in the order of the search index: to find a few of them PostgreSQL would else read all of another. */
  readonly sortedKeys: Condition;
  /** That a transaction is among them. */
  readonly isFound: Condition;
  /** Of the transactions that it finds. */
  readonly index: string;
}

/** By the beginning of its reference, of its transactionId, or of the number of one of its orders. */
export function lookUps(q: string, manager: EntityManager): LookUp[] {
  const values = prefixRange(q);
  const lookUp = (select: string, column: string) => {
    const text = searchable(column, manager);
    const isFound = { sql: `${text} >= ? AND ${text} < ?`, values };
    const keys = { sql: `${select} WHERE ${isFound.sql}`, values };
    return { isFound, keys, sortedKeys: { sql: `${keys.sql} ORDER BY ${text}`, values } };
  };
  const own = 'SELECT id FROM transactions';
  const order = lookUp('SELECT transaction_id AS id FROM attempts', 'order_id');
  return [
    { ...lookUp(own, 'reference'), index: 'transactions_reference_search' },
    { ...lookUp(own, 'transaction_id'), index: 'transactions_request_search' },
    { ...order, isFound: isAmong([order.keys], manager), index: KEY_INDEX },
  ];
}

/**
 * The condition that a transaction is among those found. As an array on PostgreSQL, which then looks the keys up, however
 * many it expects: given a join, it would walk the list and search what was found anew at every step.
 */
export function isAmong(found: readonly Condition[], manager: EntityManager): Condition {
  const keys = found.map(({ sql }) => sql).join(' UNION ');
  return {
    sql: isPostgres(manager) ? `id = ANY(ARRAY(${keys}))` : `id IN (${keys})`,
    values: found.flatMap(({ values }) => values),
  };
}

/**
 * Whether `q` finds this very transaction. For a `q` that finds so many that there is no point in listing them: PostgreSQL
 * answers an EXISTS by listing all orders that are found, a scalar one row by row.
 */
export function fits(q: string, manager: EntityManager): Condition {
  const range = prefixRange(q);
  const within = (column: string) => {
    const text = searchable(column, manager);
    return `(${text} >= ? AND ${text} < ?)`;
  };
  const order = `(SELECT 1 FROM attempts WHERE attempts.transaction_id = transactions.id AND ${within('order_id')} LIMIT 1)`;
  return {
    sql: `(${within('reference')} OR ${within('transactions.transaction_id')} OR COALESCE(${order}, 0) = 1)`,
    values: [...range, ...range, ...range],
  };
}

function condition(sql: string, value: string | number | undefined): Condition | null {
  return value === undefined ? null : { sql, values: [value] };
}

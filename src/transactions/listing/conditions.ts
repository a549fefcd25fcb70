import type { EntityManager } from 'typeorm';
import type { Condition } from '../../database/sql.js';
import { AMOUNT_SQL } from './amount-order.js';
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

/** The statements that give the keys of what `q` finds; each has an index of its own. A key may come twice. */
export function lookUps(q: string, manager: EntityManager): Condition[] {
  const select = (key: string, table: string, column: string) => {
    const text = searchable(column, manager);
    return { sql: `SELECT ${key} AS id FROM ${table} WHERE ${text} >= ? AND ${text} < ?`, values: prefixRange(q) };
  };
  return [
    select('id', 'transactions', 'reference'),
    select('id', 'transactions', 'transaction_id'),
    select('transaction_id', 'attempts', 'order_id'),
  ];
}

/**
 * The condition that a transaction is among those found. As an array on PostgreSQL, which then looks the keys up, however
 * many it expects: given a join, it would walk the list and search what was found anew at every step.
 */
export function isAmong(found: readonly Condition[], manager: EntityManager): Condition {
  const keys = found.map(({ sql }) => sql).join(' UNION ');
  const isPostgres = manager.dataSource.options.type === 'postgres';
  return {
    sql: isPostgres ? `id = ANY(ARRAY(${keys}))` : `id IN (${keys})`,
    values: found.flatMap(({ values }) => values),
  };
}

/** Whether `q` finds this very transaction. For a `q` that finds so many that there is no point in listing them. */
export function fits(q: string, manager: EntityManager): Condition {
  const range = prefixRange(q);
  const within = (column: string) => {
    const text = searchable(column, manager);
    return `(${text} >= ? AND ${text} < ?)`;
  };
  const order = `EXISTS (SELECT 1 FROM attempts WHERE attempts.transaction_id = transactions.id AND ${within('order_id')})`;
  return {
    sql: `(${within('reference')} OR ${within('transactions.transaction_id')} OR ${order})`,
    values: [...range, ...range, ...range],
  };
}

function condition(sql: string, value: string | number | undefined): Condition | null {
  return value === undefined ? null : { sql, values: [value] };
}

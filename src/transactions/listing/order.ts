import type { Position } from '../../common/pagination.js';
import { AMOUNT_SQL } from './amount-order.js';
import type { Condition } from '../../database/sql.js';
import type { TransactionSort } from './transaction-filter.js';

/** A sort as SQL. */
export interface Order {
  readonly value: string;
  readonly direction: 'ASC' | 'DESC';
}

export function orderOf(sort: TransactionSort): Order {
  return {
    value: sort.endsWith('amount') ? AMOUNT_SQL : 'created_at',
    direction: sort.startsWith('-') ? 'DESC' : 'ASC',
  };
}

/**
 * What comes after a position, as ranges to be read one after another: the rest of the equal values, then those beyond.
 * Each is one stretch of an index; SQLite finds no way into an index by a pair that has an expression in it.
 */
export function rangesAfter({ value, direction }: Order, after: Position | null): Condition[] {
  if (!after) return [{ sql: '1 = 1', values: [] }];
  const beyond = direction === 'DESC' ? '<' : '>';
  return [
    { sql: `${value} = ? AND id ${beyond} ?`, values: [after.value, after.id] },
    { sql: `${value} ${beyond} ?`, values: [after.value] },
  ];
}

import { Injectable } from '@nestjs/common';
import type { Currency } from '../../../common/currency.js';
import { Reader } from '../../../database/reader.js';
import { allOf, type Condition, indexedBy, runSql } from '../../../database/sql.js';

const DAY_MS = 24 * 3600 * 1000;
/** In days: younger than two, than seven, than thirty, and older. */
export const AGE_LIMITS = [2, 7, 30] as const;

interface MoneyRow {
  readonly merchantId: string;
  readonly merchantVersion: number;
  readonly currency: Currency;
  readonly payments: number;
  readonly amountMinor: number;
}

export interface SettledRow extends MoneyRow {
  readonly settledOn: string;
  readonly refundedMinor: number;
  readonly unsettledMinor: number;
}

export interface UnsettledRow extends MoneyRow {
  /** Number of the age, the youngest is 0. */
  readonly age: number;
  /** Milliseconds since 1970. */
  readonly oldest: number;
}

/** Paid payments by the day of their settlement, from an index of just these. */
@Injectable()
export class SettlementRepository {
  constructor(private readonly reader: Reader) {}

  /** @param from @param to `YYYY-MM-DD`, both belong to it */
  async settled(from: string, to: string, conditions: readonly Condition[]): Promise<SettledRow[]> {
    const days = { sql: 'settled_on >= ? AND settled_on <= ?', values: [from, to] };
    const rows = await this.read<SettledRow>(
      `settled_on AS "settledOn", SUM(refunded_minor) AS "refundedMinor",
      SUM(COALESCE(unsettled_minor, 0)) AS "unsettledMinor"`,
      [days, ...conditions],
      'settled_on, merchant_id, merchant_version, currency',
    );
    return rows.map((row) => numbers(row, ['refundedMinor', 'unsettledMinor']));
  }

  /** What waits for a day. @param now milliseconds since 1970 */
  async unsettled(now: number, conditions: readonly Condition[]): Promise<UnsettledRow[]> {
    const cases = AGE_LIMITS.map(
      (days, age) => `WHEN succeeded_at > ${String(now - days * DAY_MS)} THEN ${String(age)}`,
    );
    const age = `CASE ${cases.join(' ')} ELSE ${String(AGE_LIMITS.length)} END`;
    const open = { sql: 'settled_on IS NULL AND refunded_minor < amount_minor', values: [] };
    const rows = await this.read<UnsettledRow>(
      `${age} AS "age", MIN(succeeded_at) AS "oldest"`,
      [open, ...conditions],
      `merchant_id, merchant_version, currency, ${age}`,
    );
    return rows.map((row) => numbers(row, ['age', 'oldest']));
  }

  private read<Row>(columns: string, conditions: readonly Condition[], groups: string): Promise<Row[]> {
    const { manager } = this.reader;
    // In the words of the index on just these.
    const { sql, values } = allOf([{ sql: 'succeeded_at IS NOT NULL', values: [] }, ...conditions]);
    return runSql<Row>(
      manager,
      `SELECT merchant_id AS "merchantId", merchant_version AS "merchantVersion", currency, COUNT(*) AS "payments",
        SUM(amount_minor) AS "amountMinor", ${columns}
      FROM transactions ${indexedBy(manager, 'transactions_settlement')} WHERE ${sql} GROUP BY ${groups}`,
      values,
    );
  }
}

/** PostgreSQL's driver hands 64-bit integers over as text. */
function numbers<Row extends MoneyRow>(row: Row, names: readonly (keyof Row)[]): Row {
  const all = ['merchantVersion', 'payments', 'amountMinor', ...names] as const;
  return { ...row, ...Object.fromEntries(all.map((name) => [name, Number(row[name])])) };
}

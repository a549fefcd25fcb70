import { Injectable } from '@nestjs/common';
import { Reader } from '../../../database/reader.js';
import { allOf, type Condition, indexedBy, runSql } from '../../../database/sql.js';
import type { MoneyGroup } from './unsettled.repository.js';

export interface SettledRow extends MoneyGroup {
  readonly settledOn: string;
  readonly payments: number;
  readonly amountMinor: number;
  readonly refundedMinor: number;
  readonly unsettledMinor: number;
}

type RawRow = { readonly [Name in keyof SettledRow]: SettledRow[Name] | string };

/** Paid payments by the day of their settlement, from an index of just these. */
@Injectable()
export class SettlementRepository {
  constructor(private readonly reader: Reader) {}

  /** @param from @param to `YYYY-MM-DD`, both belong to it */
  async settled(from: string, to: string, conditions: readonly Condition[]): Promise<SettledRow[]> {
    const { manager } = this.reader;
    const { sql, values } = allOf([
      // In the words of the index on just these.
      { sql: 'succeeded_at IS NOT NULL', values: [] },
      { sql: 'settled_on >= ? AND settled_on <= ?', values: [from, to] },
      ...conditions,
    ]);
    const rows = await runSql<RawRow>(
      manager,
      `SELECT settled_on AS "settledOn", merchant_id AS "merchantId", merchant_version AS "merchantVersion", currency,
        COUNT(*) AS "payments", SUM(amount_minor) AS "amountMinor", SUM(refunded_minor) AS "refundedMinor",
        SUM(COALESCE(unsettled_minor, 0)) AS "unsettledMinor"
      FROM transactions ${indexedBy(manager, 'transactions_settlement')} WHERE ${sql}
      GROUP BY settled_on, merchant_id, merchant_version, currency`,
      values,
    );
    return rows.map(numbers);
  }
}

/** PostgreSQL's driver hands 64-bit integers over as text. */
function numbers(row: RawRow): SettledRow {
  const names = ['merchantVersion', 'payments', 'amountMinor', 'refundedMinor', 'unsettledMinor'] as const;
  return Object.assign({}, row, Object.fromEntries(names.map((name) => [name, Number(row[name])]))) as SettledRow;
}

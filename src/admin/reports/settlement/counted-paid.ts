import { Injectable } from '@nestjs/common';
import { Reader } from '../../../database/reader.js';
import { indexedBy, runSql } from '../../../database/sql.js';
import type { Span } from '../days/day-parts.js';
import type { PaidRow } from './paid-row.js';

export const PAID_INDEX = 'transactions_succeeded';

type RawRow = { readonly [Name in keyof PaidRow]: PaidRow[Name] | string };

/** Counts payments by when they were paid, from an index that has all that is asked for. */
@Injectable()
export class CountedPaid {
  constructor(private readonly reader: Reader) {}

  async within({ from, before }: Span): Promise<PaidRow[]> {
    const { manager } = this.reader;
    const rows = await runSql<RawRow>(
      manager,
      `SELECT merchant_id AS "merchantId", merchant_version AS "merchantVersion", currency, settled_on AS "settledOn",
        COUNT(*) AS "payments", SUM(amount_minor) AS "amountMinor", SUM(refunded_minor) AS "refundedMinor",
        SUM(COALESCE(unsettled_minor, 0)) AS "unsettledMinor", MIN(succeeded_at) AS "oldest"
      FROM transactions ${indexedBy(manager, PAID_INDEX)}
      WHERE succeeded_at >= ? AND succeeded_at < ? AND (settled_on IS NOT NULL OR refunded_minor < amount_minor)
      GROUP BY merchant_id, merchant_version, currency, settled_on`,
      [from, before],
    );
    return rows.map(numbers);
  }
}

/** PostgreSQL's driver hands 64-bit integers over as text. */
function numbers(row: RawRow): PaidRow {
  const names = ['merchantVersion', 'payments', 'amountMinor', 'refundedMinor', 'unsettledMinor', 'oldest'] as const;
  return Object.assign({}, row, Object.fromEntries(names.map((name) => [name, Number(row[name])]))) as PaidRow;
}

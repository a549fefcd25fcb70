import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Currency } from '../../../common/currency.js';
import { Reader } from '../../../database/reader.js';
import { allOf, type Condition, indexedBy, runSql } from '../../../database/sql.js';
import { TransactionEntity } from '../../../transactions/transaction.entity.js';
import type { Span } from '../days/day-parts.js';

export interface TakenRow {
  readonly merchantId: string;
  readonly merchantVersion: number;
  readonly currency: Currency;
  readonly payments: number;
  readonly amountMinor: number;
}

/** What a day's close lists beside its figures. */
@Injectable()
export class DailyCloseRepository {
  constructor(private readonly reader: Reader) {}

  async taken({ from, before }: Span, conditions: readonly Condition[]): Promise<TakenRow[]> {
    const { manager } = this.reader;
    const day = { sql: 'succeeded_at >= ? AND succeeded_at < ?', values: [from, before] };
    const { sql, values } = allOf([day, ...conditions]);
    const rows = await runSql<Record<keyof TakenRow, string | number>>(
      manager,
      `SELECT merchant_id AS "merchantId", merchant_version AS "merchantVersion", currency, COUNT(*) AS "payments",
        SUM(amount_minor) AS "amountMinor"
      FROM transactions ${indexedBy(manager, 'transactions_succeeded')} WHERE ${sql}
      GROUP BY merchant_id, merchant_version, currency`,
      values,
    );
    return rows.map((row) => ({
      ...(row as TakenRow),
      merchantVersion: Number(row.merchantVersion),
      payments: Number(row.payments),
      amountMinor: Number(row.amountMinor),
    }));
  }

  /** What needs a person, or has no outcome; made or confirmed on the day. The oldest first. */
  async unclear(span: Span, conditions: readonly Condition[], limit: number): Promise<TransactionEntity[]> {
    const made = { sql: 'created_at >= ? AND created_at < ?', values: [span.from, span.before] };
    const madeOrPaid = {
      sql: `((${made.sql}) OR (succeeded_at >= ? AND succeeded_at < ?))`,
      values: [...made.values, ...made.values],
    };
    const returnedOnly = { sql: `attention <> '["paid_not_returned"]'`, values: [] };
    const keys = [
      ...(await this.keys('transactions_attention', [ATTENTION, returnedOnly, madeOrPaid, ...conditions], limit)),
      ...(await this.keys('transactions_status', [PROCESSING, made, ...conditions], limit)),
    ];
    const rows = await this.reader.manager.find(TransactionEntity, {
      where: { id: In([...new Set(keys)]) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return rows;
  }

  private async keys(index: string, conditions: readonly Condition[], limit: number): Promise<string[]> {
    const { manager } = this.reader;
    const { sql, values } = allOf(conditions);
    const rows = await runSql<{ id: string }>(
      manager,
      `SELECT id FROM transactions ${indexedBy(manager, index)} WHERE ${sql}
      ORDER BY created_at, id LIMIT ${String(limit)}`,
      values,
    );
    return rows.map(({ id }) => id);
  }
}

/** In the words of the index on just these. */
const ATTENTION: Condition = { sql: "attention <> '[]'", values: [] };
const PROCESSING: Condition = { sql: "status = 'processing'", values: [] };

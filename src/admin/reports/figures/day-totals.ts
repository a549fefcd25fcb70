import { Injectable } from '@nestjs/common';
import { groupBy } from '../../../common/group-by.js';
import { indexedBy, runSql } from '../../../database/sql.js';
import type { DayMoment } from '../kept-days/kept-day-store.js';
import { KeptDays } from '../kept-days/kept-days.js';
import { type Alike, alikeOf, type FigureRow, type Sums } from './figure-row.js';
import { DAY, FIGURES_INDEX, GROUPED, NAMED_COLUMNS } from './figures-index.js';

type RawTotal = Alike & Readonly<Record<'day' | keyof Sums, number | string>>;

/** As it is kept: tens of thousands of these are read for a year. */
type Total = readonly [
  ...[string, number, string, Alike['currency'], Alike['status'], Alike['cardType'], Alike['failureCode']],
  ...[payments: number, amountMinor: number, refundedMinor: number],
];

/** Payments by the day they were made: a small part of what they are by quarters of an hour, and enough for whole days. */
@Injectable()
export class DayTotals extends KeptDays<Total> {
  override readonly moment: DayMoment = {
    ...{ name: 'totals', kind: 'made', column: 'created_at', index: 'transactions_created' },
  };

  protected override async count(days: readonly number[]): Promise<ReadonlyMap<number, Total[]>> {
    const { manager } = this.reader;
    const rows = await runSql<RawTotal>(
      manager,
      `SELECT ${DAY} AS "day", ${NAMED_COLUMNS},
        COUNT(*) AS "payments", SUM(amount_minor) AS "amountMinor", SUM(refunded_minor) AS "refundedMinor"
      FROM transactions ${indexedBy(manager, FIGURES_INDEX)}
      WHERE ${DAY} IN (${days.join(', ')}) GROUP BY ${GROUPED}`,
    );
    const byDay = groupBy(rows, ({ day }) => Number(day));
    return new Map([...byDay].map(([day, its]) => [day, its.map(totalOf)]));
  }
}

/** PostgreSQL's driver hands 64-bit integers over as text. */
function totalOf(row: RawTotal): Total {
  const { merchantId, merchantVersion, integrationId, currency, status, cardType, failureCode } = alikeOf(row);
  return [
    ...([merchantId, merchantVersion, integrationId, currency, status, cardType, failureCode] as const),
    ...([Number(row.payments), Number(row.amountMinor), Number(row.refundedMinor)] as const),
  ];
}

/** @param span that the day is of */
export function figureOf(total: Total, span: number): FigureRow {
  const [merchantId, merchantVersion, integrationId, currency, status, cardType, failureCode, ...sums] = total;
  const [payments, amountMinor, refundedMinor] = sums;
  const alike = { merchantId, merchantVersion, integrationId, currency, status, cardType, failureCode };
  return { span, alike, payments, amountMinor, refundedMinor };
}

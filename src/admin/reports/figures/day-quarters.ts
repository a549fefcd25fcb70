import { Injectable } from '@nestjs/common';
import { groupBy } from '../../../common/group-by.js';
import { indexedBy, runSql } from '../../../database/sql.js';
import type { DayMoment } from '../kept-days/kept-day-store.js';
import { KeptDays } from '../kept-days/kept-days.js';
import { CELL, type Cell, type DayRow, dayRowsOf } from './day-cells.js';
import { type Alike, alikeOf } from './figure-row.js';
import { DAY, FIGURES_INDEX, GROUPED, NAMED_COLUMNS } from './figures-index.js';

type RawCell = Alike & Readonly<Record<'day' | 'cell' | 'payments' | 'amountMinor' | 'refundedMinor', number | string>>;

/** Payments by the day they were made, and by quarters of an hour. */
@Injectable()
export class DayQuarters extends KeptDays<DayRow> {
  override readonly moment: DayMoment = {
    ...{ name: 'quarters', kind: 'made', column: 'created_at', index: 'transactions_created' },
  };

  protected override async count(days: readonly number[]): Promise<ReadonlyMap<number, DayRow[]>> {
    const { manager } = this.reader;
    const cells = await runSql<RawCell>(
      manager,
      `SELECT ${DAY} AS "day", ${NAMED_COLUMNS}, ${CELL} AS "cell",
        COUNT(*) AS "payments", SUM(amount_minor) AS "amountMinor", SUM(refunded_minor) AS "refundedMinor"
      FROM transactions ${indexedBy(manager, FIGURES_INDEX)}
      WHERE ${DAY} IN (${days.join(', ')}) GROUP BY ${GROUPED}, ${CELL}`,
    );
    const byDay = groupBy(cells, ({ day }) => Number(day));
    return new Map([...byDay].map(([day, its]) => [day, dayRowsOf(its.map(cellOf))]));
  }
}

/** PostgreSQL's driver hands 64-bit integers over as text. */
function cellOf(raw: RawCell): Cell {
  const { cell, payments, amountMinor, refundedMinor } = raw;
  return {
    ...{ ...alikeOf(raw), cell: Number(cell) },
    ...{ payments: Number(payments), amountMinor: Number(amountMinor), refundedMinor: Number(refundedMinor) },
  };
}

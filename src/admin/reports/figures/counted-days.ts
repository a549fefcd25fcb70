import { Injectable } from '@nestjs/common';
import { groupBy } from '../../../common/group-by.js';
import { Reader } from '../../../database/reader.js';
import { indexedBy, isPostgres, runSql } from '../../../database/sql.js';
import { Portion } from '../portion.js';
import { CELL, type DayRow } from './day-cells.js';
import { type Alike, alikeOf } from './figure-row.js';
import { DAY, FIGURES_INDEX, GROUPED, NAMED_COLUMNS } from './figures-index.js';

/** What is counted at once is all in memory: tens of thousands of rows where thousands pay each day. */
const MOST_DAYS = 10;

type RawCell = Alike & Readonly<Record<'day' | 'cell' | 'payments' | 'amountMinor' | 'refundedMinor', number | string>>;

type Counted<Day> = Day & { readonly rows: readonly DayRow[] };

/** Counts whole days by quarters of an hour, so that they can be kept. */
@Injectable()
export class CountedDays {
  constructor(private readonly reader: Reader) {}

  /** As many as are counted at once, then the next. @param days their numbers since 1970, of UTC; in their order */
  async *batches<Day extends { readonly day: number }>(days: readonly Day[]): AsyncGenerator<Counted<Day>[]> {
    const portion = new Portion(isPostgres(this.reader.manager) ? Infinity : 1);
    for (let done = 0; done < days.length;) {
      const some = days.slice(done, done + Math.min(portion.size, MOST_DAYS));
      const rows = await portion.take(some.length, () => this.count(some.map(({ day }) => day)));
      yield some.map((day) => ({ ...day, rows: rows.get(day.day) ?? [] }));
      done += some.length;
    }
  }

  private async count(days: readonly number[]): Promise<ReadonlyMap<number, DayRow[]>> {
    const { manager } = this.reader;
    const cells = await runSql<RawCell>(
      manager,
      `SELECT ${DAY} AS "day", ${NAMED_COLUMNS}, ${CELL} AS "cell",
        COUNT(*) AS "payments", SUM(amount_minor) AS "amountMinor", SUM(refunded_minor) AS "refundedMinor"
      FROM transactions ${indexedBy(manager, FIGURES_INDEX)}
      WHERE ${DAY} IN (${days.join(', ')}) GROUP BY ${GROUPED}, ${CELL}`,
    );
    const byDay = groupBy(cells, ({ day }) => Number(day));
    return new Map([...byDay].map(([day, its]) => [day, rowsOf(its)]));
  }
}

function rowsOf(cells: readonly RawCell[]): DayRow[] {
  const alike = groupBy(cells, (cell) => Object.values(alikeOf(cell)).join(' '));
  return [...alike.values()].flatMap((members) => {
    const [first] = members;
    return first ? [{ ...alikeOf(first), cells: members.flatMap(numbersOf) }] : [];
  });
}

/** PostgreSQL's driver hands 64-bit integers over as text. */
function numbersOf({ cell, payments, amountMinor, refundedMinor }: RawCell): number[] {
  return [Number(cell), Number(payments), Number(amountMinor), Number(refundedMinor)];
}

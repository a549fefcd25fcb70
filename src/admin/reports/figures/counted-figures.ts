import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Reader } from '../../../database/reader.js';
import { allOf, type Condition, indexedBy, isPostgres, runSql } from '../../../database/sql.js';
import { Portion } from '../days/portion.js';
import { DAY_MS, type DayPart, isWholeDay, nextRun, type Run, type SlicedDay } from '../days/day-parts.js';
import { type Alike, alikeOf, type FigureFilter, type FigureRow } from './figure-row.js';
import { DAY, FIGURES_INDEX, GROUPED, NAMED_COLUMNS } from './figures-index.js';

type RawRow = Readonly<Record<string, string | number | null>>;

/** Counts payments by when they were made, in an index that is in the order of the counting (`docs/adr/0011`). */
@Injectable()
export class CountedFigures {
  constructor(private readonly reader: Reader) {}

  /**
   * On SQLite a few days at a time, with room for others between: a payment never moves from one day to another, so each is
   * counted once, if perhaps in a state that it reaches while others are counted.
   *
   * @param days in their order
   */
  async *batches(days: readonly SlicedDay[], filter: FigureFilter): AsyncGenerator<FigureRow[]> {
    const portion = new Portion(isPostgres(this.reader.manager) ? Infinity : 1);
    for (let done = 0; done < days.length;) {
      const run = nextRun(days.slice(done), portion.size);
      yield (await portion.take(run.length, () => this.read(run, filter))).flatMap((row) => figuresOf(row, run));
      done += run.length;
      await breathe();
    }
  }

  private read(run: Run, filter: FigureFilter): Promise<RawRow[]> {
    const { manager } = this.reader;
    const [first, last] = [run[0]?.day ?? 0, run.at(-1)?.day ?? 0];
    const { sql, values } = allOf(conditionsOf(filter));
    return runSql<RawRow>(
      manager,
      `SELECT ${DAY} AS "day", ${NAMED_COLUMNS}, ${(run[0]?.parts ?? []).map(sumsOf).join(', ')}
      FROM transactions ${indexedBy(manager, FIGURES_INDEX)}
      WHERE ${DAY} >= ${String(first)} AND ${DAY} <= ${String(last)} AND ${sql}
      GROUP BY ${GROUPED}`,
      values,
    );
  }
}

function sumsOf(part: DayPart, index: number): string {
  const time = `created_at % ${String(DAY_MS)}`;
  const isIn = `${time} >= ${String(part.from)} AND ${time} < ${String(part.before)}`;
  const sum = (value: string) => `SUM(${isWholeDay(part) ? value : `CASE WHEN ${isIn} THEN ${value} ELSE 0 END`})`;
  const number = String(index);
  return (
    `${sum('1')} AS "payments${number}", ${sum('amount_minor')} AS "amount${number}", ` +
    `${sum('refunded_minor')} AS "refunded${number}"`
  );
}

function figuresOf(row: RawRow, run: Run): FigureRow[] {
  const parts = run[Number(row['day']) - (run[0]?.day ?? 0)]?.parts ?? [];
  const alike = alikeOf(row as unknown as Alike);
  return parts.flatMap(({ span }, index) => {
    const number = (name: string) => Number(row[`${name}${String(index)}`]);
    const payments = number('payments');
    if (payments === 0) return [];
    const sums = { payments, amountMinor: number('amount'), refundedMinor: number('refunded') };
    return { span, alike, ...sums };
  });
}

function conditionsOf({ merchant, integration, currency }: FigureFilter): Condition[] {
  const named = { merchant_id: merchant, integration_id: integration, currency };
  return Object.entries(named).flatMap(([column, value]) =>
    value === undefined ? [] : [{ sql: `${column} = ?`, values: [value] }],
  );
}

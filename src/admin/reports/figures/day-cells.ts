import { DAY_MS, type DayPart } from '../days/day-parts.js';
import { type Alike, alikeOf, type FigureRow, type Sums } from './figure-row.js';

/**
 * A quarter of an hour: all time zones of our days differ from UTC by whole ones. So what was counted by quarters of an hour
 * serves the days of every time zone.
 */
export const CELL_MS = 15 * 60_000;

/** What one quarter of an hour is in `cells`: its number within the day, payments, amount. */
const CELL_WIDTH = 3;
/** And in `refunds`: its number, refunded. */
const REFUND_WIDTH = 2;

/** Payments of a day of UTC that are alike. */
export interface DayRow extends Alike {
  /**
   * Those quarters of an hour that have payments, one after another as plain numbers: a year with a million payments has
   * nearly as many, and is read at once.
   */
  readonly cells: readonly number[];
  /** The same for those that have refunds, which are few. */
  readonly refunds: readonly number[];
}

/** Whether a part begins and ends with a quarter of an hour; else what was counted by these cannot say what is in it. */
export function isOfCells({ from, before }: DayPart): boolean {
  return from % CELL_MS === 0 && before % CELL_MS === 0;
}

/** What of a day belongs to the spans. @param parts that are of cells */
export function figuresOfDay(rows: readonly DayRow[], parts: readonly DayPart[]): FigureRow[] {
  return rows.flatMap((row) =>
    parts.flatMap((part) => {
      const sums = sumsWithin(row, part.from / CELL_MS, part.before / CELL_MS);
      return sums.payments === 0 ? [] : { span: part.span, ...alikeOf(row), ...sums };
    }),
  );
}

function sumsWithin({ cells, refunds }: DayRow, first: number, end: number): Sums {
  const sums = { payments: 0, amountMinor: 0, refundedMinor: 0 };
  for (let at = 0; at < cells.length; at += CELL_WIDTH) {
    const cell = cells[at] ?? 0;
    if (cell < first || cell >= end) continue;
    sums.payments += cells[at + 1] ?? 0;
    sums.amountMinor += cells[at + 2] ?? 0;
  }
  for (let at = 0; at < refunds.length; at += REFUND_WIDTH) {
    const cell = refunds[at] ?? 0;
    if (cell >= first && cell < end) sums.refundedMinor += refunds[at + 1] ?? 0;
  }
  return sums;
}

/** The number of a payment's quarter of an hour within its day of UTC, for SQL. */
export const CELL = `(created_at % ${String(DAY_MS)}) / ${String(CELL_MS)}`;

import { groupBy } from '../../../common/group-by.js';
import { DAY_MS, type DayPart } from '../days/day-parts.js';
import { type Alike, alikeOf, type FigureRow, type Sums } from './figure-row.js';
import { NumberReader, NumberWriter } from './number-bytes.js';

/**
 * A quarter of an hour: all time zones of our days differ from UTC by whole ones. So what was counted by quarters of an hour
 * serves the days of every time zone.
 */
export const CELL_MS = 15 * 60_000;
const CELLS = DAY_MS / CELL_MS;

/** Payments of one quarter of an hour that are alike. */
export interface Cell extends Alike, Sums {
  /** Its number within the day of UTC. */
  readonly cell: number;
}

type Account = Pick<Alike, 'merchantId' | 'merchantVersion' | 'integrationId' | 'currency'>;

/** What became of payments, and how many quarters of an hour have such payments, and refunds of them. */
type Outcome = readonly [Alike['status'], Alike['cardType'], Alike['failureCode'], cells: number, refunds: number];

/**
 * Payments of a day of UTC on one account, as they are kept. A year with a million payments has nearly as many quarters of an
 * hour with such as are alike, and is read at once: hence the bytes.
 */
export interface DayRow extends Account {
  readonly outcomes: readonly Outcome[];
  /**
   * Of each outcome, first of its quarters of an hour: number, payments, amount; then of those that have refunds, which are
   * few: number, refunded.
   */
  readonly numbers: string;
}

/** As they are kept. @param cells of one day */
export function dayRowsOf(cells: readonly Cell[]): DayRow[] {
  const accounts = groupBy(cells, (cell) => Object.values(accountOf(cell)).join(' '));
  return [...accounts.values()].flatMap((members) => (members[0] ? [dayRowOf(accountOf(members[0]), members)] : []));
}

function dayRowOf(account: Account, cells: readonly Cell[]): DayRow {
  const numbers = new NumberWriter();
  const alike = groupBy(cells, (cell) => Object.values(alikeOf(cell)).join(' '));
  const outcomes = [...alike.values()].flatMap((members): Outcome[] => {
    const [first] = members;
    if (!first) return [];
    const refunds = members.filter(({ refundedMinor }) => refundedMinor !== 0);
    for (const { cell, payments, amountMinor } of members) numbers.write(cell, payments, amountMinor);
    for (const { cell, refundedMinor } of refunds) numbers.write(cell, refundedMinor);
    return [[first.status, first.cardType, first.failureCode, members.length, refunds.length]];
  });
  return { ...account, outcomes, numbers: numbers.toString() };
}

function accountOf({ merchantId, merchantVersion, integrationId, currency }: Alike): Account {
  return { merchantId, merchantVersion, integrationId, currency };
}

/** Whether a part begins and ends with a quarter of an hour; else what was counted by these cannot say what is in it. */
export function isOfCells({ from, before }: DayPart): boolean {
  return from % CELL_MS === 0 && before % CELL_MS === 0;
}

/** What of a day belongs to the spans. @param parts that are of cells */
export function figuresOfDay(rows: readonly DayRow[], parts: readonly DayPart[]): FigureRow[] {
  const partOf = Array.from({ length: CELLS }, (_, cell) => {
    return parts.findIndex(({ from, before }) => cell * CELL_MS >= from && cell * CELL_MS < before);
  });
  return rows.flatMap((row) => {
    const reader = new NumberReader(row.numbers);
    return row.outcomes.flatMap((outcome) => {
      const alike = alikeIn(row, outcome);
      const figures = parts.map(({ span }) => ({ span, alike, payments: 0, amountMinor: 0, refundedMinor: 0 }));
      addUp(reader, outcome, (cell) => figures[partOf[cell] ?? -1]);
      return figures.filter(({ payments }) => payments > 0);
    });
  });
}

function alikeIn(
  { merchantId, merchantVersion, integrationId, currency }: Account,
  [status, cardType, failureCode]: Outcome,
): Alike {
  return { merchantId, merchantVersion, integrationId, currency, status, cardType, failureCode };
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** @param sumsOf those of the part that a quarter of an hour belongs to; undefined: to none */
function addUp(
  reader: NumberReader,
  [, , , cells, refunds]: Outcome,
  sumsOf: (cell: number) => Mutable<Sums> | undefined,
): void {
  for (let count = 0; count < cells; count += 1) {
    const sums = sumsOf(reader.next());
    const payments = reader.next();
    const amountMinor = reader.next();
    if (!sums) continue;
    sums.payments += payments;
    sums.amountMinor += amountMinor;
  }
  for (let count = 0; count < refunds; count += 1) {
    const sums = sumsOf(reader.next());
    const refundedMinor = reader.next();
    if (sums) sums.refundedMinor += refundedMinor;
  }
}

/** The number of a payment's quarter of an hour within its day of UTC, for SQL. */
export const CELL = `(created_at % ${String(DAY_MS)}) / ${String(CELL_MS)}`;

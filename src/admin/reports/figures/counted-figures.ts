import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Reader } from '../../../database/reader.js';
import { allOf, type Condition, indexedBy, isPostgres, runSql } from '../../../database/sql.js';
import { DAY_MS, type DayPart, isWholeDay, nextRun, type Run, slicedDays, type Span } from './day-parts.js';
import type { FigureFilter, FigureRow } from './figure-row.js';

/** On SQLite a statement answers on the gateway's own thread: payments are not kept waiting longer than about this. */
const PATIENCE_MS = 25;

/** How the index says it, to the letter. */
const DAY = `(created_at / ${String(DAY_MS)})`;
const COLUMNS = {
  merchantId: 'merchant_id',
  merchantVersion: 'merchant_version',
  integrationId: 'integration_id',
  currency: 'currency',
  status: 'status',
  cardType: 'card_type',
  failureCode: 'failure_code',
} as const;

type RawRow = Readonly<Record<string, string | number | null>>;

/** Counts payments by when they were made, in an index that is in the order of the counting (`docs/adr/0011`). */
@Injectable()
export class CountedFigures {
  constructor(private readonly reader: Reader) {}

  /**
   * On SQLite a few days at a time, with room for others between: a payment never moves from one day to another, so each is
   * counted once, if perhaps in a state that it reaches while others are counted.
   *
   * @param spans in their order, none within another
   */
  async *batches(spans: readonly Span[], filter: FigureFilter): AsyncGenerator<FigureRow[]> {
    const days = slicedDays(spans);
    let most = isPostgres(this.reader.manager) ? days.length : 1;
    for (let done = 0; done < days.length;) {
      const run = nextRun(days.slice(done), most);
      const begun = performance.now();
      yield (await this.read(run, filter)).flatMap((row) => figuresOf(row, run));
      done += run.length;
      if (!isPostgres(this.reader.manager)) most = nextSize(run.length, performance.now() - begun);
      await breathe();
    }
  }

  private read(run: Run, filter: FigureFilter): Promise<RawRow[]> {
    const { manager } = this.reader;
    const [first, last] = [run[0]?.day ?? 0, run.at(-1)?.day ?? 0];
    const { sql, values } = allOf(conditionsOf(filter));
    const names = Object.entries(COLUMNS).map(([name, column]) => `${column} AS "${name}"`);
    return runSql<RawRow>(
      manager,
      `SELECT ${DAY} AS "day", ${names.join(', ')}, ${(run[0]?.parts ?? []).map(sumsOf).join(', ')}
      FROM transactions ${indexedBy(manager, 'transactions_figures')}
      WHERE ${DAY} >= ${String(first)} AND ${DAY} <= ${String(last)} AND ${sql}
      GROUP BY ${[DAY, ...Object.values(COLUMNS)].join(', ')}`,
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
  return parts.flatMap(({ span }, index) => {
    const number = (name: string) => Number(row[`${name}${String(index)}`]);
    const payments = number('payments');
    if (payments === 0) return [];
    const alike = row as unknown as Omit<FigureRow, 'span'>;
    const { merchantId, merchantVersion, integrationId, currency, status, cardType, failureCode } = alike;
    return {
      ...{ span, merchantId, merchantVersion, integrationId, currency },
      ...{ status, cardType, failureCode, payments },
      ...{ amountMinor: number('amount'), refundedMinor: number('refunded') },
    };
  });
}

/** As many days as take about the time that others can wait. */
function nextSize(done: number, milliseconds: number): number {
  const wanted = Math.floor(done * (PATIENCE_MS / Math.max(milliseconds, 1)));
  return Math.max(1, Math.min(wanted, done * 4));
}

function conditionsOf({ merchant, integration, currency }: FigureFilter): Condition[] {
  const named = { merchant_id: merchant, integration_id: integration, currency };
  return Object.entries(named).flatMap(([column, value]) =>
    value === undefined ? [] : [{ sql: `${column} = ?`, values: [value] }],
  );
}

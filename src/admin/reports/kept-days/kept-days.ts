import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../common/clock.js';
import { indexedBy, isPostgres, runSql } from '../../../database/sql.js';
import { Reader } from '../../../database/reader.js';
import { DAY_MS } from '../days/day-parts.js';
import { Portion } from '../days/portion.js';
import { STANDS_AFTER_MS } from '../../../transactions/late-changes.js';
import { type DayMoment, KeptDayStore, type Stamp } from './kept-day-store.js';

/** Others have their turn after so many: a statement for each day would cost more than what it reads. */
const READ_AT_ONCE = 50;
/** What is counted at once is all in memory: of days on which thousands pay, tens of thousands of rows. */
const COUNTED_AT_ONCE = 20;

/**
 * What reports need of days of UTC, of one kind: counted once when a day is over, then kept. Days are numbers since 1970. Rows
 * are plain JSON.
 */
@Injectable()
export abstract class KeptDays<Row> {
  /** Days that a report asked for, and of which nothing that holds was kept. */
  private readonly missed = new Set<number>();

  constructor(
    private readonly store: KeptDayStore,
    protected readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  abstract readonly moment: DayMoment;

  /** @param days in their order, as many as are counted at once @returns rows by day; a day without a payment may be left out */
  protected abstract count(days: readonly number[]): Promise<ReadonlyMap<number, readonly Row[]>>;

  /** The first day that may still move without leaving a trace; all before are over. */
  firstMovingDay(): number {
    return Math.floor((this.clock.now() - STANDS_AFTER_MS[this.moment.kind]) / DAY_MS);
  }

  /** The first day that has a payment. */
  async oldest(): Promise<number | null> {
    const { manager } = this.reader;
    const { column, index } = this.moment;
    const [row] = await runSql<{ oldest: string | number }>(
      manager,
      `SELECT ${column} AS "oldest" FROM transactions ${indexedBy(manager, index)}
      WHERE ${column} IS NOT NULL ORDER BY ${column} LIMIT 1`,
    );
    return row ? Math.floor(Number(row.oldest) / DAY_MS) : null;
  }

  /** As they are kept, some days at a time; those that are not are left out, and will be kept soon. */
  async *read(days: readonly number[]): AsyncGenerator<ReadonlyMap<number, readonly Row[]>> {
    for (let start = 0; start < days.length; start += READ_AT_ONCE) {
      const some = days.slice(start, start + READ_AT_ONCE);
      const kept = (await this.store.read(this.moment, some)) as ReadonlyMap<number, readonly Row[]>;
      for (const day of some) if (!kept.has(day)) this.missed.add(day);
      yield kept;
      await breathe();
    }
  }

  /** Whatever is kept of what was missed, it does not hold: it is counted without another look. */
  takeMissed(): number[] {
    const days = [...this.missed].toSorted((a, b) => a - b);
    this.missed.clear();
    return days;
  }

  /** Those of which nothing is kept, or what was before the ledger moved. */
  async outdated(days: readonly number[]): Promise<number[]> {
    const stamps = await this.store.stamps(this.moment, days);
    return stamps.flatMap(({ day, isKept }) => (isKept ? [] : [day]));
  }

  /** The same and those that somebody changed by hand: reads what is kept, where `outdated` looks at the ledger alone. */
  async invalid(days: readonly number[]): Promise<number[]> {
    const kept = await this.store.read(this.moment, days);
    return days.filter((day) => !kept.has(day));
  }

  /** Counts these days and keeps them; stops after each statement, so that others have their turn. */
  async *renew(days: readonly number[]): AsyncGenerator<void> {
    const portion = new Portion(isPostgres(this.reader.manager) ? Infinity : 1);
    for (let done = 0; done < days.length;) {
      const some = days.slice(done, done + Math.min(portion.size, COUNTED_AT_ONCE));
      await portion.take(some.length, () => this.renewSome(some));
      done += some.length;
      yield;
    }
  }

  private async renewSome(days: readonly number[]): Promise<void> {
    const stamps = await this.store.stamps(this.moment, days);
    const rows = await this.count(days);
    const counted = stamps.map((stamp): { stamp: Stamp; content: readonly Row[] } => ({
      stamp,
      content: rows.get(stamp.day) ?? [],
    }));
    await this.store.keep(this.moment.name, counted);
  }
}

import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DAY_MS, type Span } from '../days/day-parts.js';
import { CountedPaid } from './counted-paid.js';
import { DaysPaid } from './days-paid.js';
import type { PaidRow } from './paid-row.js';

/** In days: younger than two, than seven, than thirty, and older. */
export const AGE_LIMITS = [2, 7, 30] as const;

/** Payments of one age. */
export interface AgedRow extends PaidRow {
  /** Number of the age, the youngest is 0. */
  readonly age: number;
}

/** All paid payments: of days that are long over as they were kept, else counted. */
@Injectable()
export class PaidRepository {
  constructor(
    private readonly counted: CountedPaid,
    private readonly days: DaysPaid,
  ) {}

  /** Of each payment once; rows that are of one group are to be added up. @param now milliseconds since 1970 */
  async *batches(now: number): AsyncGenerator<readonly AgedRow[]> {
    const moving = this.days.firstMovingDay();
    const today = Math.floor(now / DAY_MS);
    const others = new Map<number, Span>();
    for (let day = (await this.days.oldest()) ?? today; day < today; day += 1) {
      others.set(day, { from: day * DAY_MS, before: (day + 1) * DAY_MS });
    }
    others.set(today, { from: today * DAY_MS, before: Number.MAX_SAFE_INTEGER });
    const mayBeKept = [...others].flatMap(([day, span]) =>
      day < moving && cutByAge(span, now).length === 1 ? [day] : [],
    );
    for await (const kept of this.days.read(mayBeKept)) {
      yield [...kept].flatMap(([day, rows]) => rows.map(agedAt(day * DAY_MS, now)));
      for (const day of kept.keys()) others.delete(day);
    }
    for (const span of [...others.values()].flatMap((one) => cutByAge(one, now))) {
      yield (await this.counted.within(span)).map(agedAt(span.from, now));
      await breathe();
    }
  }
}

/** What was paid by a clock that is ahead is young. */
function agedAt(moment: number, now: number): (row: PaidRow) => AgedRow {
  const found = AGE_LIMITS.findIndex((days) => now - moment < days * DAY_MS);
  const age = found === -1 ? AGE_LIMITS.length : found;
  return (row) => ({ ...row, age });
}

function cutByAge({ from, before }: Span, now: number): Span[] {
  const cuts = AGE_LIMITS.map((days) => now - days * DAY_MS + 1).filter((cut) => cut > from && cut < before);
  const begins = [from, ...cuts.toReversed()];
  return begins.map((begin, index) => ({ from: begin, before: begins[index + 1] ?? before }));
}

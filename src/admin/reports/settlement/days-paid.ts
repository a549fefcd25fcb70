import { Injectable } from '@nestjs/common';
import { Clock } from '../../../common/clock.js';
import { Reader } from '../../../database/reader.js';
import { DAY_MS } from '../days/day-parts.js';
import { type DayMoment, KeptDayStore } from '../kept-days/kept-day-store.js';
import { KeptDays } from '../kept-days/kept-days.js';
import { CountedPaid, PAID_INDEX } from './counted-paid.js';
import type { PaidRow } from './paid-row.js';

/** Paid payments by the day they were paid, and what is known of their settlement. */
@Injectable()
export class DaysPaid extends KeptDays<PaidRow> {
  override readonly moment: DayMoment = { name: 'paid', kind: 'paid', column: 'succeeded_at', index: PAID_INDEX };

  constructor(
    private readonly counted: CountedPaid,
    store: KeptDayStore,
    reader: Reader,
    clock: Clock,
  ) {
    super(store, reader, clock);
  }

  protected override async count(days: readonly number[]): Promise<ReadonlyMap<number, PaidRow[]>> {
    const rows = new Map<number, PaidRow[]>();
    for (const day of days) {
      rows.set(day, await this.counted.within({ from: day * DAY_MS, before: (day + 1) * DAY_MS }));
    }
    return rows;
  }
}

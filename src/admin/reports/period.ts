import { addDays, dayOf, startOfDay } from '../../common/time-zone.js';
import { invalidField } from '../problem/problem.error.js';

const DAY = /^\d{4}-\d\d-\d\d$/;
const DEFAULT_DAYS = 30;
/** Ten years. */
const MOST_DAYS = 3660;
const DAY_MS = 24 * 3600 * 1000;

/** A day of a period, as far as it belongs to it. Milliseconds since 1970; `before` does not belong to it. */
export interface DaySpan {
  readonly day: string;
  readonly from: number;
  readonly before: number;
}

export interface Period {
  readonly from: number;
  readonly before: number;
  readonly timeZone: string;
}

/**
 * What `from` and `to` mean in a time zone: a day begins at its local midnight, and as `to` counts as a whole. Without
 * them the last thirty days, today among them.
 *
 * @param now milliseconds since 1970
 * @throws ProblemError 400 for a period that ends before it begins, or is too long
 */
export function readPeriod(
  { from, to, timeZone }: { from?: string | undefined; to?: string | undefined; timeZone: string },
  now: number,
): Period {
  const lastDay = to ?? dayOf(now, timeZone);
  const before = endOf(lastDay, timeZone);
  const begin = from ?? addDays(dayOf(before - 1, timeZone), 1 - DEFAULT_DAYS);
  const period = { from: beginningOf(begin, timeZone), before, timeZone };
  if (period.from >= before) throw invalidField('to', 'invalid', 'must be after from');
  if (before - period.from > MOST_DAYS * DAY_MS) {
    throw invalidField('from', 'too_long', `must be at most ${String(MOST_DAYS)} days before to`);
  }
  return period;
}

/** The period's days, one after another; the first and the last may be cut. */
export function daysOf({ from, before, timeZone }: Period): DaySpan[] {
  const days: DaySpan[] = [];
  let begin = from;
  for (let day = dayOf(from, timeZone); begin < before; day = addDays(day, 1)) {
    // Nearly every day has 24 hours.
    const next = startOfDay(addDays(day, 1), timeZone, begin + DAY_MS);
    const end = Math.min(before, next);
    // A day that the time zone left out has no time.
    if (end > begin) days.push({ day, from: begin, before: end });
    begin = Math.max(begin, end);
  }
  return days;
}

function beginningOf(time: string, timeZone: string): number {
  return DAY.test(time) ? startOfDay(time, timeZone) : Date.parse(time);
}

function endOf(time: string, timeZone: string): number {
  return DAY.test(time) ? startOfDay(addDays(time, 1), timeZone) : Date.parse(time);
}

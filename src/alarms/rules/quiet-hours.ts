/** A part of every day in which nobody is told anything; past midnight where it begins later than it ends. */
export interface QuietHours {
  /** `22:00`. */
  readonly from: string;
  readonly to: string;
  /** IANA: `Europe/Berlin`. */
  readonly timeZone: string;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

export function isTimeOfDay(value: unknown): boolean {
  return typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value);
}

export function isTimeZone(value: unknown): boolean {
  try {
    return typeof value === 'string' && value !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
  } catch {
    return false;
  }
}

/**
 * How long the quiet lasts from now; 0 where it is not quiet. Over a change of the clocks it may be an hour off.
 *
 * @param now milliseconds since 1970
 */
export function quietFor(quiet: QuietHours | null, now: number): number {
  if (!quiet) return 0;
  const [from, to, local] = [minutes(quiet.from), minutes(quiet.to), minutes(timeIn(quiet.timeZone, now))];
  const length = (to - from + DAY_MINUTES) % DAY_MINUTES;
  const since = (local - from + DAY_MINUTES) % DAY_MINUTES;
  if (since >= length) return 0;
  return (length - since) * MINUTE_MS - (now % MINUTE_MS);
}

function timeIn(timeZone: string, now: number): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return format.format(now);
}

function minutes(text: string): number {
  const [hours = 0, rest = 0] = text.split(':').map(Number);
  return hours * 60 + rest;
}

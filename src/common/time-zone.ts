const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Local midnight is at most so long before, and so long after, that of UTC: zones reach from +14 to -12 hours. */
const EARLIEST_MS = 14 * 60 * MINUTE_MS;
const LATEST_MS = 12 * 60 * MINUTE_MS;
/** More zones than anybody asks for at the same time. */
const MAX_CACHED = 100;

const formats = new Map<string, Intl.DateTimeFormat>();

/** An IANA name such as `Asia/Shanghai`, or `UTC`. An offset is none: it does not know of daylight saving. */
export function isTimeZone(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[A-Za-z]/.test(value) || value.length > 64) return false;
  try {
    formatOf(value);
    return true;
  } catch {
    return false;
  }
}

/** The calendar day at a moment. @param moment milliseconds since 1970 @returns `YYYY-MM-DD` */
export function dayOf(moment: number, timeZone: string): string {
  const parts = formatOf(timeZone).formatToParts(moment);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/**
 * When a calendar day begins: its first moment there is, also where the clocks skip midnight. A day that a zone left out
 * (it moved over the date line) begins with the next one.
 *
 * @param day `YYYY-MM-DD`
 * @param guess where it begins most likely; spares a search if it is right
 * @returns milliseconds since 1970
 */
export function startOfDay(day: string, timeZone: string, guess?: number): number {
  const midnight = Date.parse(day);
  if (timeZone === 'UTC') return midnight;
  const hasBegun = (moment: number) => dayOf(moment, timeZone) >= day;
  if (guess !== undefined && hasBegun(guess) && !hasBegun(guess - 1)) return guess;
  // The last minute known to be before, the first one known not to be.
  let before = midnight - EARLIEST_MS - MINUTE_MS;
  let begun = midnight + LATEST_MS;
  while (begun - before > MINUTE_MS) {
    const middle = before + Math.floor((begun - before) / MINUTE_MS / 2) * MINUTE_MS;
    if (hasBegun(middle)) begun = middle;
    else before = middle;
  }
  return begun;
}

/** @param day `YYYY-MM-DD` @param count negative: days before */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en', {
    ...{ timeZone, calendar: 'gregory', numberingSystem: 'latn' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
  });
  if (formats.size >= MAX_CACHED) formats.clear();
  formats.set(timeZone, format);
  return format;
}

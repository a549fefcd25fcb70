const DAY = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d\d:\d\d)$/;
const DAY_MS = 24 * 3600 * 1000;

/** RFC 3339, or a day. */
export function isTime(value: unknown): value is string {
  if (typeof value !== 'string' || !(DAY.test(value) || TIME.test(value))) return false;
  // 31 February is a day to Date, in March.
  return !Number.isNaN(Date.parse(value)) && isDay(value.slice(0, 10));
}

/** @returns milliseconds since 1970; of a day, its beginning in UTC */
export function beginningOf(time: string): number {
  return Date.parse(time);
}

/** @returns milliseconds since 1970, from which on nothing belongs to it; of a day, the next one's beginning in UTC */
export function endOf(time: string): number {
  return Date.parse(time) + (DAY.test(time) ? DAY_MS : 0);
}

function isDay(text: string): boolean {
  const midnight = Date.parse(text);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
}

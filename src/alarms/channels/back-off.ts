const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The last one again and again, until the message's three days are over. */
const PAUSES = [5000, 30_000, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 6 * HOUR];

/** @param failures so far, at least 1 @returns milliseconds */
export function pauseAfter(failures: number): number {
  return PAUSES[Math.min(failures, PAUSES.length) - 1] ?? 6 * HOUR;
}

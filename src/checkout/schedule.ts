import type { AttemptEntity } from '../transactions/attempt.entity.js';
import { isUnderWay } from '../transactions/states.js';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const DAY = 24 * HOUR;

/** Attempts that the provider may still say something new about are asked about for this long. */
const PATIENCE_MS = 8 * DAY;
const LONGEST_PAUSE_MS = 6 * HOUR;
/** Of an order that is over for us, only a late success is expected: rarely is often enough. */
const FIRST_LATE_LOOK_MS = HOUR;

/** Ends that the provider may yet overturn. A refusal or a decline is its last word. */
const SOFT_FAILURES: readonly (string | null)[] = ['abandoned', 'not_received'];

/**
 * When the provider is to be asked next about an attempt: soon while the customer waits, then at pauses that grow by
 * half each time, up to six hours, for eight days. Queries that others cause between (a page that is watched, callbacks) do
 * not make them grow faster.
 *
 * @param now milliseconds since 1970
 * @param first milliseconds before the first query
 * @returns milliseconds since 1970, or null when nothing new is expected
 */
export function nextQueryAt(attempt: AttemptEntity, now: number, first: number): number | null {
  const isOpen = isUnderWay(attempt.status);
  if (!isOpen && !(attempt.status === 'failed' && SOFT_FAILURES.includes(attempt.failureCode))) return null;
  // What the pause is at this age where nobody else has asked: the sum of those before is twice what they grew by.
  const ofAge = first + Math.max(now - attempt.createdAt, 0) / 2;
  const pause = Math.min(first * 1.5 ** attempt.queryCount, ofAge, LONGEST_PAUSE_MS);
  const next = now + Math.round(isOpen ? pause : Math.max(pause, FIRST_LATE_LOOK_MS));
  if (next - attempt.createdAt <= PATIENCE_MS) return next;
  // Money may still be under way: asked about once a day, for as long as it takes.
  return isOpen ? now + DAY : null;
}

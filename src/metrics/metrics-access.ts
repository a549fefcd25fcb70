import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether a request may read the metrics: with no token in the settings everybody, else who brings it. */
export function mayReadMetrics(token: string | undefined, authorization: string | undefined): boolean {
  if (token === undefined) return true;
  return timingSafeEqual(digest(`Bearer ${token}`), digest(authorization ?? ''));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

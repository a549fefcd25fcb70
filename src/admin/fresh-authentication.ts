import { type Access } from './auth/access.js';
import { ProblemError } from './problem/problem.error.js';

/**
 * For changes of which only some ask for it, such as those of a secret; where all do, `RequireFreshAuth` says so.
 *
 * @param now milliseconds since 1970
 * @throws ProblemError 403
 */
export function assertFresh(access: Access, now: number): void {
  const isFresh = access.kind === 'token' ? access.role === 'owner' : access.freshUntil > now;
  if (isFresh) return;
  throw new ProblemError(403, 'fresh_authentication_required', { detail: 'Confirm first that it is you' });
}

import { parseAmount } from '../common/money.js';
import type { AttemptEntity } from '../transactions/attempt.entity.js';
import type { FailureCode } from '../transactions/failure-code.js';
import { isUnderWay } from '../transactions/states.js';
import type { QueryResult } from './ports/payment-provider.js';

/** How many answers in a row must agree that there is no such order before that counts. */
const AGREEING_ANSWERS = 2;

/** What an answer of the provider means for an attempt. */
export type Outcome =
  | { readonly kind: 'succeeded' }
  | { readonly kind: 'failed'; readonly code: FailureCode }
  /** Paid, it says, but another amount or currency than was ordered: a person has to look. */
  | { readonly kind: 'mismatch'; readonly amountText: string | null; readonly currency: string | null }
  /** Not decided. `absences`: how many answers in a row said that there is no such order. */
  | { readonly kind: 'undecided'; readonly absences: number };

/**
 * Decides what a query's answer means. Pure and exhaustive; what proves nothing leaves the attempt as it is.
 *
 * @param now milliseconds since 1970
 * @param unknownGrace milliseconds for which "abandoned" proves nothing of an order that may never have arrived
 */
export function outcomeOf(attempt: AttemptEntity, result: QueryResult, now: number, unknownGrace: number): Outcome {
  switch (result.kind) {
    case 'succeeded':
      return isExactly(attempt, result.amountText, result.currency)
        ? { kind: 'succeeded' }
        : { kind: 'mismatch', amountText: result.amountText, currency: result.currency };
    case 'pending':
      return { kind: 'undecided', absences: 0 };
    case 'unavailable':
      return { kind: 'undecided', absences: attempt.absenceCount };
    case 'not_found':
      return absent(attempt, hasArrived(attempt) ? null : 'not_received', true);
    case 'failed':
      if (result.code !== 'abandoned') return { kind: 'failed', code: result.code };
      if (result.evidence && hasArrived(attempt)) return { kind: 'failed', code: 'abandoned' };
      return absent(attempt, 'abandoned', now - attempt.createdAt >= unknownGrace);
  }
}

/** Whether the provider is known to have taken the order: its payment call was answered so. */
function hasArrived(attempt: AttemptEntity): boolean {
  return attempt.status === 'redirected' || attempt.status === 'emailed';
}

/** One more answer without a trace of the order. It counts when enough of them agree, and time enough has passed. */
function absent(attempt: AttemptEntity, code: FailureCode | null, timeHasPassed: boolean): Outcome {
  const absences = attempt.absenceCount + 1;
  if (code !== null && timeHasPassed && absences >= AGREEING_ANSWERS && isUnderWay(attempt.status)) {
    return { kind: 'failed', code };
  }
  return { kind: 'undecided', absences };
}

function isExactly(order: AttemptEntity, amountText: string | null, currency: string | null): boolean {
  if (amountText === null || currency !== order.currency) return false;
  try {
    return parseAmount(amountText, order.currency).minor === order.amountMinor;
  } catch {
    return false;
  }
}

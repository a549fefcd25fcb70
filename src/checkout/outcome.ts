import { isSameDecimal } from '../common/same-decimal.js';
import type { AttemptEntity } from '../transactions/attempt.entity.js';
import type { Absence } from '../transactions/absence.js';
import type { FailureCode } from '../transactions/failure-code.js';
import { isUnderWay } from '../transactions/states.js';
import type { QueryResult } from './ports/payment-provider.js';

/** How many answers in a row must say the same, without evidence, before that counts. */
const AGREEING_ANSWERS = 2;

/** What an answer of the provider means for an attempt. */
export type Outcome =
  | { readonly kind: 'succeeded' }
  | { readonly kind: 'failed'; readonly code: FailureCode }
  /** Paid, it says, but another amount or currency than was ordered: a person has to look. */
  | { readonly kind: 'mismatch'; readonly amountText: string | null; readonly currency: string | null }
  /** Not decided. `absence`: what the last answers said of an order that may never have arrived. */
  | { readonly kind: 'undecided'; readonly absence: Absence };

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
      return { kind: 'undecided', absence: { said: null, count: 0 } };
    case 'unavailable':
      return { kind: 'undecided', absence: { said: attempt.absenceSaid, count: attempt.absenceCount } };
    case 'not_found':
      return absent(attempt, 'not_found', !hasArrived(attempt));
    case 'failed':
      return failed(attempt, result, now - attempt.createdAt >= unknownGrace);
  }
}

/**
 * A failure without evidence counts once it was said twice in a row. "Abandoned" is also what the provider says of an
 * order it has never seen: of an order that may still be on its way it proves nothing until the grace has passed.
 */
function failed(
  attempt: AttemptEntity,
  result: Extract<QueryResult, { kind: 'failed' }>,
  graceIsOver: boolean,
): Outcome {
  const { code, evidence } = result;
  if (evidence && (code !== 'abandoned' || hasArrived(attempt))) return { kind: 'failed', code };
  return absent(attempt, code, code !== 'abandoned' || graceIsOver);
}

/** Whether the provider is known to have taken the order: its payment call was answered so. */
function hasArrived(attempt: AttemptEntity): boolean {
  return attempt.status === 'redirected' || attempt.status === 'emailed';
}

/** One more answer without a trace of a paid order. It counts when enough of them agree, and it is time to believe them. */
function absent(attempt: AttemptEntity, said: NonNullable<Absence['said']>, mayCount: boolean): Outcome {
  const count = attempt.absenceSaid === said ? attempt.absenceCount + 1 : 1;
  if (mayCount && count >= AGREEING_ANSWERS && isUnderWay(attempt.status)) {
    return { kind: 'failed', code: said === 'not_found' ? 'not_received' : said };
  }
  return { kind: 'undecided', absence: { said, count } };
}

/** As numbers: the provider may write `25.0` for `25.00`. */
function isExactly(order: AttemptEntity, amountText: string | null, currency: string | null): boolean {
  return amountText !== null && currency === order.currency && isSameDecimal(amountText, order.amountText);
}

import type { QueryResult } from '../checkout/ports/payment-provider.js';
import { HOLDING } from './refund-states.js';
import type { RefundEntity } from './refund.entity.js';
import { settledBy } from './settlement-state.js';

export type Evidence =
  | { readonly to: 'succeeded'; readonly why: string }
  | { readonly to: 'failed'; readonly why: string; readonly code: string }
  | null;

/**
 * What an answer about the order proves of a refund that is queued or unknown. Pure. The provider tells only that an
 * order was refunded, wholly or partly, and not by which command: so it has to be the only one it can be.
 *
 * @param orderMinor what was paid, in minor units
 * @param all refunds of the transaction
 */
export function evidenceOf(
  refund: RefundEntity,
  { all, orderMinor }: { readonly all: readonly RefundEntity[]; readonly orderMinor: number },
  result: QueryResult,
  now: number,
): Evidence {
  if (result.kind !== 'succeeded') return null;
  if (refund.kind === 'cancellation') return ofCancellation(result, now);
  const others = all.filter(
    ({ id, attemptId, status }) => id !== refund.id && attemptId === refund.attemptId && HOLDING.includes(status),
  );
  const taken = others.filter(({ status }) => status !== 'awaiting_approval');
  const sum = others.reduce((total, { amountMinor }) => total + amountMinor, refund.amountMinor);
  if (result.reversed === 'refunded' && taken.length === others.length && sum === orderMinor) {
    return { to: 'succeeded', why: 'the provider says that all of it was refunded' };
  }
  if (result.reversed === 'partly_refunded' && taken.length === 0) {
    return { to: 'succeeded', why: 'the provider says that a part was refunded, and there was no other' };
  }
  return null;
}

function ofCancellation(result: Extract<QueryResult, { kind: 'succeeded' }>, now: number): Evidence {
  if (result.reversed === 'cancelled') return { to: 'succeeded', why: 'the provider says that it was cancelled' };
  if (settledBy(result, now) !== true) return null;
  return { to: 'failed', why: 'the provider has settled it instead', code: 'settled_instead' };
}

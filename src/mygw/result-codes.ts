import type { FailureCode } from '../transactions/failure-code.js';

/** What a query's `result` means (protocols.md, section 2). A code that is not in the manual proves nothing: pending. */
export type ResultMeaning =
  { readonly kind: 'paid' } | { readonly kind: 'pending' } | { readonly kind: 'failed'; readonly code: FailureCode };

const FAILED: Readonly<Record<string, FailureCode>> = {
  '2': 'signature_mismatch',
  '4': 'client_not_found',
  '5': 'duplicate_order',
  '7': 'card_type_unavailable',
  '9': 'declined',
  '10': 'amount_out_of_range',
  '11': 'abandoned',
  '15': 'currency_not_supported',
  '17': 'blocked_by_risk',
};

/** @param reason told apart for risk blocks: too many attempts are over after a while, other rules stay */
export function meaningOfResult(result: string | undefined, reason: string): ResultMeaning {
  if (result === '0') return { kind: 'paid' };
  const code = result === undefined || !Object.hasOwn(FAILED, result) ? undefined : FAILED[result];
  if (code === undefined) return { kind: 'pending' };
  const tooMany = code === 'blocked_by_risk' && /exceed(ed)? transaction attempts/i.test(reason);
  return { kind: 'failed', code: tooMany ? 'too_many_attempts' : code };
}

import type { VerifiedCallback } from '../checkout/ports/callback-inbox.js';
import type { FailureCode } from '../transactions/failure-code.js';
import type { Comparison } from './callback-comparison.js';
import type { CallbackMessage } from './callback-message.js';

/** What a failure's `detail` has been seen, or must be expected, to say; the first row that fits counts. */
const DETAILS: readonly (readonly [says: RegExp, code: FailureCode])[] = [
  [/abandon|timed? ?out|could not find this transaction/i, 'abandoned'],
  [/exceed(ed)? transaction attempts/i, 'too_many_attempts'],
  [/\brisk\b|blocked/i, 'blocked_by_risk'],
  [/amount out of range/i, 'amount_out_of_range'],
  [/currency not supported/i, 'currency_not_supported'],
  [/signature mismatch/i, 'signature_mismatch'],
  [/client record not found/i, 'client_not_found'],
  [/duplicate order/i, 'duplicate_order'],
  [/gateway processor/i, 'card_type_unavailable'],
];

/** What a verified callback claims. It stays a claim: the provider is asked before anything moves. */
export function claimOf(message: CallbackMessage, comparison: Comparison): VerifiedCallback['claim'] {
  if (message.success === 'N') return { kind: 'failure', code: codeOfDetail(message.detail) };
  const isOtherAmount = comparison.amount === 'differs' || comparison.currency === 'differs';
  return { kind: isOtherAmount ? 'amount_mismatch' : 'success' };
}

/** `detail` is not signed: it only chooses among our own words for a failure that the signature vouches for. */
export function codeOfDetail(detail: string | undefined): FailureCode {
  return DETAILS.find(([says]) => says.test(detail ?? ''))?.[1] ?? 'declined';
}

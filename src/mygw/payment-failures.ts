import type { StartResult } from '../checkout/ports/payment-provider.js';
import type { FailureCode } from '../transactions/failure-code.js';
import type { ResponseHead } from './response-head.js';

interface FailureRow {
  readonly status: number;
  /** Absent: the row stands for all other answers of this status. */
  readonly says?: RegExp;
  readonly code: FailureCode;
}

/** The failure answers of a payment call (protocols.md, section 2); the first row that fits counts. */
const FAILURES: readonly FailureRow[] = [
  { status: 400, says: /amount out of range/i, code: 'amount_out_of_range' },
  { status: 400, says: /currency not supported/i, code: 'currency_not_supported' },
  { status: 400, says: /signature mismatch/i, code: 'signature_mismatch' },
  { status: 401, code: 'credentials_refused' },
  { status: 403, code: 'credentials_refused' },
  { status: 404, says: /merchant not found/i, code: 'merchant_not_found' },
  { status: 404, says: /client record not found/i, code: 'client_not_found' },
  { status: 422, says: /unable to determine gateway processor/i, code: 'card_type_unavailable' },
  { status: 422, says: /exceed(ed)? transaction attempts/i, code: 'too_many_attempts' },
  { status: 422, code: 'blocked_by_risk' },
  { status: 500, code: 'provider_error' },
];

/**
 * Refusals that count in whatever form: whoever refuses a key took nothing. All others must be the service's own: what
 * stands before it may lose its patience with an order that was taken.
 */
const KEY_REFUSED = [401, 403];

/**
 * Maps an answer that is no success. Where the table says that nothing was started, `refused`; else `unknown`.
 *
 * @param status the HTTP status, or the body's own where HTTP said 200
 * @param head what the body says; null when it could not be read
 */
export function paymentFailure(status: number, head: ResponseHead | null): StartResult {
  const said = `MYGW answered ${String(status)}${head?.text ? `: ${head.text}` : ', without a reason'}`;
  const code = failureCode(status, head?.text ?? '');
  if (code === null || contradicts(status, head)) return { kind: 'unknown', operatorMessage: said, httpStatus: status };
  // An order with this identifier was taken, and it can only be ours: the query has to say what became of it.
  if (code === 'duplicate_order') return { kind: 'unknown', operatorMessage: said, httpStatus: status };
  return { kind: 'refused', code, operatorMessage: said, httpStatus: status };
}

function failureCode(status: number, text: string): FailureCode | null {
  if (status >= 400 && status < 500 && /duplicate order/i.test(text)) return 'duplicate_order';
  const row = FAILURES.find(({ status: rowStatus, says }) => rowStatus === status && (says?.test(text) ?? true));
  if (row) return row.code;
  return status >= 400 && status < 500 ? 'request_refused' : null;
}

function contradicts(status: number, head: ResponseHead | null): boolean {
  return head === null ? !KEY_REFUSED.includes(status) : head.statusCode < 400;
}

import { AmountError } from '../../common/money.js';
import { RefundError, type RefundProblem } from '../../refunds/refund-error.js';
import { invalidField, ProblemError } from '../problem/problem.error.js';

/** Refusals that are about what was sent; the others are about how things stand (409). */
const UNPROCESSABLE: readonly RefundProblem[] = ['key_reused', 'over_refund', 'unknown_order'];

const FIELDS: Readonly<Partial<Record<RefundProblem, string>>> = { over_refund: 'amount', unknown_order: 'orderId' };

const AMOUNT_TEXTS: Readonly<Record<AmountError['reason'], string>> = {
  syntax: 'must be a plain decimal such as 12.30',
  decimals: 'has more decimals than the currency',
  zero: 'must be more than zero',
  too_large: 'is too large',
};

/** Runs `work`, and makes of what it refuses a problem for the client. */
export async function withRefundProblems<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AmountError) throw invalidField('amount', error.reason, AMOUNT_TEXTS[error.reason]);
    throw error instanceof RefundError ? problemOf(error) : error;
  }
}

function problemOf({ problem, message, left }: RefundError): ProblemError {
  if (problem === 'own_request') return new ProblemError(403, problem, { detail: message });
  const status = UNPROCESSABLE.includes(problem) ? 422 : 409;
  const detail = left === undefined ? message : `${message}: ${left}`;
  const field = FIELDS[problem];
  return new ProblemError(status, problem, {
    detail,
    ...(field && { errors: [{ field, code: problem, message: detail }] }),
  });
}

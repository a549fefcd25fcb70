import { sameSignature, signResponse } from './signature.js';
import type { Ledger } from './ledger.js';
import type { RecordedReturn } from './types.js';

const PARAMETERS = ['invoice', 'status', 'transactionId', 'signature', 'error'] as const;

/**
 * Judges the query that the customer came back with (protocols.md §1): status is exactly success or fail, the signature
 * covers `status|transactionId`, and the transactionId is one that was issued for this invoice.
 */
export function checkReturn(query: URLSearchParams, secret: string, ledger: Ledger, at: string): RecordedReturn {
  const problem = findProblem(query, secret, ledger);
  const error = query.get('error');
  return {
    at,
    invoiceId: query.get('invoice') ?? '',
    transactionId: query.get('transactionId') ?? '',
    status: query.get('status') ?? '',
    verified: problem === undefined,
    ...(error === null ? {} : { error }),
    ...(problem === undefined ? {} : { problem }),
  };
}

function findProblem(query: URLSearchParams, secret: string, ledger: Ledger): string | undefined {
  const repeated = PARAMETERS.find((name) => query.getAll(name).length > 1);
  if (repeated) return `The parameter ${repeated} is there more than once.`;
  const status = query.get('status') ?? '';
  const transactionId = query.get('transactionId') ?? '';
  if (status !== 'success' && status !== 'fail') return 'The status is neither success nor fail.';
  const expected = signResponse(secret, status, transactionId);
  if (!sameSignature(expected, query.get('signature') ?? '')) return 'The signature does not match.';
  if (!ledger.isIssued(transactionId, query.get('invoice') ?? '')) {
    return 'This transactionId was not issued for this invoice.';
  }
  return undefined;
}

import type { QueryResult } from '../checkout/ports/payment-provider.js';
import { plainText } from './provider-text.js';
import type { SignatureState } from './query-checks.js';
import type { QueryReply } from './query-reply.js';
import { meaningOfResult } from './result-codes.js';
import { settlementDate } from './settlement-date.js';

/**
 * What a reply about our order means (protocols.md, section 2). Pure and total: what is not known is pending, what
 * contradicts itself is unavailable, and only result 0 with success `Y` and a signature that holds is a success.
 */
export function queryResultOf(reply: QueryReply, signature: SignatureState): QueryResult {
  const meaning = meaningOfResult(reply.result, plainText(`${reply.reason ?? ''} ${reply.detail ?? ''}`));
  if (meaning.kind === 'pending') return { kind: 'pending' };
  const problem = contradiction(reply, meaning.kind) ?? signatureProblem(signature, meaning.kind);
  if (problem) return { kind: 'unavailable', operatorMessage: `The answer of MYGW was not believed: ${problem}` };
  if (meaning.kind === 'paid') return succeeded(reply);
  const isTraced = reply.amount !== undefined || reply.date !== undefined;
  return {
    kind: 'failed',
    code: meaning.code,
    evidence: isTraced && signature === 'holds',
    operatorMessage: failureMessage(reply),
  };
}

function contradiction({ result = '', success }: QueryReply, meaning: 'paid' | 'failed'): string | null {
  if (meaning === 'paid' && success !== 'Y') return 'result 0 without success Y';
  return meaning === 'failed' && success === 'Y' ? `result ${result} with success Y` : null;
}

/** An unsigned failure is passed on as one without evidence; an unsigned success is none. */
function signatureProblem(signature: SignatureState, meaning: 'paid' | 'failed'): string | null {
  if (signature === 'broken') return 'its signature does not hold';
  return signature === 'absent' && meaning === 'paid' ? 'it is not signed' : null;
}

function succeeded(reply: QueryReply): QueryResult {
  return {
    kind: 'succeeded',
    amountText: reply.amount ?? null,
    currency: reply.currency ?? null,
    settledOn: settlementDate(reply.settlement),
    ...(reply.balance !== undefined && { balanceText: reply.balance }),
    ...reversalOf(plainText(`${reply.reason ?? ''} ${reply.detail ?? ''}`)),
  };
}

/** The guide has no field for it; the texts may tell. Of what they don't tell nothing is concluded. */
function reversalOf(text: string): Pick<Extract<QueryResult, { kind: 'succeeded' }>, 'reversed'> {
  if (/\bcancell?ed\b/i.test(text)) return { reversed: 'cancelled' };
  if (!/\brefunded\b/i.test(text)) return {};
  return { reversed: /\bpart/i.test(text) ? 'partly_refunded' : 'refunded' };
}

function failureMessage({ result = '', detail, reason }: QueryReply): string {
  const texts = [detail, reason].map(plainText).filter((text) => text !== '');
  return `MYGW: ${[`result ${result}`, ...texts].join(': ')}`;
}

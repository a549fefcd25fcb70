import type { QueryResult, UnavailableCause } from '../checkout/ports/payment-provider.js';
import { readQueryReply, type QueryReply } from './query-reply.js';
import { readResponseHead, type ResponseHead } from './response-head.js';
import { parseJsonObject } from './wire-json.js';

/** A query's answer: the reply to look into, or already what it means. */
export type QueryAnswer = { readonly kind: 'reply'; readonly reply: QueryReply } | QueryResult;

/** Takes the wrapping off a query's answer (protocols.md, section 2). After an HTTP 200 the body's own status counts. */
export function readQueryAnswer(httpStatus: number, body: string): QueryAnswer {
  const answer = parseJsonObject(body);
  const head = readResponseHead(answer);
  const status = httpStatus === 200 ? (head?.statusCode ?? 200) : httpStatus;
  if (status === 404) return readNotFound(head, body);
  if (status === 401 || status === 403) {
    return unavailable(`MYGW refused the API key (${String(status)})`, 'api_key_refused');
  }
  if (status !== 200) return unavailable(`MYGW answered the query with ${[status, head?.text].join(' ').trim()}`);
  const reply = readQueryReply(answer);
  return reply ? { kind: 'reply', reply } : unavailable('MYGW answered the query with a body that could not be read');
}

/**
 * Two such answers free the customer to pay again: not the HTML page of something that stands before the service, and not
 * one that speaks of the merchant in place of the order. An empty one, or JSON of another form, is believed.
 */
function readNotFound(head: ResponseHead | null, body: string): QueryResult {
  const isForeign = !head && body.trim() !== '' && !parseJsonObject(body);
  if (isForeign) return unavailable('The query was answered with 404, but not by MYGW');
  const isOfMerchant = /merchant not found/i.test(head?.text ?? '');
  return isOfMerchant
    ? unavailable('MYGW does not know the merchant (404)', 'merchant_unknown')
    : { kind: 'not_found' };
}

function unavailable(operatorMessage: string, cause?: UnavailableCause): QueryResult {
  return { kind: 'unavailable', operatorMessage, ...(cause && { cause }) };
}

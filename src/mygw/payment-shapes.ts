import { readResponseHead, type ResponseHead } from './response-head.js';
import { parseJsonObject, type JsonObject } from './wire-json.js';

/** An answer to the payment call, its wrapping taken off. */
export type Taken =
  | { readonly kind: 'page'; readonly html: string; readonly mayBeAdvice: boolean }
  | { readonly kind: 'emailed' }
  | { readonly kind: 'failure'; readonly status: number; readonly head: ResponseHead | null }
  | { readonly kind: 'unreadable' };

const OK = 200;
/** *Email Pay*: the customer was sent an e-mail with a link. */
const EMAILED = 210;

/**
 * Tells the shapes of an answer apart (protocols.md, section 2). The guide shows the status in the body and not in
 * HTTP, so after an HTTP 200 the body's own status counts.
 */
export function readTaken(httpStatus: number, body: string): Taken {
  if (httpStatus === EMAILED) return { kind: 'emailed' };
  const answer = parseJsonObject(body);
  const head = readResponseHead(answer);
  if (httpStatus !== OK) return { kind: 'failure', status: httpStatus, head };
  if (answer) return head ? readShape3(answer, head) : readShape2(answer);
  return isMarkup(body) ? { kind: 'page', html: body, mayBeAdvice: false } : { kind: 'unreadable' };
}

/** `{"status":200,"response":"<html…>"}` */
function readShape2({ status, response }: JsonObject): Taken {
  const code = Number(status);
  if (code === EMAILED) return { kind: 'emailed' };
  if (code !== OK || typeof response !== 'string' || !isMarkup(response)) return { kind: 'unreadable' };
  return { kind: 'page', html: response, mayBeAdvice: false };
}

/** `{"response":{"statusCode":200,"message":"OK"},"reply":"<html…>"}`, or a failure that came with HTTP 200. */
function readShape3({ reply }: JsonObject, head: ResponseHead): Taken {
  if (head.statusCode === EMAILED) return { kind: 'emailed' };
  if (head.statusCode !== OK) return { kind: 'failure', status: head.statusCode, head };
  if (typeof reply !== 'string' || !isMarkup(reply)) return { kind: 'unreadable' };
  return { kind: 'page', html: reply, mayBeAdvice: true };
}

function isMarkup(text: string): boolean {
  return text.trimStart().startsWith('<');
}

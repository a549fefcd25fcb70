import type { ReversalRefusal, ReversalResult } from '../checkout/ports/payment-provider.js';
import { readResponseHead, type ResponseHead } from './response-head.js';
import { parseJsonObject } from './wire-json.js';

interface RefusalRow {
  readonly status: number;
  /** Absent: the row stands for all other answers of this status. */
  readonly says?: RegExp;
  readonly code: ReversalRefusal;
}

/** The refusals of a command (protocols.md, section 2); the first row that fits counts. */
const REFUSALS: readonly RefusalRow[] = [
  { status: 400, says: /transaction not found/i, code: 'order_not_found' },
  { status: 400, says: /amount not valid/i, code: 'amount_not_valid' },
  { status: 400, code: 'request_refused' },
  { status: 401, code: 'credentials_refused' },
  { status: 403, code: 'credentials_refused' },
  { status: 404, code: 'order_not_found' },
];

/** Refusals of these need not be in the service's own form: whoever refuses a key has done nothing. */
const KEY_REFUSED = [401, 403];

/**
 * What a command's answer means. 200 is "executed or queued": only a text says which. A refusal counts when it is the
 * service's own; anything else, a fault of the service among it, may stand before a command that was taken.
 */
export function readCommandAnswer(httpStatus: number, body: string): ReversalResult {
  const head = readResponseHead(parseJsonObject(body));
  const status = httpStatus === 200 ? head?.statusCode : httpStatus;
  const said = { operatorMessage: messageOf(status ?? httpStatus, head), httpStatus };
  if (status === undefined) return { kind: 'unknown', ...said };
  if (status === 200) return { kind: saysDone(head) ? 'executed' : 'accepted', ...said };
  const code = refusalCode(status, head);
  return code === null ? { kind: 'unknown', ...said } : { kind: 'refused', code, ...said };
}

function saysDone(head: ResponseHead | null): boolean {
  const text = head?.text ?? '';
  return /\bexecuted\b/i.test(text) && !/\bqueued\b/i.test(text);
}

function refusalCode(status: number, head: ResponseHead | null): ReversalRefusal | null {
  if (status < 400 || status >= 500) return null;
  const isOwn = head !== null && head.statusCode >= 400 && head.statusCode < 500;
  if (!isOwn && !KEY_REFUSED.includes(status)) return null;
  const row = REFUSALS.find(
    ({ status: rowStatus, says }) => rowStatus === status && (says?.test(head?.text ?? '') ?? true),
  );
  return row?.code ?? 'request_refused';
}

function messageOf(status: number, head: ResponseHead | null): string {
  return `MYGW answered ${String(status)}${head?.text ? `: ${head.text}` : ', without words'}`;
}

import type { DeliveryResult } from '../../outbox/outbox-handler.js';
import type { OutgoingResult } from '../../outgoing/outgoing-http.js';

/** Enough for what is kept; bounds the work on a long page. */
const MAX_READ = 16 * 1024;

/**
 * What the host platform's answer is worth. 2xx and 3xx: it took the result. Anything else may change: its page may be
 * down, or be configured wrongly for a while.
 *
 * @param url the signed address: should the answer repeat it, its query is not kept
 */
export function toDeliveryResult(result: OutgoingResult, url: string): DeliveryResult {
  if (result.kind === 'refused') return { outcome: 'refused', error: `The address may not be called: ${result.why}` };
  if (result.kind === 'not_sent') return { outcome: 'failed', error: `It could not be sent: ${result.why}` };
  if (result.kind === 'indeterminate') {
    return { outcome: 'failed', error: `It may or may not have arrived: ${result.why}` };
  }
  const { status: httpStatus, headers, body } = result;
  const isTaken = httpStatus >= 200 && httpStatus < 400;
  const location = httpStatus >= 300 && isTaken ? redirect(headers['location'], url) : '';
  const answer = withoutQuery(`${location}${readable(body, headers['content-type'])}`, url).trim();
  return { outcome: isTaken ? 'delivered' : 'failed', httpStatus, answer };
}

/** Where it would have gone: without the query, which may hold what nobody but the customer should have. */
function redirect(location: string | undefined, base: string): string {
  const target = location === undefined ? null : URL.parse(location, base);
  return target ? `Redirects to ${target.origin}${target.pathname}\n` : '';
}

/** A page as its text; anything else as it came. */
function readable(body: string, contentType = ''): string {
  const text = body.slice(0, MAX_READ);
  if (!/html/i.test(contentType)) return text;
  return text
    .replace(/<(script|style|svg)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

/** An answer that repeats what it was sent repeats the signature. */
function withoutQuery(text: string, url: string): string {
  const parameters = [...new URL(url).searchParams.values()];
  const secrets = parameters.filter((value) => /^[0-9a-f]{64}$/i.test(value));
  return secrets.reduce((kept, secret) => kept.replaceAll(secret, '[redacted]'), text);
}

import { createHmac } from 'node:crypto';
import { equalHexSignatures } from './constant-time.js';
import type { SigningKey } from './signing-key.js';

const SHA256_BYTES = 32;

/** The signed fields of a request, as the very texts that came, after URL decoding and before any parsing. */
export interface HostedPageRequest {
  readonly amount: string;
  readonly reference: string;
  readonly transactionId: string;
}

/** The signed fields of a result. */
export interface HostedPageResult {
  readonly status: 'success' | 'fail';
  readonly transactionId: string;
}

/**
 * Signatures between the host platform and the hosted payment page (protocols.md, section 1): HMAC-SHA256 in hex over
 * fields joined by a pipe, keyed with the secret's UTF-8 text.
 */
export class HostedPageSigner {
  /** Lower-case hex. */
  signRequest(request: HostedPageRequest, secret: string): string {
    return hmac([request.amount, request.reference, request.transactionId], secret);
  }

  /**
   * Finds the key that signed the request. Every key is tried, so that the time tells nothing of which one it was.
   *
   * An amount or a transactionId with a pipe is refused whatever its signature: it would leave open where one field
   * ends and the next begins. A reference may have one.
   *
   * @returns the key's id, or `null` when no key fits (or there is none at all)
   */
  verifyRequest(request: HostedPageRequest, signature: string, keys: readonly SigningKey[]): string | null {
    if (request.amount.includes('|') || request.transactionId.includes('|')) return null;
    const fitting = keys.filter(
      (key) => key.secret !== '' && equalHexSignatures(signature, this.signRequest(request, key.secret), SHA256_BYTES),
    );
    return fitting[0]?.id ?? null;
  }

  /** Lower-case hex. */
  signResult(result: HostedPageResult, secret: string): string {
    return hmac([result.status, result.transactionId], secret);
  }
}

/** @throws Error for an empty secret: a signature anyone could make proves nothing */
function hmac(fields: readonly string[], secret: string): string {
  if (secret === '') throw new Error('A signature needs a secret');
  return createHmac('sha256', Buffer.from(secret, 'utf8')).update(fields.join('|'), 'utf8').digest('hex');
}

import { createHmac, timingSafeEqual } from 'node:crypto';

/** Hex HMAC-SHA256 of `amount|reference|transactionId`, the strings as they are sent (protocols.md §1). */
export function signRequest(secret: string, amount: string, reference: string, transactionId: string): string {
  return hmac(secret, `${amount}|${reference}|${transactionId}`);
}

/** Hex HMAC-SHA256 of `status|transactionId` (protocols.md §1). */
export function signResponse(secret: string, status: string, transactionId: string): string {
  return hmac(secret, `${status}|${transactionId}`);
}

/** Compares a received hex signature, in any letter case, in constant time. */
export function sameSignature(expected: string, received: string): boolean {
  if (!/^[0-9a-f]{64}$/i.test(received)) return false;
  return timingSafeEqual(Buffer.from(expected, 'hex'), Buffer.from(received, 'hex'));
}

function hmac(secret: string, message: string): string {
  return createHmac('sha256', secret).update(message, 'utf8').digest('hex');
}

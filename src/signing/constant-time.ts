import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether two signatures in hex are the same, in any letter case. Takes the same time wherever they differ; anything
 * that isn't hex of exactly `bytes` bytes is never equal, not even to itself.
 */
export function equalHexSignatures(given: string, expected: string, bytes: number): boolean {
  const form = new RegExp(`^[0-9a-f]{${String(bytes * 2)}}$`, 'i');
  if (!form.test(given) || !form.test(expected)) return false;
  return timingSafeEqual(Buffer.from(given, 'hex'), Buffer.from(expected, 'hex'));
}

/** MD5 of the text's UTF-8 bytes, in lower-case hex. Only because the provider's protocol prescribes it. */
export function md5Hex(text: string): string {
  return createHash('md5').update(text, 'utf8').digest('hex');
}

import { SecretText } from '../common/secret-text.js';
import { keyStrength } from '../merchants/key-strength.js';
import type { SecretDto } from './secret-view.dto.js';
import { optionalTime } from './times.js';

const SHOWN = 4;

/** @param updatedAt when it became this one; milliseconds since 1970 */
export function secretView(secret: SecretText | null, updatedAt: number | null): SecretDto {
  if (!secret) return { set: false, last4: null, updatedAt: null };
  return { set: true, last4: last4(secret), updatedAt: optionalTime(updatedAt) };
}

/** The end of a secret; null where whoever knows it could find the rest by trying. */
export function last4(secret: SecretText): string | null {
  const text = secret.reveal();
  const rest = new SecretText(text.slice(0, -SHOWN));
  return keyStrength(rest).weak ? null : text.slice(-SHOWN);
}

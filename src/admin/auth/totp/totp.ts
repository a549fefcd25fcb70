import { generateSecret, generateURI, verifySync } from 'otplib';
import { SecretText } from '../../../common/secret-text.js';

const ISSUER = 'Payment Gateway';
const STEP_SECONDS = 30;

export function newTotpSecret(): SecretText {
  return new SecretText(generateSecret());
}

/** What an authenticator app reads from the QR code (key URI format of RFC 6238 apps). */
export function totpUri(secret: SecretText, email: string): string {
  return generateURI({ issuer: ISSUER, label: email, secret: secret.reveal() });
}

export function isTotpCode(text: string): boolean {
  return /^\d{6}$/.test(text);
}

/**
 * Verifies a code of the current 30-second step, or of the one before or after it: clocks differ.
 *
 * @param lastStep the step of the last code that was taken; its code and earlier ones are not taken again
 * @param now milliseconds since 1970
 * @returns the code's step, to be stored as the last one; null when the code is not right
 */
export function totpStep(secret: SecretText, code: string, lastStep: number | null, now: number): number | null {
  if (!isTotpCode(code)) return null;
  const epoch = Math.floor(now / 1000);
  const result = verifySync({ secret: secret.reveal(), token: code, epoch, epochTolerance: STEP_SECONDS });
  if (!result.valid) return null;
  const step = Math.floor(epoch / STEP_SECONDS) + result.delta;
  return lastStep !== null && step <= lastStep ? null : step;
}

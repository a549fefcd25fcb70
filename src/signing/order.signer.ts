import { equalHexSignatures, md5Hex } from './constant-time.js';
import type { SigningKey } from './signing-key.js';

const MD5_BYTES = 16;

/** The signed fields of a payment, as the very texts that are sent. An absent field is `undefined`. */
export interface PaymentFields {
  readonly clientId?: string | undefined;
  readonly orderId: string;
  readonly amount: string;
  readonly currency: string;
  readonly replyUrl?: string | undefined;
  readonly backofficeUrl?: string | undefined;
}

/** The signed fields of a callback or of a query's answer. A failure has neither amount nor currency. */
export interface CallbackFields {
  readonly success: string;
  readonly clientId?: string | undefined;
  readonly orderId: string;
  readonly amount?: string | undefined;
  readonly currency?: string | undefined;
  readonly merchantId: string;
}

/**
 * Signatures of orders at the payment provider (protocols.md, section 2): MD5 over fields joined without separators,
 * the hash of the merchant key among them.
 *
 * Weak by design: characters can move between neighbouring fields, and a short key can be found by trying. So whoever
 * verifies one also compares every field with what is stored, and asks the provider before believing a success.
 */
export class OrderSigner {
  /** Lower-case hex. */
  signPayment(fields: PaymentFields, merchantKey: string): string {
    return keyedMd5([fields.clientId, fields.orderId.toLowerCase()], merchantKey, [
      fields.amount,
      fields.currency,
      fields.replyUrl,
      fields.backofficeUrl,
    ]);
  }

  /** Lower-case hex. */
  signCallback(fields: CallbackFields, merchantKey: string): string {
    return keyedMd5([fields.success, fields.clientId, fields.orderId.toLowerCase()], merchantKey, [
      fields.amount,
      fields.currency,
      fields.merchantId,
    ]);
  }

  /**
   * Finds the key that signed a callback or a query's answer. `success` must be exactly `Y` or `N`: otherwise a
   * failure's signature could be used again with another split of its first fields.
   *
   * @returns the key's id, or `null` when no key fits (or there is none at all)
   */
  verifyCallback(fields: CallbackFields, signature: string, keys: readonly SigningKey[]): string | null {
    if (fields.success !== 'Y' && fields.success !== 'N') return null;
    const fitting = keys.filter(
      (key) => key.secret !== '' && equalHexSignatures(signature, this.signCallback(fields, key.secret), MD5_BYTES),
    );
    return fitting[0]?.id ?? null;
  }
}

type Fields = readonly (string | undefined)[];

/** @throws Error for an empty key: a signature anyone could make proves nothing */
function keyedMd5(before: Fields, merchantKey: string, after: Fields): string {
  if (merchantKey === '') throw new Error('A signature needs a merchant key');
  return md5Hex([...before, md5Hex(merchantKey), ...after].map((field) => field ?? '').join(''));
}

import { createHash } from 'node:crypto';

export interface PaymentSignatureFields {
  readonly clientID?: string | undefined;
  readonly orderID: string;
  readonly amount: string;
  readonly currency: string;
  readonly replyURL?: string | undefined;
  readonly backofficeURL?: string | undefined;
}

export interface CallbackSignatureFields {
  readonly success?: string | undefined;
  readonly clientID?: string | undefined;
  readonly orderID: string;
  readonly amount?: string | undefined;
  readonly currency?: string | undefined;
  readonly merchantID: string;
}

/**
 * Lower-case hex MD5 of a payment request (protocols.md §2): the very strings that are sent, no separators, the orderID
 * alone in lower case, an absent field as the empty string.
 */
export function paymentSignature(fields: PaymentSignatureFields, merchantKey: string): string {
  const { clientID = '', orderID, amount, currency, replyURL = '', backofficeURL = '' } = fields;
  return md5(clientID + orderID.toLowerCase() + md5(merchantKey) + amount + currency + replyURL + backofficeURL);
}

/** Lower-case hex MD5 of a callback or of the reply of a query (protocols.md §2). */
export function callbackSignature(fields: CallbackSignatureFields, merchantKey: string): string {
  const { success = '', clientID = '', orderID, amount = '', currency = '', merchantID } = fields;
  return md5(success + clientID + orderID.toLowerCase() + md5(merchantKey) + amount + currency + merchantID);
}

export function md5(text: string): string {
  return createHash('md5').update(text, 'utf8').digest('hex');
}

import type { CallbackFields } from '../signing/order.signer.js';
import type { CallbackParameters } from './callback-parameters.js';
import { CallbackRefused } from './callback-refused.js';

/** A callback that is complete and well-formed. Nothing of it is believed yet. Every text is as it came. */
export interface CallbackMessage {
  readonly success: 'Y' | 'N';
  readonly merchantId: string;
  readonly orderId: string;
  readonly clientId: string | undefined;
  readonly amount: string | undefined;
  readonly currency: string | undefined;
  readonly detail: string | undefined;
  readonly signature: string;
}

const IDENTIFIER = /^[\x21-\x7e]+$/;
/** Three letters, so that no character of its neighbours in the signature can be counted to it. */
const CURRENCY = /^[A-Za-z]{3}$/;
const SIGNATURE = /^[0-9a-f]{32}$/i;

/**
 * Checks that everything is there that this kind of callback must have (protocols.md, section 2).
 *
 * @throws CallbackRefused for a missing or ill-formed parameter; `signature` where that is the one
 */
export function readCallbackMessage(parameters: CallbackParameters): CallbackMessage {
  const { success, clientID, amount, currency, detail, signature } = parameters;
  const orderId = identifier(parameters.orderID);
  const merchantId = identifier(parameters.merchantID);
  if (success === undefined) throw new CallbackRefused('missing');
  if (success !== 'Y' && success !== 'N') throw new CallbackRefused('invalid');
  if (success === 'Y' && (amount === undefined || currency === undefined)) throw new CallbackRefused('missing');
  if (currency !== undefined && !CURRENCY.test(currency)) throw new CallbackRefused('invalid');
  if (signature === undefined || !SIGNATURE.test(signature)) throw new CallbackRefused('signature');
  return { success, merchantId, orderId, clientId: clientID, amount, currency, detail, signature };
}

/** The very texts that came, for the signature. */
export function signedFieldsOf(message: CallbackMessage): CallbackFields {
  const { success, clientId, orderId, amount, currency, merchantId } = message;
  return { success, clientId, orderId, amount, currency, merchantId };
}

function identifier(value: string | undefined): string {
  if (value === undefined) throw new CallbackRefused('missing');
  if (!IDENTIFIER.test(value)) throw new CallbackRefused('invalid');
  return value;
}

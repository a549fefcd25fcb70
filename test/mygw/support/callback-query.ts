import { OrderSigner } from '../../../src/signing/order.signer.js';
import { MERCHANT_ID, MERCHANT_KEY, orderWith } from './accounts.js';

export type CallbackQuery = Record<string, string | undefined>;

const signer = new OrderSigner();

/** A success callback of the usual order, changed and then rightly signed. */
export function successQuery(changes: CallbackQuery = {}, merchantKey = MERCHANT_KEY): CallbackQuery {
  const { orderId, amountText, currency } = orderWith();
  return signed(
    { currency, success: 'Y', merchantID: MERCHANT_ID, orderID: orderId, amount: amountText, ...changes },
    merchantKey,
  );
}

/** A failure callback of the usual order, changed and then rightly signed. */
export function failureQuery(changes: CallbackQuery = {}, merchantKey = MERCHANT_KEY): CallbackQuery {
  const fields = {
    success: 'N',
    merchantID: MERCHANT_ID,
    orderID: orderWith().orderId,
    detail: 'Transaction abandoned',
  };
  return signed({ ...fields, ...changes }, merchantKey);
}

export function signatureOf(query: CallbackQuery, merchantKey = MERCHANT_KEY): string {
  const { success = '', clientID, orderID = '', amount, currency, merchantID = '' } = query;
  return signer.signCallback(
    { success, clientId: clientID, orderId: orderID, amount, currency, merchantId: merchantID },
    merchantKey,
  );
}

/** As the service would write it, form-encoded. */
export function queryString(query: CallbackQuery): string {
  const present = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URLSearchParams(present).toString();
}

function signed(query: CallbackQuery, merchantKey: string): CallbackQuery {
  return { ...query, signature: signatureOf(query, merchantKey) };
}

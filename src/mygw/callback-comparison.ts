import type { KnownOrder } from '../checkout/ports/callback-inbox.js';
import type { CallbackMessage } from './callback-message.js';
import { isSameDecimal } from '../common/same-decimal.js';

export type Verdict = 'ok' | 'differs' | 'absent';

export const COMPARED_FIELDS = ['merchantID', 'orderID', 'clientID', 'amount', 'currency'] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];
export type Comparison = Readonly<Record<ComparedField, Verdict>>;

/**
 * Compares each field with what is stored: the amount as an exact decimal, identifiers to the letter. Of the order's the
 * case does not matter: the signature has it in lower case, and ours are.
 */
export function compareWithOrder(message: CallbackMessage, order: KnownOrder): Comparison {
  const { amount, currency, clientId } = message;
  return {
    merchantID: verdict(message.merchantId === order.account.settings.merchantId),
    orderID: verdict(message.orderId.toLowerCase() === order.orderId.toLowerCase()),
    clientID: clientId === undefined && order.clientId === null ? 'absent' : verdict(clientId === order.clientId),
    amount: amount === undefined ? 'absent' : verdict(isSameDecimal(amount, order.amountText)),
    currency: currency === undefined ? 'absent' : verdict(currency === order.currency),
  };
}

/** For a callback of an order that is not stored: there is nothing to compare with. */
export function comparisonWithNothing(): Comparison {
  return { merchantID: 'ok', orderID: 'absent', clientID: 'absent', amount: 'absent', currency: 'absent' };
}

function verdict(isEqual: boolean): Verdict {
  return isEqual ? 'ok' : 'differs';
}

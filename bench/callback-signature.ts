import { createHash } from 'node:crypto';
import { AMOUNT, CURRENCY } from './pending-orders.ts';

export interface Merchant {
  readonly merchantId: string;
  readonly merchantKey: string;
}

const md5 = (text: string) => createHash('md5').update(text).digest('hex');

/** The provider's signature under a success of an order of the bench (protocols.md, section 2). */
export function callbackSignature(orderId: string, { merchantId, merchantKey }: Merchant): string {
  return md5(`Y${orderId}${md5(merchantKey)}${AMOUNT}${CURRENCY}${merchantId}`);
}

/** Paths of callbacks, one for each order, rightly signed. Made ahead, so that making them costs no time. */
export function callbackPaths(orderIds: readonly string[], merchant: Merchant): () => string {
  const paths = orderIds.map((orderID) => {
    const fields = { currency: CURRENCY, success: 'Y', merchantID: merchant.merchantId, orderID, amount: AMOUNT };
    const query = new URLSearchParams({ ...fields, signature: callbackSignature(orderID, merchant) });
    return `/callbacks/mygw/backoffice?${query.toString()}`;
  });
  let next = 0;
  return () => {
    const path = paths[next];
    next += 1;
    if (path === undefined) throw new Error('The bench has run out of orders: make more of them ahead');
    return path;
  };
}

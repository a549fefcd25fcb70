import { randomInt, randomUUID } from 'node:crypto';
import { numericCode, toMinor } from './money.js';
import { md5 } from './signature.js';
import type { Merchant } from './merchants.js';

/** Path of the payment page, as in the seed's example. */
export const PAYMENT_PAGE_PATH = '/redirect2.html';

export interface PaymentUrlParts {
  readonly baseUrl: string;
  readonly merchant: Merchant;
  readonly orderId: string;
  readonly amount: string;
  readonly currency: string;
  readonly stage: string;
  readonly time: Date;
}

/** The payment page's URL: currency as ISO number, amount in minor units, as the seed shows it (protocols.md §2). */
export function paymentPageUrl(parts: PaymentUrlParts): string {
  const stamp = timeStamp(parts.time);
  const query = new URLSearchParams({
    curr: numericCode(parts.currency),
    merc: 'SE',
    id: `t${randomUUID()}`,
    stage: parts.stage,
    amt: toMinor(parts.amount).toString(),
    m: parts.merchant.merchantId,
    o: parts.orderId,
    time: stamp,
    order: `${stamp.slice(0, 8)}${randomInt(100_000, 1_000_000)}${stamp.slice(8)}`,
  });
  query.set('sign', signPageQuery(query, parts.merchant.merchantKey));
  return `${parts.baseUrl}${PAYMENT_PAGE_PATH}?${query}`;
}

/** Whether the page was opened with a query of the simulator's own making. The recipe is its own, not the vendor's. */
export function isOwnPageQuery(query: URLSearchParams, merchant: Merchant): boolean {
  return query.get('sign') === signPageQuery(query, merchant.merchantKey);
}

function signPageQuery(query: URLSearchParams, merchantKey: string): string {
  const signed = ['curr', 'amt', 'm', 'o', 'stage', 'time', 'id', 'order'].map((name) => query.get(name) ?? '');
  return md5([...signed, md5(merchantKey)].join('|'));
}

/** `YYYYMMDDHHMMSS` in UTC. */
function timeStamp(time: Date): string {
  return time.toISOString().slice(0, 19).replace(/\D/g, '');
}

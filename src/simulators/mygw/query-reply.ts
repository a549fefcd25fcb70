import { callbackUrl } from './callback-url.js';
import type { Faults } from './faults.js';
import type { Merchant } from './merchants.js';
import { callbackSignature } from './signature.js';
import type { OrderRecord } from './types.js';

/** The `reply` of a query; a field that is not there is not sent. */
export interface QueryReply {
  readonly merchantID: string;
  readonly orderID: string;
  readonly merchant: string;
  readonly result: string;
  readonly detail: string;
  readonly reason?: string;
  readonly success?: string;
  readonly amount?: string;
  readonly currency?: string;
  readonly balance?: string;
  readonly clientID?: string;
  readonly date?: string;
  readonly settlement?: string;
  readonly url?: string;
  readonly signature?: string;
}

const DEFAULT_NAME = 'Simulated merchant';

/** The trap (protocols.md §2): an order that never arrived looks abandoned, but has no amount, date or signature. */
export function trapReply(merchant: Merchant, orderId: string): QueryReply {
  return {
    result: '11',
    merchantID: merchant.merchantId,
    orderID: orderId,
    success: 'N',
    merchant: merchant.name ?? DEFAULT_NAME,
    detail: 'Transaction abandoned',
  };
}

/** What a query tells of an order (protocols.md §2), the faults included. */
export function queryReply(order: OrderRecord, merchant: Merchant, faults: Faults, isHeldPending: boolean): QueryReply {
  const shown = isHeldPending ? asPending(order) : withForcedResult(order, faults.queryResult);
  const success = successOf(shown);
  const money = {
    amount: faults.queryWrongAmount ?? order.amount,
    currency: faults.queryWrongCurrency ?? order.currency,
  };
  const signedMoney = success === 'N' && faults.queryFailureSigned === 'without-amount' ? {} : money;
  const identity = { merchantID: order.merchantId, orderID: order.orderId, clientID: order.clientId };
  const signature = callbackSignature({ ...identity, ...signedMoney, success }, merchant.merchantKey);
  return {
    date: dateOf(shown),
    ...(shown.reason === undefined ? {} : { reason: shown.reason }),
    ...money,
    result: shown.result,
    ...identityOf(order, merchant),
    balance: balanceOf(shown),
    ...(success === undefined ? {} : { success }),
    detail: shown.detail,
    ...(shown.settledOn === undefined ? {} : { settlement: shown.settledOn }),
    ...urlOf(shown, merchant, faults),
    ...(faults.query === 'no-reply-signature' ? {} : { signature }),
  };
}

function asPending(order: OrderRecord): OrderRecord {
  const { settledOn: _settledOn, reason: _reason, ...rest } = order;
  return { ...rest, state: 'pending', result: '1', detail: 'Transaction pending' };
}

function withForcedResult(order: OrderRecord, result: string | null): OrderRecord {
  if (result === null) return order;
  if (result === '1') return asPending(order);
  return { ...order, result, state: result === '0' ? 'paid' : 'refused', detail: `Result ${result}` };
}

/** While pending it may be absent, or anything but Y: absent here. */
function successOf({ state }: OrderRecord): 'Y' | 'N' | undefined {
  if (state === 'pending') return undefined;
  return state === 'paid' || state === 'cancelled' ? 'Y' : 'N';
}

function identityOf(order: OrderRecord, merchant: Merchant) {
  const client = order.clientId === undefined ? {} : { clientID: order.clientId };
  return { merchantID: order.merchantId, orderID: order.orderId, merchant: merchant.name ?? DEFAULT_NAME, ...client };
}

/** UTC, in both forms: without a zone as was seen of what was abandoned, with one else. */
function dateOf({ createdAt, state }: OrderRecord): string {
  return state === 'abandoned' ? createdAt.replace('Z', '') : createdAt;
}

/** What is not settled yet. */
function balanceOf({ state, settledOn, amount }: OrderRecord): string {
  const isOpen = state === 'paid' && settledOn === undefined;
  return isOpen ? amount : amount.replace(/\d+/, '0').replace(/\.\d+$/, (decimals) => decimals.replace(/\d/g, '0'));
}

/** The callback as it was called, the last one first. */
function urlOf(order: OrderRecord, merchant: Merchant, faults: Faults): { url?: string } {
  const base = order.backofficeUrl ?? order.replyUrl;
  if (base === undefined || order.state === 'pending' || order.state === 'refused') return {};
  const sent = order.callbacksSent.findLast((callback) => callback.kind === 'true')?.url;
  return { url: sent ?? callbackUrl(base, { order, merchantKey: merchant.merchantKey, faults }) };
}

import { randomUUID } from 'node:crypto';
import type { ClientRecord } from './client-store.js';
import type { Merchant } from './merchants.js';
import { fromMinor } from './money.js';
import { paymentPageUrl } from './payment-url.js';
import type { PaymentRequest } from './payment-request.js';
import type { PaymentRefusal } from './refusal.js';
import type { OrderRecord } from './types.js';
import type { World } from './world.js';

/** Takes an accepted payment call: from here on the order is pending and its orderID is used up. */
export function takeOrder(world: World, merchant: Merchant, request: PaymentRequest): OrderRecord {
  const clientId = registerClient(merchant, request);
  const { orderID: orderId, amount, currency } = request;
  const order: OrderRecord = {
    ...commonFields(world, merchant, request),
    ...(clientId === undefined ? {} : { clientId }),
    state: 'pending',
    result: '1',
    detail: 'Transaction pending',
    paymentPageUrl: paymentPageUrl({
      ...{ baseUrl: world.url, merchant, orderId, amount, currency },
      stage: world.stageOf(orderId),
      time: world.time(),
    }),
    emailed: isEmailed(world, merchant, request),
  };
  world.orders.add(order);
  return order;
}

/** Keeps a refused payment call, since a query tells its result later; an earlier order with this id stays. */
export function keepRefused(world: World, merchant: Merchant, request: PaymentRequest, refused: PaymentRefusal): void {
  if (refused.result === undefined || world.orders.isUsed(merchant.merchantId, request.orderID)) return;
  world.orders.add({
    ...commonFields(world, merchant, request),
    ...(request.clientID === undefined ? {} : { clientId: request.clientID }),
    state: 'refused',
    result: refused.result,
    detail: refused.detail ?? refused.message,
    ...(refused.reason === undefined ? {} : { reason: refused.reason }),
    paymentPageUrl: '',
    emailed: false,
  });
}

function commonFields(world: World, merchant: Merchant, request: PaymentRequest) {
  const replyUrl = request.replyURL ?? merchant.defaultReplyUrl;
  const backofficeUrl = request.backofficeURL ?? merchant.defaultBackofficeUrl;
  return {
    orderId: request.orderID,
    merchantId: merchant.merchantId,
    amount: request.amount,
    currency: request.currency,
    cardType: request.cardType,
    createdAt: world.timestamp(),
    refunded: merchant.currencies.includes(request.currency) ? fromMinor(0n, request.currency) : '0',
    queued: [],
    paymentCalls: 1,
    callbacksSent: [],
    ...(request.echo === undefined ? {} : { echo: request.echo }),
    ...(replyUrl === undefined ? {} : { replyUrl }),
    ...(backofficeUrl === undefined ? {} : { backofficeUrl }),
  };
}

/** A client object creates its client (protocols.md §2); one that has its id is replaced. */
function registerClient(merchant: Merchant, { clientID, client }: PaymentRequest): string | undefined {
  if (client === undefined) return clientID;
  const own = client['clientID'];
  const record: ClientRecord = { ...client, clientID: clientID ?? (typeof own === 'string' ? own : randomUUID()) };
  merchant.clients.put(record);
  return record.clientID;
}

function isEmailed(world: World, merchant: Merchant, request: PaymentRequest): boolean {
  const { answerShape } = world.faults.of(request.orderID);
  if (answerShape === 'email' || answerShape === 'email-advice') return true;
  return request.sendEmail && merchant.emailPay === true;
}

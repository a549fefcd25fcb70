import { HttpError } from '../shared/server.js';
import { isReplyFirst, planBackofficeCalls } from './callback-plan.js';
import { callbackUrl, type CallbackSource } from './callback-url.js';
import type { OrderRecord, Outcome, SentCallback } from './types.js';
import type { World } from './world.js';

const RESULTS: Readonly<Record<Outcome, Pick<OrderRecord, 'result' | 'detail' | 'reason'>>> = {
  paid: { result: '0', detail: 'Transaction completed' },
  declined: { result: '9', detail: 'Declined by issuer' },
  abandoned: { result: '11', detail: 'Transaction abandoned', reason: 'Could not find this transaction' },
};

/** How a decided order goes on: where the browser goes, and when the server-to-server call is through. */
export interface Decision {
  readonly order: OrderRecord;
  /** The signed replyURL; undefined when the order names none. */
  readonly replyUrl: string | undefined;
  /** Resolves when the backoffice calls that go before the browser are done. */
  readonly readyToReply: Promise<void>;
}

/**
 * Decides a pending order, once: throws a 409 if it is decided already, so an order is never paid twice. The state
 * changes at once; the backoffice callbacks are on their way when this returns.
 */
export function decide(world: World, order: OrderRecord, outcome: Outcome): Decision {
  if (order.state !== 'pending') throw new HttpError(409, `Order ${order.orderId} is already ${order.state}.`);
  const paidAt = outcome === 'paid' ? { paidAt: world.timestamp() } : {};
  const decided = world.orders.update(order, { state: outcome, ...RESULTS[outcome], ...paidAt });
  return { order: decided, replyUrl: replyUrlOf(world, decided), readyToReply: callBackoffice(world, decided) };
}

/** The signed replyURL of a decided order, undefined when the order names none. */
export function replyUrlOf(world: World, order: OrderRecord): string | undefined {
  if (order.replyUrl === undefined) return undefined;
  return callbackUrl(order.replyUrl, callbackSource(world, order));
}

/** What the callbacks of an order are made from at this moment. */
export function callbackSource(world: World, order: OrderRecord): CallbackSource {
  return { order, merchantKey: world.merchantKeyOf(order.merchantId), faults: world.faults.of(order.orderId) };
}

/** Notes that the browser was sent to the replyURL. */
export function recordReply(world: World, order: OrderRecord, url: string): void {
  record(world, order, { channel: 'reply', kind: 'true', url, at: world.timestamp(), status: null });
}

/** Makes the server-to-server calls that the faults want; resolves at once if the browser is to go first. */
function callBackoffice(world: World, order: OrderRecord): Promise<void> {
  const source = callbackSource(world, order);
  const { backoffice, callbackDelayMs } = source.faults;
  const isDelayed = backoffice === 'late' || isReplyFirst(source.faults);
  const sending = world.callbacks.send(planBackofficeCalls(source), isDelayed ? callbackDelayMs : 0, (sent) =>
    record(world, order, sent),
  );
  return isDelayed ? Promise.resolve() : sending;
}

/** Makes the true server-to-server call again, whatever the faults say about its number and time. */
export async function repeatBackoffice(
  world: World,
  order: OrderRecord,
  url: string,
): Promise<SentCallback | undefined> {
  let last: SentCallback | undefined;
  await world.callbacks.send([{ kind: 'true', url }], 0, (sent) => {
    last = sent;
    record(world, order, sent);
  });
  return last;
}

function record(world: World, order: OrderRecord, sent: SentCallback): void {
  const { callbacksSent } = world.orders.find(order.merchantId, order.orderId) ?? order;
  world.orders.update(order, { callbacksSent: [...callbacksSent, sent] });
}

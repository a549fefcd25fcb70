import { HttpError } from '../shared/server.js';
import { executeQueued } from './command-execution.js';
import { decide } from './settlement.js';
import type { OrderRecord, Outcome } from './types.js';
import type { World } from './world.js';

const OUTCOMES: Readonly<Record<string, Outcome>> = { pay: 'paid', decline: 'declined', abandon: 'abandoned' };

/** Decides an order as a customer would, waits for the callbacks that go first, and returns the signed replyURL. */
export async function decideOrder(world: World, orderId: string, outcome: Outcome): Promise<string> {
  const { replyUrl, readyToReply } = decide(world, world.orders.require(orderId), outcome);
  await readyToReply;
  return replyUrl ?? '';
}

/** Marks a paid order as settled: its balance is zero now, and it can be refunded instead of cancelled. */
export function settleOrder(world: World, orderId: string, date = world.timestamp().slice(0, 10)): OrderRecord {
  const order = world.orders.require(orderId);
  if (order.state !== 'paid') throw new HttpError(409, `Order ${orderId} is ${order.state}, not paid.`);
  return world.orders.update(order, { settledOn: date });
}

/** The actions of the panel by their names; the signed replyURL where there is one. */
export async function runAction(world: World, orderId: string, action: string): Promise<{ replyUrl?: string }> {
  if (action === 'settle') {
    settleOrder(world, orderId);
    return {};
  }
  if (action === 'execute') {
    executeQueued(world, orderId);
    return {};
  }
  const outcome = Object.hasOwn(OUTCOMES, action) ? OUTCOMES[action] : undefined;
  if (!outcome) throw new HttpError(404, `There is no action ${action}.`);
  return { replyUrl: await decideOrder(world, orderId, outcome) };
}

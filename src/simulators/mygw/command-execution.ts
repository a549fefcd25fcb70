import { fromMinor, toMinor } from './money.js';
import type { OrderRecord, QueuedCommand } from './types.js';
import type { World } from './world.js';

/** Executes a command that was checked. A later query tells of it in its `detail` (the guide has no field for it). */
export function execute(world: World, order: OrderRecord, command: QueuedCommand): OrderRecord {
  return world.orders.update(order, command.kind === 'Cancel' ? cancelled(order) : refunded(order, command.amount));
}

/** Executes what waits, in its order. */
export function executeQueued(world: World, orderId: string): OrderRecord {
  const { queued } = world.orders.require(orderId);
  for (const command of queued) execute(world, world.orders.require(orderId), command);
  return world.orders.update(world.orders.require(orderId), { queued: [] });
}

function cancelled(order: OrderRecord): Partial<OrderRecord> {
  return { state: 'cancelled', detail: 'Transaction cancelled', refunded: order.amount };
}

function refunded(order: OrderRecord, amount: string): Partial<OrderRecord> {
  const sum = toMinor(order.refunded) + toMinor(amount);
  const isAll = sum === toMinor(order.amount);
  return {
    refunded: fromMinor(sum, order.currency),
    detail: isAll ? 'Transaction refunded' : 'Transaction partially refunded',
  };
}

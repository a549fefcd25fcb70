import { HttpError } from '../shared/server.js';
import type { OrderRecord } from './types.js';

/** All orders that reached the service, the refused ones too: an orderID is used up for ever (protocols.md §2). */
export class Orders {
  private readonly records = new Map<string, OrderRecord>();
  private readonly keys = new Map<string, string>();

  /** In the order of arrival. */
  all(): OrderRecord[] {
    return [...this.records.values()];
  }

  /** To the letter, within one merchant. */
  find(merchantId: string, orderId: string): OrderRecord | undefined {
    const order = this.records.get(keyOf(merchantId, orderId));
    return order?.orderId === orderId ? order : undefined;
  }

  /** Whether the orderID is used up, in any letter case: signatures see it in lower case alone. */
  isUsed(merchantId: string, orderId: string): boolean {
    return this.records.has(keyOf(merchantId, orderId));
  }

  /** For the owner of the simulator, who does not name the merchant. */
  lookup(orderId: string): OrderRecord | undefined {
    return this.records.get(this.keys.get(orderId) ?? '');
  }

  /** Throws a 404 when there is no such order. */
  require(orderId: string): OrderRecord {
    const order = this.lookup(orderId);
    if (!order) throw new HttpError(404, `There is no order ${orderId}.`);
    return order;
  }

  add(order: OrderRecord): void {
    const key = keyOf(order.merchantId, order.orderId);
    this.records.set(key, order);
    this.keys.set(order.orderId, key);
  }

  /** Changes an order and returns its new record. */
  update(order: OrderRecord, change: Partial<OrderRecord>): OrderRecord {
    const key = keyOf(order.merchantId, order.orderId);
    const updated = { ...(this.records.get(key) ?? order), ...change };
    this.records.set(key, updated);
    return updated;
  }

  /** Counts one more payment call for an orderID that is there already. */
  countCall(merchantId: string, orderId: string): void {
    const order = this.records.get(keyOf(merchantId, orderId));
    if (order) this.update(order, { paymentCalls: order.paymentCalls + 1 });
  }
}

function keyOf(merchantId: string, orderId: string): string {
  return `${merchantId}\n${orderId.toLowerCase()}`;
}

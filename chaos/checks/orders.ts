import type { Case } from './case.js';

/** Every order was stored before it was sent, sent once, and belongs to the one checkout of its payment. */
export function checkOrders({ record, attempts, orders }: Case): string[] {
  const found: string[] = [];
  if (record.tokens.size !== 1) found.push(`its landings led to ${String(record.tokens.size)} checkouts`);
  const stored = new Set(attempts.map(({ orderId }) => orderId));
  if (stored.size !== attempts.length) found.push('an orderID is there twice');
  for (const orderId of new Set(record.orders)) {
    const calls = record.orders.filter((other) => other === orderId).length;
    if (!stored.has(orderId)) found.push(`order ${orderId} was sent, but is not in the ledger`);
    if (calls !== 1) found.push(`order ${orderId} was sent ${String(calls)} times`);
  }
  for (const { orderId, paymentCalls } of orders) {
    if (paymentCalls !== 1) found.push(`order ${orderId} was taken ${String(paymentCalls)} times`);
  }
  return found;
}

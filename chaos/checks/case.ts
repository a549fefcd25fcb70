import type { OrderRecord } from '../../src/simulators/mygw/index.js';
import type { PaymentRecord } from '../customer/record.js';
import type { AttemptRow, CallbackRow, EventRow, TransactionRow } from '../ledger/rows.js';

/** One payment from all sides: what its customer saw, what the ledger says, what the provider says. */
export interface Case {
  readonly record: PaymentRecord;
  readonly transaction: TransactionRow;
  readonly attempts: readonly AttemptRow[];
  readonly events: readonly EventRow[];
  /** The provider's truth. */
  readonly orders: readonly OrderRecord[];
  /** Stored callbacks of these orders. */
  readonly callbacks: readonly CallbackRow[];
  /** Real time of an event: the gateway's clock is ahead at the end of a run. */
  readonly wallTime: (at: number) => number;
}

/** Finds differences in one payment; an empty list when there are none. */
export type Check = (subject: Case) => string[];

export function paidOrders({ orders }: Case): OrderRecord[] {
  return orders.filter(({ state }) => state === 'paid');
}

export function paidAt(order: OrderRecord): number {
  return Date.parse(order.paidAt ?? '');
}

/** Moves of the transaction, or of one attempt, in their order. */
export function moves({ events }: Case, attemptId: string | null) {
  const kind = attemptId === null ? 'transaction_moved' : 'attempt_moved';
  return events
    .filter((event) => event.kind === kind && (attemptId === null || event.attemptId === attemptId))
    .map(({ data, at, number }) => ({ from: String(data['from']), to: String(data['to']), at, number }));
}

import type { OrderRecord } from '../../src/simulators/mygw/index.js';
import type { PaymentRecord } from '../customer/record.js';
import type { LedgerDatabase } from '../ledger/database.js';
import { checkAttention } from './attention.js';
import { checkCallbacks } from './callbacks.js';
import type { Case, Check } from './case.js';
import { checkHistory } from './history.js';
import { checkMoney } from './money.js';
import { checkOrders } from './orders.js';
import { checkReturns } from './returns.js';

const CHECKS: Readonly<Record<string, Check>> = {
  'paid where it was paid': checkMoney,
  'orders sent once': checkOrders,
  'history whole': checkHistory,
  'attention where needed': checkAttention,
  'customers told the truth': checkReturns,
  'callbacks stored': checkCallbacks,
  'nothing went wrong on the way': ({ record }) => [...record.problems],
};

/** A payment in which something differs. */
export interface Difference {
  readonly record: PaymentRecord;
  readonly found: readonly string[];
  readonly subject: Case | null;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** How many payments each check found fault with. */
  readonly byCheck: Readonly<Record<string, number>>;
  readonly cases: readonly Case[];
}

interface Sides {
  readonly records: readonly PaymentRecord[];
  readonly database: LedgerDatabase;
  readonly orders: readonly OrderRecord[];
  readonly wallTime: (at: number) => number;
}

/** Compares what the ledger says of every payment with what the provider says, and with what the customer was told. */
export async function compare(sides: Sides): Promise<Comparison> {
  const cases = await gather(sides);
  const byCheck = Object.fromEntries(Object.keys(CHECKS).map((name) => [name, 0]));
  const differences: Difference[] = [];
  for (const record of sides.records) {
    const subject = cases.get(record);
    const found = subject ? judge(subject, byCheck) : lost(record);
    if (found.length > 0) differences.push({ record, found, subject: subject ?? null });
  }
  return { differences, byCheck, cases: [...cases.values()] };
}

function judge(subject: Case, byCheck: Record<string, number>): string[] {
  return Object.entries(CHECKS).flatMap(([name, check]) => {
    const found = check(subject);
    if (found.length > 0) byCheck[name] = (byCheck[name] ?? 0) + 1;
    return found.map((what) => `${name}: ${what}`);
  });
}

/** A payment whose landing was answered must be in the ledger. */
function lost(record: PaymentRecord): string[] {
  return [...record.problems, 'it is not in the ledger'];
}

async function gather({ records, database, orders, wallTime }: Sides): Promise<Map<PaymentRecord, Case>> {
  const transactions = new Map((await database.transactions()).map((row) => [row.transactionId, row]));
  const attempts = groupBy(await database.attempts(), ({ transactionId }) => transactionId);
  const events = groupBy(await database.events(), ({ transactionId }) => transactionId);
  const callbacks = groupBy(await database.callbacks(), ({ orderId }) => orderId);
  const atProvider = new Map(orders.map((order) => [order.orderId, order]));
  const cases = new Map<PaymentRecord, Case>();
  for (const record of records) {
    const transaction = transactions.get(record.transactionId);
    if (!transaction) continue;
    const ours = attempts.get(transaction.id) ?? [];
    const orderIds = [...new Set([...ours.map(({ orderId }) => orderId), ...record.orders])];
    cases.set(record, {
      record,
      transaction,
      attempts: ours,
      events: events.get(transaction.id) ?? [],
      orders: orderIds.flatMap((orderId) => atProvider.get(orderId) ?? []),
      callbacks: orderIds.flatMap((orderId) => callbacks.get(orderId) ?? []),
      wallTime,
    });
  }
  return cases;
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

import { setTimeout as sleep } from 'node:timers/promises';
import { Browser } from './customer/browser.js';
import type { PaymentRecord } from './customer/record.js';
import type { AttemptRow, TransactionRow } from './ledger/rows.js';
import { Random } from './plan/random.js';
import { inParallel } from './world/parallel.js';
import type { Stage } from './world/stage.js';

/** How far the clock is turned at a time: past every expiry, every pause between queries, every grace. */
export const AHEAD_MS = 3 * 3600 * 1000;
/** An order whose query failed in one of these hours is asked about in a later one. */
const TURNS = 4;
/** The clock is turned on when so many looks in a row found nothing more settled. */
const IDLE_LOOKS = 12;
/** Every so manieth payment is left to the scheduler alone. */
const LEFT_TO_SCHEDULER = 4;
const AT_ONCE = 24;

/**
 * The end of a run: nothing goes wrong any more, orders that are open at the provider are paid late or given up, hours
 * pass (the gateway is started anew with its clock ahead), customers look again. No row is touched: whatever settles,
 * the gateway settles.
 *
 * @returns what would not settle
 */
export async function settle(stage: Stage): Promise<string[]> {
  await stage.fleet.idle();
  await stage.provider.idle();
  stage.calmDown();
  await decidePending(stage);
  await stage.provider.idle();
  let left: ReadonlyMap<string, string> = new Map();
  for (let turn = 1; turn <= TURNS; turn += 1) {
    await stage.fleet.restartAhead(turn * AHEAD_MS);
    left = await untilIdle(stage);
    if (left.size === 0) break;
  }
  const records = [...stage.records.values()];
  await inParallel(records, AT_ONCE, async (record) => {
    await lookAgain(stage, record);
  });
  return [...left].map(([token, why]) => `${token.slice(0, 6)}…: ${why}`);
}

/** Late payers pay; the rest the provider gives up. Of some the callback is lost, so that a query must find out. */
async function decidePending(stage: Stage): Promise<void> {
  const { provider } = stage;
  const pending = [...stage.records.values()].flatMap((record) =>
    record.orders
      .filter((orderId) => provider.order(orderId)?.state === 'pending')
      .map((orderId, number) => ({ record, orderId, number })),
  );
  await inParallel(pending, AT_ONCE, async ({ record, orderId, number }) => {
    const random = new Random(record.plan.seed, record.plan.index, 'end', number);
    const isPaid = random.chance(0.4);
    if (random.chance(0.5)) provider.faults.setFor(orderId, { backoffice: 'none' });
    record.note(`in the end, ${isPaid ? 'pays' : 'abandons'} ${orderId}`);
    await (isPaid ? provider.pay(orderId) : provider.abandon(orderId));
  });
  provider.faults.forgetOrders();
}

/** Looks on until everything is settled, or nothing more settles. */
async function untilIdle(stage: Stage): Promise<ReadonlyMap<string, string>> {
  let fewest = Infinity;
  for (let idle = 0; ; idle += 1) {
    const unsettled = await findUnsettled(stage);
    if (unsettled.size < fewest) idle = 0;
    fewest = Math.min(fewest, unsettled.size);
    if (unsettled.size === 0 || idle >= IDLE_LOOKS) return unsettled;
    await visit(stage, unsettled);
    await sleep(1000);
  }
}

async function visit(stage: Stage, unsettled: ReadonlyMap<string, string>): Promise<void> {
  const visitors = [...stage.records.values()].filter(
    ({ plan, tokens }) =>
      plan.index % LEFT_TO_SCHEDULER !== 0 && [...tokens].some((path) => unsettled.has(path.split('/').at(-1) ?? '')),
  );
  await inParallel(visitors, AT_ONCE, async (record) => {
    const [checkout = ''] = record.tokens;
    await new Browser(stage, record).open(`${checkout}/status`);
  });
}

/** Tokens of checkouts that are not what they will be, with the reason. */
async function findUnsettled({ database, provider }: Stage): Promise<Map<string, string>> {
  const transactions = await database.transactions();
  const tokens = new Map(transactions.map(({ id, token }) => [id, token]));
  const unsettled = new Map<string, string>();
  for (const attempt of await database.attempts()) {
    const why = whyUndecided(attempt, provider.order(attempt.orderId)?.state === 'paid');
    if (why !== null) unsettled.set(tokens.get(attempt.transactionId) ?? '', why);
  }
  for (const transaction of transactions) {
    const why = whyOpen(transaction);
    if (why !== null) unsettled.set(transaction.token, why);
  }
  return unsettled;
}

function whyUndecided({ orderId, status }: AttemptRow, isPaid: boolean): string | null {
  const isDecided = status === 'succeeded' || (status === 'failed' && !isPaid);
  return isDecided ? null : `order ${orderId} is ${status}`;
}

function whyOpen({ status, returnedStatus, attention }: TransactionRow): string | null {
  if (status === 'open' || status === 'processing') return `it is ${status}`;
  const isMissing = status === 'succeeded' && returnedStatus !== 'success';
  return isMissing && !attention.includes('paid_not_returned') ? 'nobody misses its customer' : null;
}

/** Every customer comes back once more, and must be told the truth; then none is missing any more. */
async function lookAgain(stage: Stage, record: PaymentRecord): Promise<void> {
  const [checkout] = record.tokens;
  if (checkout === undefined) return;
  const landing = await new Browser(stage, record).follow(checkout);
  if (landing.kind !== 'returned') record.problems.push('in the end, the customer was not sent back');
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { compare, type Comparison } from './checks/compare.js';
import { Customer } from './customer/customer.js';
import { planPayment } from './plan/payment-plan.js';
import { AHEAD_MS, settle } from './settle.js';
import { hangUp } from './world/http.js';
import { openStage } from './world/open-stage.js';
import { inParallel } from './world/parallel.js';
import type { Stage } from './world/stage.js';

export interface ChaosOptions {
  readonly seed: string;
  /** Numbers of the payments to run. */
  readonly payments: readonly number[];
  readonly databaseUrl: string;
  readonly instances: number;
  /** How many customers there are at once. */
  readonly customers: number;
  /** A build made elsewhere; else that of this checkout. */
  readonly dist?: string | undefined;
  readonly say?: (progress: string) => void;
}

export interface ChaosResult extends Comparison {
  /** What went wrong with no payment to blame. */
  readonly problems: readonly string[];
  readonly figures: Readonly<Record<string, number | string>>;
  /** Where the logs are; removed when there was no difference. */
  readonly folder: string;
}

/** One who takes longer than this is stuck, and a difference. Says nothing of speed: the machine may be busy otherwise. */
const CUSTOMER_PATIENCE_MS = 300_000;

/** Runs whole payments while everything goes wrong, and compares what came of them. Leaves nothing behind. */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-chaos-'));
  const open = await openStage({ ...options, folder });
  const abandon = (): void => {
    open.abandon();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', abandon);
  let result: ChaosResult;
  try {
    result = await perform(open.stage, options, folder);
  } finally {
    await open.close();
    hangUp();
    process.off('exit', abandon);
  }
  // Only now: an instance may have ended by itself until the very end.
  const whole = { ...result, problems: [...result.problems, ...open.stage.fleet.accidents] };
  if (isClean(whole)) rmSync(folder, { recursive: true, force: true });
  return whole;
}

export function isClean({ differences, problems }: ChaosResult): boolean {
  return differences.length === 0 && problems.length === 0;
}

async function perform(stage: Stage, options: ChaosOptions, folder: string): Promise<ChaosResult> {
  const say = options.say ?? (() => undefined);
  const startedAt = Date.now();
  let done = 0;
  await inParallel(options.payments, options.customers, async (index) => {
    await onePayment(stage, options.seed, index);
    done += 1;
    if (done % 200 === 0) say(`${String(done)} payments, ${seconds(startedAt)} s`);
  });
  const paidUntil = Date.now();
  say(`${String(done)} payments, ${seconds(startedAt)} s; now they settle`);
  const left = await settle(stage);
  // Nobody writes while the two sides are compared.
  await stage.fleet.stop();
  const comparison = await compare({
    records: [...stage.records.values()],
    database: stage.database,
    orders: stage.provider.orders(),
    wallTime: (at) => startedAt + ((at - startedAt) % AHEAD_MS),
  });
  const problems = [...stage.problems, ...left];
  const times = {
    'seconds of payments': Math.round((paidUntil - startedAt) / 1000),
    'seconds in all': seconds(startedAt),
  };
  return { ...comparison, problems, folder, figures: { ...figures(stage, comparison), ...times } };
}

async function onePayment(stage: Stage, seed: string, index: number): Promise<void> {
  const record = stage.begin(planPayment(seed, index));
  const tooLong = sleep(CUSTOMER_PATIENCE_MS, 'too long' as const, { ref: false });
  try {
    const ended = await Promise.race([new Customer(stage, record).run(), tooLong]);
    if (ended === 'too long') record.problems.push('the customer never came to an end');
  } catch (error) {
    record.problems.push(`the customer stumbled: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
  }
}

function figures(stage: Stage, { cases }: Comparison): Record<string, number> {
  const orders = stage.provider.orders();
  const count = (status: string) => cases.filter(({ transaction }) => transaction.status === status).length;
  const attempts = cases.flatMap((subject) => subject.attempts);
  const attention = (code: string) => cases.filter(({ transaction }) => transaction.attention.includes(code)).length;
  return {
    payments: cases.length,
    succeeded: count('succeeded'),
    failed: count('failed'),
    cancelled: count('cancelled'),
    expired: count('expired'),
    orders: orders.length,
    'orders paid': orders.filter(({ state }) => state === 'paid').length,
    'orders not sent': attempts.filter(({ failureCode }) => failureCode === 'provider_unreachable').length,
    'paid twice, flagged': attention('duplicate_payment'),
    'paid late, flagged': attention('late_success'),
    'other amount, flagged': attention('amount_mismatch'),
    'returns to the host platform': cases.reduce((sum, { record }) => sum + record.returns.length, 0),
    'queries answered': stage.provider.queries().length,
    'gateway killed': stage.fleet.kills,
    'gateway restarted': stage.fleet.restarts,
    'gateway frozen': stage.fleet.freezes,
    'gateway away at the longest, ms': stage.fleet.longestAway,
    'database busy': stage.database.busy,
    'database connections ended': stage.database.disconnected,
    ...Object.fromEntries([...stage.answers].sort().map(([status, times]) => [`answers ${String(status)}`, times])),
  };
}

function seconds(since: number): number {
  return Math.round((Date.now() - since) / 1000);
}

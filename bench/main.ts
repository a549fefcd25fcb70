/**
 * `npm run bench`: the gateway against a floor, in one run and on one disk. Prints figures and ratios; asserts nothing.
 * Linux, SQLite. Rounds alternate, so that a noisy moment of the machine does not meet only one of the two.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { callbackPaths } from './callback-signature.ts';
import { type Figures, measure } from './load.ts';
import { landingPaths } from './landing-paths.ts';
import { addPendingOrders } from './pending-orders.ts';
import { type Server, startBeside, startGateway } from './servers.ts';

const SECRET = 'the-secret-of-the-bench-0000';
const RETURN = 'http://127.0.0.1:9/return?invoice=1';
const ROUNDS = 3;
const SECONDS = 5;
const CONNECTIONS = 50;
const LANDINGS = 250_000;
const ORDERS = 40_000;
const PORTS = { gateway: 3961, floor: 3962, provider: 3963 };
const MERCHANT = { merchantId: 'bench-merchant', merchantKey: 'a-merchant-key-for-the-bench' };

const configuration = {
  merchants: [
    {
      name: 'Bench',
      environment: 'test',
      apiBaseUrl: `http://127.0.0.1:${String(PORTS.provider)}`,
      ...MERCHANT,
      apiKey: 'an-api-key-for-the-bench',
      currencies: ['AUD'],
      cardTypes: ['UnionPay', 'Alipay', 'Wechat Pay'],
    },
  ],
  integrations: [
    {
      slug: 'bench',
      name: 'Bench',
      merchant: 'Bench',
      currency: 'AUD',
      secret: SECRET,
      redirectHosts: ['127.0.0.1:9'],
    },
  ],
};

async function main(): Promise<void> {
  mkdirSync('data', { recursive: true });
  const folder = mkdtempSync(join('data', 'bench-'));
  const file = join(folder, 'gateway.sqlite');
  const floorFile = join(folder, 'floor.sqlite');
  const running: Server[] = [];
  try {
    // The schema and the configuration; then, while nothing runs, the orders; the floor gets the very same tables.
    const start = () => startGateway({ folder, port: PORTS.gateway, configuration, databaseUrl: `sqlite:${file}` });
    await (await start()).stop();
    const orderIds = await addPendingOrders(file, ORDERS);
    copyFileSync(file, floorFile);
    const { merchantId, merchantKey } = MERCHANT;
    running.push(await startBeside('provider.ts', PORTS.provider, [String(PORTS.provider), merchantId, merchantKey]));
    const floor = await startBeside('floor.ts', PORTS.floor, [floorFile, String(PORTS.floor), SECRET, merchantKey]);
    running.push(floor);
    const gateway = await start();
    running.push(gateway);
    await compareLandings(gateway, floor);
    await compareCallbacks(gateway, floor, orderIds, file);
  } finally {
    await Promise.all(running.map((server) => server.stop()));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compareLandings(gateway: Server, floor: Server): Promise<void> {
  const nextPath = landingPaths(LANDINGS, SECRET, RETURN);
  await measure({ url: gateway.url, nextPath, seconds: 2, connections: CONNECTIONS, expected: 303 });
  await compare('landings', { gateway, floor }, { gateway: nextPath, floor: nextPath, expected: 303 });
}

/** Each callback makes the gateway ask the provider and write what it answers: all of that runs meanwhile. */
async function compareCallbacks(
  gateway: Server,
  floor: Server,
  orderIds: readonly string[],
  file: string,
): Promise<void> {
  const paths = () => callbackPaths(orderIds, MERCHANT);
  const begun = Date.now();
  await compare('callbacks', { gateway, floor }, { gateway: paths(), floor: paths(), expected: 200 });
  const settled = countSettled(file);
  const seconds = (Date.now() - begun) / 1000 / 2;
  console.log(`payments asked about and succeeded meanwhile: ${String(settled)}, ${(settled / seconds).toFixed(0)}/s`);
}

interface Both<T> {
  readonly gateway: T;
  readonly floor: T;
}

/** Rounds alternate. Prints a line each and the ratio of the medians. */
async function compare(
  what: string,
  servers: Both<Server>,
  paths: Both<() => string> & { readonly expected: number },
): Promise<void> {
  const figures: Both<Figures[]> = { gateway: [], floor: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of ['floor', 'gateway'] as const) {
      const load = { url: servers[name].url, nextPath: paths[name], seconds: SECONDS, connections: CONNECTIONS };
      figures[name].push(await measure({ ...load, expected: paths.expected }));
    }
  }
  for (const name of ['floor', 'gateway'] as const) report(`${name}, ${what}`, figures[name], servers[name]);
  const ratio = median(figures.gateway.map(perSecond)) / median(figures.floor.map(perSecond));
  console.log(`${what}, gateway / floor: ${ratio.toFixed(2)}\n`);
}

function countSettled(file: string): number {
  const database = new Database(file, { readonly: true });
  const count = Number(database.prepare("SELECT count(*) FROM transactions WHERE status = 'succeeded'").pluck().get());
  database.close();
  return count;
}

const perSecond = (figures: Figures): number => figures.perSecond;

function report(name: string, figures: readonly Figures[], server: Server): void {
  const rate = Math.round(median(figures.map(perSecond)));
  const p99 = median(figures.map((one) => one.p99));
  const failed = figures.reduce((sum, one) => sum + one.failed, 0);
  console.log(
    `${name.padEnd(19)} ${String(rate).padStart(6)}/s, p99 ${String(p99)} ms, ` +
      `${String(server.memory())} MiB, ${String(failed)} failed`,
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

await main();

/**
 * `npm run bench`: the gateway against a floor, in one run and on one disk. Prints figures and ratios; asserts nothing.
 * Linux, SQLite. Rounds alternate, so that a noisy moment of the machine does not meet only one of the two.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Figures, measure } from './load.ts';
import { landingPaths } from './landing-paths.ts';
import { type Server, startFloor, startGateway } from './servers.ts';

const SECRET = 'the-secret-of-the-bench-0000';
const RETURN = 'http://127.0.0.1:9/return?invoice=1';
const ROUNDS = 3;
const SECONDS = 5;
const CONNECTIONS = 50;
const LANDINGS = 250_000;
const PORTS = { gateway: 3961, floor: 3962 };

const configuration = {
  merchants: [
    {
      name: 'Bench',
      merchantId: 'bench-merchant',
      environment: 'test',
      merchantKey: 'a-merchant-key-for-the-bench',
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
  const database = join(folder, 'gateway.sqlite');
  let gateway: Server | undefined;
  let floor: Server | undefined;
  try {
    gateway = await startGateway({ folder, port: PORTS.gateway, configuration, databaseUrl: `sqlite:${database}` });
    // The floor writes into tables of the very same shape.
    await gateway.stop();
    copyFileSync(database, join(folder, 'floor.sqlite'));
    gateway = await startGateway({ folder, port: PORTS.gateway, configuration, databaseUrl: `sqlite:${database}` });
    floor = await startFloor(join(folder, 'floor.sqlite'), PORTS.floor, SECRET);
    await compare(gateway, floor);
  } finally {
    await gateway?.stop();
    await floor?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(gateway: Server, floor: Server): Promise<void> {
  const nextPath = landingPaths(LANDINGS, SECRET, RETURN);
  const landings = (url: string) =>
    measure({ url, nextPath, seconds: SECONDS, connections: CONNECTIONS, expected: 303 });
  await measure({ url: gateway.url, nextPath, seconds: 2, connections: CONNECTIONS, expected: 303 });
  const figures: { gateway: Figures[]; floor: Figures[] } = { gateway: [], floor: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    figures.floor.push(await landings(floor.url));
    figures.gateway.push(await landings(gateway.url));
  }
  report('floor', figures.floor, floor);
  report('gateway', figures.gateway, gateway);
  const ratio = median(figures.gateway.map(perSecond)) / median(figures.floor.map(perSecond));
  console.log(`\nlandings, gateway / floor: ${ratio.toFixed(2)}`);
}

const perSecond = (figures: Figures): number => figures.perSecond;

function report(name: string, figures: readonly Figures[], server: Server): void {
  const rate = Math.round(median(figures.map(perSecond)));
  const p99 = median(figures.map((one) => one.p99));
  const failed = figures.reduce((sum, one) => sum + one.failed, 0);
  console.log(
    `${name.padEnd(8)} ${String(rate).padStart(6)} landings/s, p99 ${String(p99)} ms, ` +
      `${String(server.memory())} MiB, ${String(failed)} failed`,
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

await main();

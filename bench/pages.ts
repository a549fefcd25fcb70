/**
 * `npm run bench:pages -- [DATABASE_URL] [COUNT]`: how long the staff API takes to answer what each page of the dashboard asks,
 * with COUNT payments (a million). An empty database is configured and filled first, one that was filled here is used again.
 * Prints figures; asserts nothing.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import type * as Options from '../src/database/typeorm-options.js';
import { PAGE_CURRENCIES } from './generated-rows.ts';
import { generate } from './million.ts';
import { everythingElse, home, openedPages, type Subjects, YEAR } from './page-paths.ts';
import { startGateway } from './servers.ts';
import { signIn, type Staff } from './staff.ts';

const [url = 'sqlite:data/pages.sqlite', count = '1000000'] = process.argv.slice(2);
const PORT = 3965;
const RUNS = 5;
/** Between looks at one page: whoever asks again at once finds everything warm. */
const PAUSE_MS = 1000;
/** Nothing more is counted in advance when nothing was for so long. */
const QUIET_MS = 2000;
const FOLDER = join('data', 'bench-pages');
const OWNER = { email: 'owner@example.com', password: 'seven quiet harbour cranes' };
const MERCHANTS = 4;
const SLOWEST = 8;

const configuration = {
  merchants: Array.from({ length: MERCHANTS }, (_, index) => ({
    name: `Merchant ${String(index)}`,
    environment: 'test',
    apiBaseUrl: 'http://127.0.0.1:9',
    merchantId: `bench-${String(index)}`,
    merchantKey: 'a-merchant-key-for-the-bench',
    apiKey: 'an-api-key-for-the-bench',
    currencies: ['AUD', 'USD', 'JPY'],
    cardTypes: ['UnionPay', 'Alipay', 'Wechat Pay'],
  })),
  integrations: PAGE_CURRENCIES.map((currency, index) => ({
    slug: `bench-${String(index)}`,
    name: `Page ${String(index)}`,
    merchant: `Merchant ${String(index % MERCHANTS)}`,
    currency,
    secret: 'the-secret-of-the-bench-0000',
    redirectHosts: ['127.0.0.1:9'],
  })),
};

interface Measured {
  readonly path: string;
  readonly status: number;
  /** Milliseconds. */
  readonly first: number;
  readonly median: number;
}

const options = () => ({ folder: FOLDER, port: PORT, configuration, databaseUrl: url });
const settings = { ADMIN_EMAIL: OWNER.email, ADMIN_PASSWORD: OWNER.password };

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await (await startGateway({ ...options(), settings })).stop();
  await fillOnce();
  const gateway = await startGateway({ ...options(), settings });
  try {
    const staff = await signIn(gateway.url, OWNER);
    const subjects = await subjectsOf(staff);
    show('nothing kept', await measure(staff, `/reports/summary?groupBy=day&${YEAR}`, 1));
    await countedInAdvance();
    for (const [page, paths] of Object.entries(openedPages(subjects))) {
      for (const path of paths) show(page, await measure(staff, path));
    }
    await together(staff, 'home', 'from=2025-06-01&to=2025-06-30&timeZone=Europe/Berlin');
    await together(staff, 'home, a year', `${YEAR}&timeZone=Europe/Berlin`);
    await slowest(staff, everythingElse(subjects));
  } finally {
    await gateway.stop();
  }
}

/** A gateway that finds a million payments, and no figures kept of them, counts their days first. */
async function countedInAdvance(): Promise<void> {
  const dataSource = await connect();
  const count = async () =>
    Number((await dataSource.query<{ n: number }[]>('SELECT COUNT(*) AS n FROM kept_days'))[0]?.n);
  const begun = performance.now();
  let [days, ended] = [await count(), begun];
  while (performance.now() - ended < QUIET_MS) {
    await setTimeout(100);
    const now = await count();
    if (now !== days) [days, ended] = [now, performance.now()];
  }
  await dataSource.destroy();
  console.log(`${String(days)} days were counted in advance; it took ${((ended - begun) / 1000).toFixed(1)} s more`);
}

async function connect(): Promise<DataSource> {
  const { dataSourceOptions } = (await import(
    new URL('../dist/database/typeorm-options.js', import.meta.url).href
  )) as typeof Options;
  return new DataSource(dataSourceOptions(url)).initialize();
}

/** The slowest of what was asked for the first time, and of what was asked again. */
async function slowest(staff: Staff, paths: readonly string[]): Promise<void> {
  const measured: Measured[] = [];
  for (const path of paths) measured.push(await measure(staff, path));
  const by = (time: 'first' | 'median') => measured.toSorted((a, b) => b[time] - a[time]).slice(0, SLOWEST);
  console.log(`\nOf ${String(paths.length)} more, the slowest:`);
  for (const one of new Set([...by('first'), ...by('median')])) show('', one);
}

async function measure(staff: Staff, path: string, runs = RUNS): Promise<Measured> {
  const times: number[] = [];
  let status = 0;
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now();
    status = await staff.get(path);
    times.push(performance.now() - begun);
  }
  return { path, status, ...timesOf(times) };
}

function show(page: string, { path, status, first, median }: Measured): void {
  const figures = `${first.toFixed(0).padStart(6)} ms at first, ${median.toFixed(0).padStart(5)} ms`;
  console.log(`${page.padEnd(12)} ${figures}  ${String(status)}  ${path}`);
}

/** All that home asks, as at once as a browser does: until the last answer is there. */
async function together(staff: Staff, page: string, period: string): Promise<void> {
  const times: number[] = [];
  let status = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const begun = performance.now();
    const statuses = await Promise.all(home(period).map((path) => staff.get(path)));
    times.push(performance.now() - begun);
    status = Math.max(...statuses);
    await setTimeout(PAUSE_MS);
  }
  show(page, { path: 'all at once', status, ...timesOf(times) });
}

function timesOf(times: readonly number[]): Pick<Measured, 'first' | 'median'> {
  const [first = 0] = times;
  return { first, median: times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0 };
}

async function subjectsOf(staff: Staff): Promise<Subjects> {
  const first = async (path: string) => (await staff.read(path)).items[0]?.id ?? '';
  const { items: integrations } = await staff.read('/integrations');
  return {
    transaction: await first(`/transactions?limit=1&q=INV-${String(Math.floor(Number(count) / 2))}`),
    merchant: await first('/merchants'),
    integrations: [integrations[0]?.id ?? '', integrations.at(-1)?.id ?? ''],
  };
}

async function fillOnce(): Promise<void> {
  const dataSource = await connect();
  const isFilled = (await dataSource.query<unknown[]>('SELECT 1 FROM transactions LIMIT 1')).length > 0;
  const merchants = await dataSource.query<{ id: string }[]>('SELECT id FROM merchants ORDER BY name');
  const integrations = await dataSource.query<{ id: string; secret: string }[]>(
    `SELECT i.id AS id, s.id AS secret FROM integrations i JOIN integration_secrets s ON s.integration_id = i.id
     ORDER BY i.slug`,
  );
  // As if nobody had looked before.
  await dataSource.query('DELETE FROM kept_days');
  await dataSource.destroy();
  const pages = integrations.map((integration, index) => ({
    ...integration,
    merchant: merchants[index % MERCHANTS]?.id ?? '',
    currency: PAGE_CURRENCIES[index] ?? '',
  }));
  if (!isFilled) await generate(url, Number(count), pages);
}

await main();

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
import { startGateway } from './servers.ts';
import { signIn, type Staff } from './staff.ts';

const [url = 'sqlite:data/pages.sqlite', count = '1000000'] = process.argv.slice(2);
const PORT = 3965;
const RUNS = 5;
/** Nothing more is counted in advance when nothing was for so long. */
const QUIET_MS = 2000;
const FOLDER = join('data', 'bench-pages');
const OWNER = { email: 'owner@example.com', password: 'seven quiet harbour cranes' };
const MERCHANTS = 4;
const YEAR = '/reports/summary?environment=test&groupBy=day&from=2025-01-01&to=2025-12-31';

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

const options = () => ({ folder: FOLDER, port: PORT, configuration, databaseUrl: url });
const settings = { ADMIN_EMAIL: OWNER.email, ADMIN_PASSWORD: OWNER.password };

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await (await startGateway({ ...options(), settings })).stop();
  await fillOnce();
  const gateway = await startGateway({ ...options(), settings });
  try {
    const staff = await signIn(gateway.url, OWNER);
    const id = await middleOf(staff);
    await measure(staff, 'at once', `${YEAR}&timeZone=Europe/Berlin`, 1);
    await countedInAdvance();
    for (const [page, paths] of Object.entries(pathsOf(id))) {
      for (const path of paths) await measure(staff, page, path);
    }
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

/** What the pages ask, read off the dashboard in a browser. */
function pathsOf(id: string): Readonly<Record<string, readonly string[]>> {
  const month = 'from=2025-06-01&to=2025-06-30&timeZone=Europe/Berlin';
  return {
    home: [
      ...['day', 'cardType', 'failureReason'].map(
        (group) => `/reports/summary?environment=test&groupBy=${group}&${month}`,
      ),
      '/reports/attention?environment=test',
      '/reports/provider-health?environment=test',
    ],
    'a year': [`${YEAR}&timeZone=Europe/Berlin`, `${YEAR}&timeZone=Asia/Tokyo`],
    list: [
      '',
      '&status=failed',
      '&attention=paid_not_returned',
      '&cardType=Alipay&minAmount=50',
      '&q=INV-99999',
      '&q=INV-1',
      '&sort=-amount',
    ].map((filter) => `/transactions?limit=50${filter}`),
    transaction: [`/transactions/${id}`],
    books: [
      `/reports/daily-close?date=2025-06-15&timeZone=Europe/Berlin`,
      '/reports/settlement?from=2025-06-01&to=2025-06-30',
      '/reports/settlement?from=2025-01-01&to=2025-12-31',
      `/reports/summary?groupBy=day&${month}`,
    ],
    others: ['/merchants', '/integrations', '/users', '/audit-log?limit=50', '/alarms'],
  };
}

async function measure(staff: Staff, page: string, path: string, runs = RUNS): Promise<void> {
  const times: number[] = [];
  let status = 0;
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now();
    status = await staff.get(path);
    times.push(performance.now() - begun);
  }
  const [first = 0] = times;
  const median = times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
  const figures = `${first.toFixed(0).padStart(6)} ms at first, ${median.toFixed(0).padStart(5)} ms`;
  console.log(`${page.padEnd(12)} ${figures}  ${String(status)}  ${path}`);
}

async function middleOf(staff: Staff): Promise<string> {
  const { items } = await staff.read(`/transactions?limit=1&q=INV-${String(Math.floor(Number(count) / 2))}`);
  return items[0]?.id ?? '';
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

/**
 * `npm run bench:listing -- DATABASE_URL`: how long the first, a middle and the last page of lists take, and the plans.
 * The database is one that `bench/million.ts` filled. Prints figures; asserts nothing.
 */
import { DataSource, type EntityManager } from 'typeorm';
import type * as Options from '../src/database/typeorm-options.js';
import type { TransactionFilter, TransactionSort } from '../src/transactions/listing/transaction-filter.js';
import type * as Lists from '../src/transactions/transaction-list.repository.js';

const LIMIT = 50;
const RUNS = 5;
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** The product itself, as it is compiled. */
const product = (path: string): Promise<unknown> => import(new URL(`../dist/${path}`, import.meta.url).href);
const { dataSourceOptions } = (await product('database/typeorm-options.js')) as typeof Options;
const { TransactionListRepository } = (await product('transactions/transaction-list.repository.js')) as typeof Lists;
const lists = new TransactionListRepository();

interface Case {
  readonly filter: TransactionFilter;
  readonly sort: TransactionSort;
}

async function casesOf(manager: EntityManager): Promise<Case[]> {
  const some = async (column: string, order: string) => {
    const [row] = await manager.query<Record<string, string>[]>(
      `SELECT ${column} FROM transactions GROUP BY ${column} ORDER BY count(*) ${order} LIMIT 1`,
    );
    return row?.[column] ?? '';
  };
  const [busy, rare] = [await some('integration_id', 'DESC'), await some('integration_id', 'ASC')];
  const merchant = await some('merchant_id', 'DESC');
  const from = Date.parse('2025-06-01T00:00:00Z');
  const filters: TransactionFilter[] = [
    {},
    { status: 'succeeded' },
    { status: 'failed' },
    { status: 'processing' },
    { attention: 'paid_not_returned' },
    { integration: busy },
    { integration: rare },
    { merchant, status: 'expired' },
    { integration: busy, status: 'failed', cardType: 'Alipay', currency: 'USD' },
    { cardType: 'Wechat Pay', from },
    { currency: 'JPY', minAmount: 50_000, maxAmount: 90_000 },
    { minAmount: 12_340, maxAmount: 12_350 },
    { status: 'succeeded', cardType: 'UnionPay', from, minAmount: 100_000 },
    { q: 'inv-99999' },
    { q: 'INV-1' },
    { q: 'INV-1', status: 'failed' },
    { q: 'inv' },
  ];
  const amounts: TransactionFilter[] = [
    {},
    { status: 'failed', cardType: 'UnionPay' },
    { integration: rare },
    { from },
  ];
  return [
    ...filters.map((filter) => ({ filter, sort: '-createdAt' as const })),
    ...amounts.map((filter) => ({ filter, sort: '-amount' as const })),
  ];
}

async function measure(manager: EntityManager, { filter, sort }: Case): Promise<string> {
  const reverse = sort.slice(1) as TransactionSort;
  const end = (await lists.page(manager, { filter, sort: reverse, limit: LIMIT, after: null })).end;
  const begin = (await lists.page(manager, { filter, sort, limit: 1, after: null })).end;
  const middle = begin && end ? { value: Math.round((begin.value + end.value) / 2), id: LAST_ID } : null;
  const times: string[] = [];
  for (const after of [null, middle, end]) {
    times.push(
      after === null && times.length > 0
        ? '–'
        : await timed(() => lists.page(manager, { filter, sort, limit: LIMIT, after })),
    );
  }
  return times.map((time) => time.padStart(8)).join('');
}

/** The median, in milliseconds. */
async function timed(work: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return (times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? NaN).toFixed(1);
}

/** The plans of the statements that find a page's keys. */
async function plansOf(manager: EntityManager, { filter, sort }: Case): Promise<string[]> {
  const plans: string[] = [];
  const isSqlite = manager.dataSource.options.type === 'better-sqlite3';
  const listening = Object.create(manager) as EntityManager;
  listening.query = async <T>(sql: string, parameters?: unknown[]): Promise<T> => {
    const rows = await manager.query<Record<string, string>[]>(
      `EXPLAIN ${isSqlite ? 'QUERY PLAN ' : ''}${sql}`,
      parameters,
    );
    const lines = rows.map((row) => (isSqlite ? row['detail'] : row['QUERY PLAN'])?.trim() ?? '');
    plans.push(...lines.filter((line) => /scan|search|b-tree|sort/i.test(line)));
    return manager.query(sql, parameters);
  };
  await lists.page(listening, { filter, sort, limit: LIMIT, after: { value: 1_750_000_000_000, id: LAST_ID } });
  return [...new Set(plans)];
}

const dataSource = await new DataSource(dataSourceOptions(process.argv[2] ?? '')).initialize();
const { manager } = dataSource;
console.log('   first  middle    last  (milliseconds, a page of 50)');
for (const one of await casesOf(manager)) {
  console.log(`${await measure(manager, one)}  ${JSON.stringify(one.filter)} ${one.sort}`);
  for (const plan of await plansOf(manager, one)) console.log(`${' '.repeat(28)}${plan}`);
}
await dataSource.destroy();

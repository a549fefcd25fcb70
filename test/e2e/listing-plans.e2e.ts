import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource, type EntityManager } from 'typeorm';
import { CURRENCY_CODES, currencyDecimals } from '../../src/common/currency.js';
import { newId } from '../../src/common/ids.js';
import { migrate } from '../../src/database/migrate.js';
import { dataSourceOptions } from '../../src/database/typeorm-options.js';
import { AMOUNT_SQL, thousandths } from '../../src/transactions/listing/amount-order.js';
import type { TransactionFilter, TransactionSort } from '../../src/transactions/listing/transaction-filter.js';
import { type TransactionPage, TransactionListRepository } from '../../src/transactions/transaction-list.repository.js';
import { createTestDatabase, databaseKind, type TestDatabase } from '../support/database.js';
import { insertRow } from '../support/ledger-rows.js';

/** Two merchants of one environment, of which one was of the other before. */
const BOTH = [
  { merchant: newId(), versions: null },
  { merchant: newId(), versions: [2] },
];
const FILTERS: readonly (readonly [index: string, filter: TransactionFilter])[] = [
  ['transactions_created', {}],
  ['transactions_created', { from: 1, before: 2, minAmount: 5 }],
  ['transactions_status', { status: 'failed', cardType: 'Alipay', currency: 'AUD' }],
  ['transactions_status', { status: 'processing', integration: newId(), maxAmount: 5 }],
  ['transactions_integration', { integration: newId(), status: 'failed', cardType: 'Alipay', currency: 'AUD' }],
  ['transactions_merchant', { merchant: newId(), status: 'succeeded', minAmount: 5 }],
  ['transactions_merchant', { accounts: [{ merchant: newId(), versions: [1, 3] }], status: 'failed' }],
  ['transactions_created', { accounts: BOTH, from: 5 }],
  ['transactions_currency', { accounts: BOTH, currency: 'AUD' }],
  ['transactions_card_type', { cardType: 'UnionPay', currency: 'AUD', from: 5 }],
  ['transactions_currency', { currency: 'AUD', minAmount: 5, maxAmount: 6 }],
  ['transactions_attention', { attention: 'late_success', status: 'failed' }],
];
const SORTS: readonly TransactionSort[] = ['-createdAt', 'createdAt', '-amount', 'amount'];

describe('the plans of lists of transactions', () => {
  /** As if there were many of everything. */
  const walking = new TransactionListRepository({ near: 200_000, found: 200_000, left: 0 });
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
    await migrate(dataSource);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  /** What the database says it does for each statement that finds keys. PostgreSQL is kept from scanning so small a table. */
  const plansOf = async (filter: TransactionFilter, sort: TransactionSort, lists = walking): Promise<string[]> => {
    const plans: string[] = [];
    const { manager } = dataSource;
    const listening = Object.create(manager) as EntityManager;
    listening.query = async <T>(sql: string, parameters?: unknown[]): Promise<T> => {
      if (!sql.startsWith('SELECT (SELECT count')) plans.push(await explain(sql, parameters));
      return manager.query(sql, parameters);
    };
    await lists.page(listening, { filter, sort, limit: 50, after: { value: 1_000_000, id: newId() } });
    return plans;
  };
  const explain = (sql: string, parameters?: unknown[]): Promise<string> =>
    dataSource.transaction(async (manager) => {
      if (databaseKind() === 'postgres') await manager.query('SET LOCAL enable_seqscan = off');
      const how = databaseKind() === 'postgres' ? 'EXPLAIN' : 'EXPLAIN QUERY PLAN';
      const rows = await manager.query<Record<string, string>[]>(`${how} ${sql}`, parameters);
      return rows.map((row) => row['QUERY PLAN'] ?? row['detail']).join('\n');
    });

  it.each(FILTERS)('use %s for %j in the order of time, and sort nothing', async (index, filter) => {
    for (const sort of SORTS.slice(0, 2)) {
      for (const plan of await plansOf(filter, sort)) {
        if (databaseKind() === 'sqlite') {
          expect(plan).toMatch(new RegExp(`^SEARCH transactions USING (?:COVERING )?INDEX ${index} `));
          expect(plan).not.toContain('B-TREE');
        } else expect(plan).toMatch(/Index (?:Only )?Scan|Bitmap Index Scan/);
        expect(plan).not.toContain('Seq Scan');
      }
    }
  });

  it('use the index of amounts in their order, unless few transactions are left anyway', async () => {
    for (const sort of SORTS.slice(2)) {
      for (const plan of await plansOf({ integration: newId(), status: 'failed', from: 5 }, sort)) {
        if (databaseKind() === 'sqlite') expect(plan).toContain('USING COVERING INDEX transactions_amount (<expr>');
        expect(plan).not.toContain('Seq Scan');
      }
      const [plan] = await plansOf({ status: 'open' }, sort);
      if (databaseKind() === 'sqlite') expect(plan).toContain('INDEX transactions_status (status=?)');
    }
  });

  it('find what is searched for by indexes of its own', async () => {
    for (const plan of await plansOf({ q: 'INV-1', status: 'failed' }, '-createdAt')) {
      for (const index of ['transactions_reference_search', 'transactions_request_search', 'attempts_order_search']) {
        expect(plan).toContain(index);
      }
      expect(plan).not.toMatch(/Seq Scan|SCAN (?:transactions|attempts)/);
    }
  });

  it('compare amounts of every currency as numbers', async () => {
    const rows = [];
    for (const currency of CURRENCY_CODES) rows.push(await insertRow(dataSource, { currency, amountMinor: 5000 }));
    for (const { id, currency } of rows) {
      const [row] = await dataSource.manager.query<{ value: string | number }[]>(
        `SELECT ${AMOUNT_SQL} AS value FROM transactions WHERE id = '${id}'`,
      );
      const decimals = currencyDecimals(currency);
      expect({ currency, value: Number(row?.value) }).toEqual({ currency, value: 5_000_000 / 10 ** decimals });
    }
    expect(['0', '12.3', '12.345', '999999999999.999'].map(thousandths)).toEqual([0, 12300, 12345, 999999999999999]);
  });

  it('use the index of the other order where it leaves few', async () => {
    if (databaseKind() === 'postgres') return;
    const lists = new TransactionListRepository();
    const [byTime] = await plansOf({ status: 'failed', minAmount: 5, maxAmount: 6 }, '-createdAt', lists);
    expect(byTime).toContain('INDEX transactions_amount');
    const [byAmount] = await plansOf({ integration: newId(), status: 'failed' }, 'amount', lists);
    expect(byAmount).toContain('INDEX transactions_integration');
    for (const sort of SORTS) {
      const [byMerchants] = await plansOf({ accounts: BOTH }, sort, lists);
      expect(byMerchants).toContain('INDEX transactions_merchant');
    }
  });

  it('sort what a rare currency, a small integration or a few days leave, of whatever state', async () => {
    if (databaseKind() === 'postgres') return;
    const status = 'cancelled';
    const rare = { status, currency: 'KWD', integrationId: newId(), createdAt: 77 } as const;
    for (let index = 0; index < 6; index += 1) {
      await insertRow(dataSource, index < 2 ? rare : { status, currency: 'AUD', createdAt: 500 });
    }
    const lists = new TransactionListRepository({ near: 0, found: 0, left: 5 });
    const planOf = async (filter: TransactionFilter, sort: TransactionSort = '-amount') =>
      (await plansOf(filter, sort, lists))[0];
    expect(await planOf({ status })).toContain('INDEX transactions_amount');
    expect(await planOf({ status, currency: 'KWD' })).toContain('INDEX transactions_currency');
    expect(await planOf({ status, integration: rare.integrationId })).toContain('INDEX transactions_integration');
    expect(await planOf({ status, from: 77, before: 78 })).toContain('INDEX transactions_status');
    expect(await planOf({ from: 77, before: 78 })).toContain('INDEX transactions_created');
    expect(await planOf({ status }, 'createdAt')).toContain('INDEX transactions_status');
    expect(await planOf({ status, currency: 'KWD' }, 'createdAt')).toContain('INDEX transactions_currency');
  });

  it('count the payments of one environment by an index alone', async () => {
    if (databaseKind() === 'postgres') return;
    const { manager } = dataSource;
    const plans: string[] = [];
    const listening = Object.create(manager) as EntityManager;
    listening.query = async <T>(sql: string, parameters?: unknown[]): Promise<T> => {
      plans.push(await explain(sql, parameters));
      return manager.query(sql, parameters);
    };
    const versions = [{ merchant: newId(), versions: [1, 3] }];
    for (const filter of [
      { accounts: versions, before: 5 },
      { accounts: BOTH, status: 'failed', minAmount: 5 },
    ] as const) {
      plans.length = 0;
      expect(await new TransactionListRepository().count(listening, filter)).toBe(0);
      expect(plans.at(-1)).toContain('USING COVERING INDEX transactions_figures');
    }
  });

  it('find the same, whichever way is taken', async () => {
    const integrationId = newId();
    for (let index = 0; index < 30; index += 1) {
      const status = index % 3 === 0 ? 'failed' : 'succeeded';
      await insertRow(dataSource, { integrationId, status, amountMinor: 100 * (1 + (index % 5)), createdAt: index });
    }
    const filters = [{ minAmount: 2000 }, { status: 'failed', maxAmount: 3000 }, { from: 5, before: 25 }] as const;
    const ways = [walking, new TransactionListRepository()];
    for (const filter of filters.flatMap((one) => [one, { ...one, integration: integrationId }])) {
      for (const sort of SORTS) {
        const [walked, sorted] = await Promise.all(ways.map((lists) => idsOf(lists, filter, sort)));
        expect(sorted).toEqual(walked);
      }
    }
  });

  const idsOf = async (lists: TransactionListRepository, filter: TransactionFilter, sort: TransactionSort) => {
    const ids: string[] = [];
    let after: TransactionPage['end'] = null;
    do {
      const page: TransactionPage = await lists.page(dataSource.manager, { filter, sort, limit: 7, after });
      ids.push(...page.transactions.map(({ id }) => id));
      after = page.end;
    } while (after);
    return ids;
  };

  it('find the same when a search finds too many to be listed first', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 40; index += 1) {
      const reference = index % 2 === 0 ? `Many-${String(index)}` : 'other';
      const { id } = await insertRow(dataSource, { reference, createdAt: 5000 + index, currency: 'AUD' });
      if (index % 2 === 0) ids.unshift(id);
    }
    const query = { filter: { q: 'MANY', before: 9000 }, sort: '-createdAt', limit: 7, after: null } as const;
    // As a filter on the walk, sorted, near enough in a few rows, and too far for these.
    for (const [near, found] of [
      [5000, 1],
      [5000, 5000],
      [15, 5000],
      [3, 5000],
      [3, 1],
      [17, 5000],
    ] as const) {
      const some = new TransactionListRepository({ near, found, left: 0 });
      const first = await some.page(dataSource.manager, query);
      const second = await some.page(dataSource.manager, { ...query, after: first.end });
      expect([...first.transactions, ...second.transactions].map(({ id }) => id)).toEqual(ids.slice(0, 14));
    }
  });
});

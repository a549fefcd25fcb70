import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CARD_TYPES } from '../../../src/common/card-type.js';
import type { Currency } from '../../../src/common/currency.js';
import { newId, newOrderId } from '../../../src/common/ids.js';
import { formatAmount } from '../../../src/common/money.js';
import { ATTENTION_CODES, TRANSACTION_STATUSES } from '../../../src/transactions/states.js';
import type { TransactionEntity } from '../../../src/transactions/transaction.entity.js';
import { ApiClient } from '../../support/api-client.js';
import { insertRow } from '../../support/ledger-rows.js';
import { hire, owner, signedIn, WITH_OWNER } from '../../support/staff.js';
import { World } from '../../support/world.js';

interface Row extends TransactionEntity {
  readonly orderIds: readonly string[];
}

const CHINESE = ['发', '发票', '发票-', '发票_', '办公室', '𠮷', '𠮷野-4\\', '\\', '票'];
const START = Date.parse('2026-03-01T00:00:00Z');
const HOUR = 3_600_000;
const [INTEGRATION_A, INTEGRATION_B, MERCHANT_A, MERCHANT_B] = [newId(), newId(), newId(), newId()];
const CURRENCIES: readonly Currency[] = ['AUD', 'JPY', 'KWD'];
const MINORS: Readonly<Partial<Record<Currency, number>>> = { AUD: 100, JPY: 1, KWD: 1000 };

/** In several letter cases and scripts, with what means something to LIKE, and beyond the first 65,536 characters. */
const REFERENCES: readonly ((index: string) => string)[] = [
  (index) => `INV-${index}%_é`,
  (index) => `inv-${index}%_é`,
  (index) => `发票-${index}`,
  (index) => `发票_办公室-${index}`,
  (index) => `𠮷野-${index}\\%`,
];

/** Every value of every field, mixed; several of one moment and of one amount. */
function rowOptions(index: number) {
  const currency = CURRENCIES[index % 3]!;
  return {
    createdAt: START + Math.floor(index / 2) * HOUR,
    status: TRANSACTION_STATUSES[index % TRANSACTION_STATUSES.length]!,
    attention: index % 4 === 0 ? ATTENTION_CODES.slice(index % 5, (index % 5) + 2) : [],
    integrationId: index % 3 === 0 ? INTEGRATION_A : INTEGRATION_B,
    merchantId: index % 5 < 2 ? MERCHANT_A : MERCHANT_B,
    cardType: index % 4 === 3 ? null : CARD_TYPES[index % 4]!,
    currency,
    amountMinor: (MINORS[currency] ?? 1) * (5 + (index % 7)),
    reference: REFERENCES[index % REFERENCES.length]!(String(index)),
    transactionId: `Host-${String(index).padStart(3, '0')}`,
    orderIds: index % 2 === 0 ? [newOrderId(), newOrderId()] : [],
  };
}

const amountOf = ({ amountMinor, currency }: TransactionEntity) =>
  Number(formatAmount({ minor: amountMinor, currency }));
const begins = (text: string, q: string) => text.toLowerCase().startsWith(q.toLowerCase());

/** What a list should have, by looking at every row. */
function model(rows: readonly Row[], query: Record<string, string>): string[] {
  const fits: Record<string, (row: Row, value: string) => boolean> = {
    status: (row, value) => row.status === value,
    attention: (row, value) => (row.attention as string[]).includes(value),
    integration: (row, value) => row.integrationId === value,
    merchant: (row, value) => row.merchantId === value,
    cardType: (row, value) => row.cardType === value,
    currency: (row, value) => row.currency === value,
    from: (row, value) => row.createdAt >= Date.parse(value),
    to: (row, value) => row.createdAt < Date.parse(value),
    minAmount: (row, value) => amountOf(row) >= Number(value),
    maxAmount: (row, value) => amountOf(row) <= Number(value),
    q: (row, value) => [row.reference, row.transactionId, ...row.orderIds].some((text) => begins(text, value)),
  };
  const sort = query.sort ?? '-createdAt';
  const value = sort.endsWith('amount') ? amountOf : (row: Row) => row.createdAt;
  const sign = sort.startsWith('-') ? -1 : 1;
  return rows
    .filter((row) => Object.entries(query).every(([name, wanted]) => fits[name]?.(row, wanted) ?? true))
    .toSorted((a, b) => sign * (value(a) - value(b) || (a.id < b.id ? -1 : 1)))
    .map(({ id }) => id);
}

async function readAll(client: ApiClient, query: Record<string, string>): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const search = new URLSearchParams({ ...query, ...(cursor !== '' && { cursor }) });
    const { status, body, text } = await client.get(`/transactions?${search.toString()}`);
    if (status !== 200) throw new Error(text);
    ids.push(...(body.items as { id: string }[]).map(({ id }) => id));
    cursor = body.nextCursor as string | null;
  }
  return ids;
}

describe('the list of transactions', () => {
  let world: World;
  let client: ApiClient;
  const rows: Row[] = [];

  beforeAll(async () => {
    world = await World.start({ settings: WITH_OWNER });
    client = await owner(world);
    for (let index = 0; index < 60; index += 1) {
      const options = rowOptions(index);
      rows.push({ ...(await insertRow(world.dataSource, options)), orderIds: options.orderIds });
    }
  });
  afterAll(() => world.close());

  const filters: Record<string, fc.Arbitrary<string>> = {
    status: fc.constantFrom(...TRANSACTION_STATUSES),
    attention: fc.constantFrom(...ATTENTION_CODES),
    integration: fc.constantFrom(INTEGRATION_A, INTEGRATION_B),
    merchant: fc.constantFrom(MERCHANT_A, MERCHANT_B),
    cardType: fc.constantFrom(...CARD_TYPES),
    currency: fc.constantFrom(...CURRENCIES, 'USD'),
    from: fc.integer({ min: 0, max: 30 }).map((hours) => new Date(START + hours * HOUR).toISOString()),
    to: fc.integer({ min: 0, max: 30 }).map((hours) => new Date(START + hours * HOUR).toISOString()),
    minAmount: fc.constantFrom('0', '5', '7.00', '9.5', '8.999'),
    maxAmount: fc.constantFrom('6', '10.00', '11.001'),
    q: fc.constantFrom(
      'inv',
      'INV-1',
      'iNv-11%',
      'host-00',
      'Host-012',
      'nothing',
      '%',
      '_',
      'INV-5%_é',
      '0',
      'h',
      ...CHINESE,
    ),
    sort: fc.constantFrom('-createdAt', 'createdAt', '-amount', 'amount'),
  };

  it.each(Object.keys(filters))('is filtered by %s alone as the model says, on pages of seven', async (name) => {
    for (const value of new Set(fc.sample(filters[name]!, name === 'q' ? 40 : 8))) {
      expect({ value, ids: await readAll(client, { [name]: value, limit: '7' }) }).toEqual({
        value,
        ids: model(rows, { [name]: value }),
      });
    }
  });

  it('is filtered by any combination as the model says', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record(filters, { requiredKeys: [] }),
        fc.constantFrom('1', '3', '200'),
        async (query, limit) => {
          const wanted = query as Record<string, string>;
          expect(await readAll(client, { ...wanted, limit })).toEqual(model(rows, wanted));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('finds a transaction by any of its orders', async () => {
    const row = rows[20]!;
    for (const orderId of row.orderIds) {
      expect(await readAll(client, { q: orderId })).toEqual([row.id]);
      expect(await readAll(client, { q: orderId.toUpperCase(), status: row.status, sort: 'amount' })).toEqual([row.id]);
    }
  });

  it('takes a day for the whole of it', async () => {
    const ids = await readAll(client, { from: '2026-03-01', to: '2026-03-01', limit: '200' });
    expect(ids).toEqual(model(rows, { from: '2026-03-01T00:00:00Z', to: '2026-03-02T00:00:00Z' }));
    expect(ids).toHaveLength(48);
  });

  it('shows each transaction once, and none that was not asked for, while others are made', async () => {
    const query = { merchant: MERCHANT_A, limit: '3' };
    const expected = model(rows, query);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const search = new URLSearchParams({ ...query, ...(cursor !== '' && { cursor }) });
      const { body } = await client.get(`/transactions?${search.toString()}`);
      seen.push(...(body.items as { id: string }[]).map(({ id }) => id));
      cursor = body.nextCursor as string | null;
      const createdAt = START + 1000 * HOUR + seen.length;
      await insertRow(world.dataSource, { merchantId: MERCHANT_A, createdAt, reference: 'late', currency: 'USD' });
    }
    expect(seen).toEqual(expected);
    await world.dataSource.query(`DELETE FROM transactions WHERE reference = 'late'`);
  });

  it('has the fields of the contract, money as text and times in UTC', async () => {
    const row = rows[0]!;
    const { body } = await client.get(`/transactions?q=${row.transactionId}`);
    expect(body).toEqual({ items: [expect.anything()], nextCursor: null });
    expect(body.items[0]).toMatchObject({
      id: row.id,
      transactionId: 'Host-000',
      reference: row.reference,
      amount: '5.00',
      currency: 'AUD',
      status: 'open',
      attention: ['outcome_unknown', 'amount_mismatch'],
      integration: INTEGRATION_A,
      merchant: MERCHANT_A,
      cardType: 'UnionPay',
      orderId: null,
      refundedAmount: '0.00',
      returnedAt: null,
      settledOn: null,
      createdAt: '2026-03-01T00:00:00.000Z',
      updatedAt: '2026-03-01T00:00:00.000Z',
    });
    expect(JSON.stringify(body)).not.toContain(row.token);
  });

  it('gives fifty by default and two hundred at most', async () => {
    const { body } = await client.get('/transactions');
    expect(body.items).toHaveLength(50);
    expect(body.nextCursor).toEqual(expect.any(String));
    expect((await client.get('/transactions?limit=200')).body.items).toHaveLength(60);
  });

  it.each([
    ['status', 'paid'],
    ['attention', 'panic'],
    ['integration', 'harbour'],
    ['merchant', '1'],
    ['cardType', 'Visa'],
    ['currency', 'aud'],
    ['from', 'yesterday'],
    ['from', '2026-02-31'],
    ['to', '2026-03-01T00:00:00'],
    ['minAmount', '1e3'],
    ['minAmount', '-1'],
    ['maxAmount', '1.0001'],
    ['q', ''],
    ['sort', 'reference'],
    ['limit', '0'],
    ['limit', '201'],
    ['limit', 'ten'],
    ['cursor', 'x'],
    ['offset', '10'],
  ])('refuses %s=%s and names it', async (name, value) => {
    const { status, headers, body } = await client.get(
      `/transactions?${new URLSearchParams({ [name]: value }).toString()}`,
    );
    expect(status).toBe(400);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({ code: 'validation_failed', errors: [expect.objectContaining({ field: name })] });
  });

  it('refuses a cursor of another list, and one that was changed', async () => {
    const { body } = await client.get('/transactions?limit=2&merchant=' + MERCHANT_A);
    const cursor = body.nextCursor as string;
    const place = Buffer.from(cursor, 'base64url').toString();
    const forged = Buffer.from(place.replace(/^\d/, (digit) => String((Number(digit) + 1) % 10))).toString('base64url');
    const queries = [
      `cursor=${cursor}`,
      `merchant=${MERCHANT_B}&cursor=${cursor}`,
      `merchant=${MERCHANT_A}&sort=createdAt&cursor=${cursor}`,
      `merchant=${MERCHANT_A}&status=open&cursor=${cursor}`,
      `merchant=${MERCHANT_A}&cursor=${forged}`,
      `merchant=${MERCHANT_A}&cursor=${cursor.slice(0, -2)}`,
    ];
    for (const query of queries) {
      expect(await client.get(`/transactions?${query}`)).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'cursor' }] },
      });
    }
    expect((await client.get(`/transactions?limit=5&merchant=${MERCHANT_A}&cursor=${cursor}`)).status).toBe(200);
  });

  it('is for those who are signed in, whatever else is wrong; each role may read it', async () => {
    const stranger = new ApiClient(world.url);
    for (const path of ['/transactions?limit=ten', '/transactions/no-id', `/transactions/${newId()}`]) {
      expect((await stranger.get(path)).status).toBe(401);
    }
    expect((await stranger.post(`/transactions/no-id/refresh`)).status).toBe(401);
    for (const role of ['operator', 'auditor'] as const) {
      const { email } = await hire(client, role);
      const person = await signedIn(world, email);
      expect((await person.get('/transactions?limit=1')).status).toBe(200);
      const { status } = await person.post(`/transactions/${newId()}/refresh`);
      expect(status).toBe(role === 'auditor' ? 403 : 404);
    }
  });
});

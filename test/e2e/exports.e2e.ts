import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExportSlots } from '../../src/admin/exports/export-slots.js';
import { CARD_TYPES } from '../../src/common/card-type.js';
import { TRANSACTION_STATUSES } from '../../src/transactions/states.js';
import { ApiClient } from '../support/api-client.js';
import { insertRow, insertRows } from '../support/ledger-rows.js';
import { hire, owner, signedIn, WITH_OWNER } from '../support/staff.js';
import { World } from '../support/world.js';

const START = Date.parse('2026-03-01T00:00:00Z');
const HOSTILE = [
  '=HYPERLINK("http://evil.example";"x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '  =1+1',
  '＝1+1',
  'a,"b"\nc;\u0007 <&> é 中',
  '-12.30',
];

interface Entry {
  readonly subject: { readonly id: string };
  readonly after: { readonly rows: number; readonly complete: boolean };
}

type Item = Record<string, string | null | readonly string[]>;

let world: World;
let client: ApiClient;

beforeAll(async () => {
  world = await World.start({ settings: WITH_OWNER });
  client = await owner(world);
  for (let index = 0; index < 60; index += 1) {
    await insertRow(world.dataSource, {
      createdAt: START + Math.floor(index / 2) * 3_600_000,
      status: TRANSACTION_STATUSES[index % TRANSACTION_STATUSES.length]!,
      attention: index % 4 === 0 ? ['outcome_unknown', 'late_success'] : [],
      cardType: index % 4 === 3 ? null : CARD_TYPES[index % 4]!,
      currency: index % 2 === 0 ? 'AUD' : 'JPY',
      amountMinor: 100 + index,
      reference: HOSTILE[index] ?? `INV-${String(index)}`,
      settledOn: index % 6 === 2 ? '2026-03-05' : null,
      unsettledMinor: index % 6 === 2 ? 0 : null,
    });
  }
});
afterAll(() => world.close());

async function listed(query: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor = ''; ;) {
    const { body, text } = await client.get(`/transactions?limit=50&${query}${cursor && `&cursor=${cursor}`}`);
    if (!body.items) throw new Error(text);
    items.push(...(body.items as Item[]));
    if (body.nextCursor === null) return items;
    cursor = body.nextCursor as string;
  }
}

/** Reads RFC 4180, by its grammar alone. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let rest = text;
  while (rest !== '') {
    const [all = '', quoted, plain = '', end = ''] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\n|$)/.exec(rest) ?? [];
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
    rest = rest.slice(all.length);
    if (end === '\n' && rest !== '') rows.push([]);
    if (all === '') throw new Error(`No CSV: ${rest.slice(0, 50)}`);
  }
  return rows;
}

const asText = (value: Item[string]) => (value === null ? '' : Array.isArray(value) ? value.join(';') : String(value));
const harmless = (text: string) => text.replace(/^'/, '');

async function csvOf(query: string) {
  const { status, headers, text } = await client.get(`/transactions/export?${query}`);
  expect(status).toBe(200);
  const [names = [], ...rows] = parseCsv(text);
  return {
    names,
    rows,
    headers,
    items: rows.map((row) => Object.fromEntries(row.map((cell, i) => [names[i]!, cell]))),
  };
}

async function xlsxOf(query: string) {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(`${world.url}/api/v1/transactions/export?format=xlsx&${query}`, { headers: { cookie } });
  expect(response.status).toBe(200);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await response.arrayBuffer());
  const sheet = workbook.worksheets[0]!;
  const rows: ExcelJS.CellValue[][] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => rows.push(row.values as ExcelJS.CellValue[]));
  return { headers: response.headers, rows: rows.map((row) => row.slice(1)), workbook };
}

const QUERIES = [
  '',
  'sort=createdAt',
  'sort=-amount',
  'status=succeeded',
  'attention=late_success&sort=amount',
  'currency=JPY&minAmount=130&cardType=Alipay',
  'q=INV-1',
  'from=2026-03-01T05:00:00Z&to=2026-03-01T10:00:00Z',
  'status=failed&currency=KWD',
];

describe('an export', () => {
  it.each(QUERIES)('as CSV has what the list has: %s', async (query) => {
    const items = await listed(query);
    const csv = await csvOf(query);
    const [first] = await listed('');
    expect(csv.names.toSorted()).toEqual(Object.keys(first!).toSorted());
    expect(csv.items.map((item) => ({ ...item, reference: harmless(item.reference!) }))).toEqual(
      items.map((item) => Object.fromEntries(csv.names.map((name) => [name, asText(item[name]!)]))),
    );
    expect(csv.headers.get('x-total-count')).toBe(String(items.length));
    const sum = (list: readonly Record<string, unknown>[]) =>
      list.reduce((total, { amount }) => total + Math.round(Number(amount) * 100), 0);
    expect(sum(csv.items)).toBe(sum(items));
  });

  it.each(QUERIES.slice(0, 4))('as XLSX has what the list has, all of it text: %s', async (query) => {
    const items = await listed(query);
    const { rows } = await xlsxOf(query);
    const [names = [], ...cells] = rows;
    expect(cells.map((row) => names.map((_name, index) => row[index] ?? ''))).toEqual(
      items.map((item) => names.map((name) => asText(item[name as string]!).replace('\u0007', '\uFFFD'))),
    );
    for (const row of cells) {
      for (const cell of row) expect(['string', 'undefined']).toContain(typeof (cell ?? undefined));
    }
  });

  it('has nothing that a spreadsheet would calculate', async () => {
    const { items } = await csvOf('sort=createdAt');
    const references = items.map(({ reference }) => reference!);
    for (const reference of HOSTILE.slice(0, 8)) expect(references).toContain(`'${reference}`);
    expect(references).toEqual(expect.arrayContaining(HOSTILE.slice(8)));
    const { workbook } = await xlsxOf('');
    workbook.worksheets[0]!.eachRow((row) => row.eachCell((cell) => expect(cell.type).toBe(ExcelJS.ValueType.String)));
  });

  it('says what it is', async () => {
    const { headers } = await csvOf('');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="transactions-\d{8}T\d{6}Z\.csv"$/);
    expect(headers.get('cache-control')).toBe('no-store');
    const xlsx = await xlsxOf('status=open');
    expect(xlsx.headers.get('content-type')).toContain('spreadsheetml.sheet');
    expect(xlsx.headers.get('content-disposition')).toMatch(/\.xlsx"$/);
  });

  it('is for every role, is on record, and is refused like the list', async () => {
    const { email } = await hire(client, 'auditor');
    const auditor = await signedIn(world, email);
    expect((await auditor.get('/transactions/export?status=failed')).status).toBe(200);
    expect((await new ApiClient(world.url).get('/transactions/export')).status).toBe(401);
    for (const query of ['status=paid', 'format=pdf', 'limit=5', 'from=yesterday']) {
      expect(await client.get(`/transactions/export?${query}`)).toMatchObject({
        status: 400,
        body: { code: 'validation_failed' },
      });
    }
    const entries = async (action: string) =>
      (await client.get(`/audit-log?action=${action}&actor=${email}`)).body.items as Entry[];
    const [begun] = await entries('transactions_exported');
    expect(begun!.after).toEqual({ status: 'failed', format: 'csv', sort: '-createdAt', expected: 10 });
    const [ended] = await entries('export_ended');
    expect(ended).toMatchObject({ after: { rows: 10, complete: true }, subject: { id: begun!.subject.id } });
  });

  it('waits for a place when enough of them run', async () => {
    const slots = world.app.get(ExportSlots);
    let leave = () => {};
    const held = new Promise<void>((resolve) => (leave = resolve));
    const running = [1, 2, 3].map(() => slots.run(() => held));
    const { status, headers, body } = await client.get('/transactions/export');
    expect([status, body.code, headers.get('retry-after')]).toEqual([429, 'too_many_exports', '15']);
    leave();
    await Promise.all(running);
    expect((await client.get('/transactions/export')).status).toBe(200);
  });
});

describe('a long export', () => {
  const ROWS = 12_000;
  const QUERY = 'from=2025-01-01&to=2025-12-31';

  beforeAll(async () => {
    const createdAt = Date.parse('2025-06-01T00:00:00Z');
    const reference = 'x'.repeat(480);
    await insertRows(
      world.dataSource,
      Array.from({ length: ROWS }, (_, index) => ({
        createdAt: createdAt + index,
        reference,
        amountMinor: 100 + index,
      })),
    );
  });

  it('has every row once, and others are served meanwhile', async () => {
    const state = { served: 0, done: false };
    const exporting = csvOf(`${QUERY}&sort=createdAt`).finally(() => (state.done = true));
    while (!state.done) {
      await client.get('/transactions?limit=1');
      state.served += 1;
      await insertRow(world.dataSource, { createdAt: Date.parse('2025-07-01T00:00:00Z'), reference: 'made meanwhile' });
    }
    const { items } = await exporting;
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.filter(({ reference }) => reference !== 'made meanwhile')).toHaveLength(ROWS);
    expect(state.served).toBeGreaterThan(2);
  });

  /** What the log says of the end of the export that was begun last: it is written after the connection is gone. */
  async function ended(): Promise<Entry> {
    const newest = async (action: string) =>
      (await client.get(`/audit-log?action=${action}&limit=1`)).body.items[0] as Entry;
    const { subject } = await newest('transactions_exported');
    let entry = await newest('export_ended');
    for (let tries = 0; tries < 100 && entry.subject.id !== subject.id; tries += 1) {
      await sleep(50);
      entry = await newest('export_ended');
    }
    expect(entry.subject.id).toBe(subject.id);
    return entry;
  }

  it.each(['1.0', '1.1'])('that breaks in the middle does not look like the whole over HTTP/%s', async (version) => {
    const query = 'from=2025-05-01&to=2025-06-01T00:00:00.200Z';
    // Behind two hundred others stands one that cannot be read.
    await insertRow(world.dataSource, { createdAt: Date.parse('2025-05-01'), reference: 'broken' });
    await world.dataSource.query(`UPDATE transactions SET currency = 'XXX' WHERE reference = 'broken'`);
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const { hostname, port } = new URL(world.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `GET /api/v1/transactions/export?${query} HTTP/${version}\r\nHost: ${hostname}\r\nCookie: ${cookie}\r\n\r\n`,
    );
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    // An end in good order would be one of the file, where its length is not told.
    const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNRESET');
    expect(text).toMatch(/^HTTP\/1\.1 200 /);
    expect(text).not.toMatch(/\r\n0\r\n\r\n$/);
    expect((await ended()).after).toEqual({ rows: 200, complete: false });
    await world.dataSource.query(`DELETE FROM transactions WHERE reference = 'broken'`);
  });

  it('ends when nobody reads it any more, and tells how far it came', async () => {
    const controller = new AbortController();
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const url = `${world.url}/api/v1/transactions/export?${QUERY}&format=xlsx`;
    const response = await fetch(url, { headers: { cookie }, signal: controller.signal });
    await response.body!.getReader().read();
    controller.abort();
    const entry = await ended();
    expect(entry.after.complete).toBe(false);
    expect(entry.after.rows).toBeLessThan(ROWS);
  });
});

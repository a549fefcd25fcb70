/**
 * `npm run bench:export -- DATABASE_URL`: a million transactions as CSV and as XLSX over HTTP, and how much memory the
 * serving process takes for it beyond what it had after a small export. The database is one that `bench/million.ts` filled.
 * Linux. Prints figures; asserts nothing.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import express from 'express';
import { DataSource } from 'typeorm';
import type * as Csv from '../src/admin/exports/csv-encoder.js';
import type * as Send from '../src/admin/exports/send-table.js';
import type * as Columns from '../src/admin/exports/transaction-columns.js';
import type * as Xlsx from '../src/admin/exports/xlsx-encoder.js';
import type * as Options from '../src/database/typeorm-options.js';
import type * as Lists from '../src/transactions/transaction-list.repository.js';
import { START_FLAGS } from './start-flags.ts';

const PAGE = 50;
const SMALL = { from: Date.parse('2025-01-01T00:00:00Z'), before: Date.parse('2025-01-04T00:00:00Z') };
const [url = '', mode = 'measure'] = process.argv.slice(2);

/** The product's own parts, as they are compiled, without the rest of the gateway: its chain is not in such a database. */
const product = (path: string): Promise<unknown> => import(new URL(`../dist/${path}`, import.meta.url).href);

async function serve(): Promise<void> {
  const { readerOptions } = (await product('database/typeorm-options.js')) as typeof Options;
  const { TransactionListRepository } = (await product('transactions/transaction-list.repository.js')) as typeof Lists;
  const { CsvEncoder } = (await product('admin/exports/csv-encoder.js')) as typeof Csv;
  const { XlsxEncoder } = (await product('admin/exports/xlsx-encoder.js')) as typeof Xlsx;
  const { sendTable } = (await product('admin/exports/send-table.js')) as typeof Send;
  const columns = (await product('admin/exports/transaction-columns.js')) as typeof Columns;
  const { manager } = await new DataSource(readerOptions(url)).initialize();
  const lists = new TransactionListRepository();
  const delay = monitorEventLoopDelay({ resolution: 2 });

  const app = express();
  app.get('/:size/:format', (request, response) => {
    const { size, format } = request.params;
    const filter = size === 'small' ? SMALL : {};
    const table = {
      ...{ name: 'x', columns: columns.TRANSACTION_COLUMNS, cells: columns.transactionCells },
      pages: lists.walk(manager, { filter, sort: '-createdAt' }, PAGE),
    };
    const encoder = format === 'xlsx' ? new XlsxEncoder() : new CsvEncoder();
    delay.reset();
    delay.enable();
    const { signal } = new AbortController();
    const sent = { rows: 0, complete: false };
    void sendTable(response, encoder, table, { signal, sent }).then(() => {
      delay.disable();
      process.stdout.write(`${String(sent.rows)} ${(delay.max / 1e6).toFixed(0)}\n`);
    });
  });
  const server = app.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.stdout.write(`${String(typeof address === 'object' ? address?.port : '')}\n`);
  });
}

async function measure(): Promise<void> {
  const child = spawn(process.execPath, [...START_FLAGS, import.meta.filename, url, 'serve'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = (): Promise<string> =>
    new Promise((resolve) => child.stdout.once('data', (text) => resolve(String(text).trim())));
  const port = await said();
  const get = async (path: string) => {
    const told = said();
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    let bytes = 0;
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) bytes += chunk.length;
    return { bytes, told: (await told).split(' ') };
  };
  for (const format of ['csv', 'xlsx']) {
    await get(`/small/${format}`);
    const before = resident(child.pid ?? 0);
    let most = before;
    const timer = setInterval(() => (most = Math.max(most, resident(child.pid ?? 0))), 100);
    const begun = performance.now();
    const { bytes, told } = await get(`/all/${format}`);
    clearInterval(timer);
    const seconds = (performance.now() - begun) / 1000;
    console.log(
      `${format.padEnd(5)} ${told[0] ?? ''} rows, ${(bytes / 2 ** 20).toFixed(0)} MiB in ${seconds.toFixed(0)} s; memory ` +
        `${before.toFixed(0)} MiB, at most ${(most - before).toFixed(0)} MiB more; longest wait ${told[1] ?? ''} ms`,
    );
  }
  child.kill();
}

function resident(pid: number): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

await (mode === 'serve' ? serve() : measure());

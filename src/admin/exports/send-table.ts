import { once } from 'node:events';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Response } from 'express';
import type { CellRow, TableEncoder } from './table-encoder.js';

/** What is sent, and as what. */
export interface Table {
  /** Of the file, without its extension. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly pages: AsyncIterable<readonly CellRow[]>;
  /** How many rows there will be, as far as that is known. */
  readonly expected?: number;
}

export interface Sent {
  readonly rows: number;
  /** False: the client went away, or the gateway ended, before all was sent. */
  readonly complete: boolean;
}

/**
 * Sends a table as a file, as fast as the client takes it, with one page in memory. A client that goes away ends the
 * reading; an answer that is broken off is not ended properly, so that nobody takes it for the whole.
 *
 * @param signal ends it before its time
 * @throws what reading a page throws; the answer is broken off then
 */
export async function sendTable(
  response: Response,
  encoder: TableEncoder,
  table: Table,
  signal: AbortSignal,
): Promise<Sent> {
  const { name, columns, pages, expected } = table;
  response.set({
    'Content-Type': encoder.contentType,
    'Content-Disposition': `attachment; filename="${name}.${encoder.extension}"`,
    ...(expected !== undefined && { 'X-Total-Count': String(expected) }),
  });
  let rows = 0;
  const isOver = () => response.destroyed || signal.aborted;
  const give = async (chunk: Uint8Array) => {
    if (chunk.length > 0 && !isOver() && !response.write(chunk)) await drained(response, signal);
  };
  await give(await encoder.begin(columns));
  for await (const page of pages) {
    if (isOver()) break;
    await give(await encoder.rows(page));
    rows += page.length;
    await breathe();
  }
  await give(await encoder.end());
  if (!isOver()) return { rows, complete: await ended(response) };
  response.destroy();
  return { rows, complete: false };
}

/** Resolves when there is room again, or will never be. */
async function drained(response: Response, signal: AbortSignal): Promise<void> {
  const end = new AbortController();
  const stop = AbortSignal.any([signal, end.signal]);
  const first = (event: string) => once(response, event, { signal: stop }).catch(() => undefined);
  await Promise.race([first('drain'), first('close')]);
  end.abort();
}

/** @returns whether everything was handed over */
async function ended(response: Response): Promise<boolean> {
  const closed = once(response, 'close');
  response.end();
  await closed;
  return response.writableFinished;
}

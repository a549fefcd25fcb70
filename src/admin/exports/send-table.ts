import { once } from 'node:events';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Response } from 'express';
import type { CellRow, TableEncoder } from './table-encoder.js';

/** What is sent, and as what. */
export interface Table<Row> {
  /** Of the file, without its extension. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly pages: AsyncIterable<readonly Row[]>;
  /** Makes a row's cells, just before they are written: of a page, they are not all there at once. */
  readonly cells: (row: Row) => CellRow;
  /** How many rows there will be, as far as that is known. */
  readonly expected?: number;
}

/** Filled in as it goes, so that it is true also where the reading fails. */
export interface Sent {
  rows: number;
  /** False: the client went away, or the gateway ended or failed, before all was sent. */
  complete: boolean;
}

/**
 * Sends a table as a file, as fast as the client takes it, with one page in memory. A client that goes away ends the
 * reading; an answer that is broken off is not ended properly, so that nobody takes it for the whole.
 *
 * @param signal ends it before its time
 * @param sent what was sent, brought up to date with each page
 * @throws what reading a page throws; the answer is broken off then
 */
export async function sendTable<Row>(
  response: Response,
  encoder: TableEncoder,
  table: Table<Row>,
  { signal, sent }: { readonly signal: AbortSignal; readonly sent: Sent },
): Promise<void> {
  const { name, columns, pages, cells, expected } = table;
  response.set({
    'Content-Type': encoder.contentType,
    'Content-Disposition': `attachment; filename="${name}.${encoder.extension}"`,
    ...(expected !== undefined && { 'X-Total-Count': String(expected) }),
  });
  const isOver = () => response.destroyed || signal.aborted;
  const give = async (chunk: Uint8Array) => {
    if (chunk.length > 0 && !isOver() && !response.write(chunk)) await drained(response, signal);
  };
  try {
    await give(await encoder.begin(columns));
    for await (const page of pages) {
      if (isOver()) break;
      await give(await encoder.rows(eachOf(page, cells)));
      sent.rows += page.length;
      await breathe();
    }
    await give(await encoder.end());
    if (!isOver()) sent.complete = await ended(response);
  } finally {
    // What failed before the first byte is answered like any other error.
    if (!sent.complete && (response.headersSent || isOver())) breakOff(response);
  }
}

/**
 * A reset, not an end: over HTTP/1.0, which some proxies speak, nothing but the end of the connection tells the end of a
 * file, and half of it would pass for the whole.
 */
function breakOff(response: Response): void {
  if (!response.destroyed) response.socket?.resetAndDestroy();
  response.destroy();
}

function* eachOf<Row>(page: readonly Row[], cells: (row: Row) => CellRow): Generator<CellRow> {
  for (const row of page) yield cells(row);
}

/** Resolves when there is room again, or will never be. Leaves no listener: a long file waits thousands of times. */
async function drained(response: Response, signal: AbortSignal): Promise<void> {
  if (signal.aborted || response.destroyed) return;
  await new Promise<void>((resolve) => {
    const over = () => {
      response.off('drain', over).off('close', over);
      signal.removeEventListener('abort', over);
      resolve();
    };
    response.on('drain', over).on('close', over);
    signal.addEventListener('abort', over);
  });
}

/** @returns whether everything was handed over */
async function ended(response: Response): Promise<boolean> {
  const closed = once(response, 'close');
  response.end();
  await closed;
  return response.writableFinished;
}

import type { Cell } from './cell.js';

/** A row of a table: its cells in the order of the columns. */
export type CellRow = readonly Cell[];

/** Makes a file out of rows, a part at a time, and keeps nothing of what it has made. */
export interface TableEncoder {
  readonly contentType: string;
  readonly extension: string;
  /** What comes before the rows: the columns' names. */
  begin(columns: readonly string[]): Uint8Array | Promise<Uint8Array>;
  rows(rows: Iterable<CellRow>): Uint8Array | Promise<Uint8Array>;
  end(): Uint8Array | Promise<Uint8Array>;
}

import { stringify } from 'csv-stringify/sync';
import { harmlessText } from './cell.js';
import type { CellRow, TableEncoder } from './table-encoder.js';

/** CSV as in RFC 4180, in UTF-8, with the columns' names in the first line. */
export class CsvEncoder implements TableEncoder {
  readonly contentType = 'text/csv; charset=utf-8';
  readonly extension = 'csv';

  begin(columns: readonly string[]): Uint8Array {
    return this.rows([columns]);
  }

  rows(rows: Iterable<CellRow>): Uint8Array {
    return Buffer.from(stringify(Array.from(rows, (row) => row.map(harmlessText))));
  }

  end(): Uint8Array {
    return new Uint8Array();
  }
}

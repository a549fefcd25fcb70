import { Zip, ZipDeflate } from 'fflate';
import { cellText } from './cell.js';
import type { CellRow, TableEncoder } from './table-encoder.js';
import { columnName, sheetBegin, sheetPart, SHEET_END, textOf, workbookParts } from './xlsx-parts.js';

/** A sheet of Excel has at most 1,048,576; the first row has the names. */
const MOST_ROWS = 1_000_000;
/** Speed before size: it runs on the gateway's own thread. */
const LEVEL = 1;

/**
 * An Excel file whose cells are all text: nothing in it is calculated, rounded or taken for a date. Written by hand, since a
 * writer that does not tell when it is full would keep in memory what a slow client does not take.
 */
export class XlsxEncoder implements TableEncoder {
  readonly contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  readonly extension = 'xlsx';
  private made: Uint8Array[] = [];
  private readonly zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.made.push(chunk);
  });
  private sheet: ZipDeflate | null = null;
  private sheets = 0;
  private rowsOfSheet = 0;
  private names: readonly string[] = [];
  private letters: readonly string[] = [];

  /** @param mostRows of a sheet; for tests */
  constructor(private readonly mostRows = MOST_ROWS) {}

  begin(columns: readonly string[]): Uint8Array {
    this.names = columns;
    this.letters = columns.map((_, index) => columnName(index + 1));
    this.beginSheet();
    return this.take();
  }

  rows(rows: readonly CellRow[]): Uint8Array {
    let xml = '';
    for (const row of rows) {
      if (this.rowsOfSheet >= this.mostRows) {
        this.write(xml);
        xml = '';
        this.endSheet();
        this.beginSheet();
      }
      xml += this.row(row);
    }
    this.write(xml);
    return this.take();
  }

  /** The list of the sheets comes last: only now their number is known. */
  end(): Uint8Array {
    this.endSheet();
    for (const [name, text] of workbookParts(this.sheets)) {
      const part = this.open(name);
      part.push(Buffer.from(text), true);
    }
    this.zip.end();
    return this.take();
  }

  private row(cells: CellRow): string {
    this.rowsOfSheet += 1;
    const number = String(this.rowsOfSheet);
    const texts = cells.map((cell, index) => textOf(`${this.letters[index] ?? ''}${number}`, cellText(cell)));
    return `<row r="${number}">${texts.join('')}</row>`;
  }

  private beginSheet(): void {
    this.sheets += 1;
    this.rowsOfSheet = 0;
    this.sheet = this.open(sheetPart(this.sheets));
    this.write(`${sheetBegin(this.names.length)}${this.row(this.names)}`);
  }

  private endSheet(): void {
    this.sheet?.push(Buffer.from(SHEET_END), true);
    this.sheet = null;
  }

  private open(name: string): ZipDeflate {
    const part = new ZipDeflate(name, { level: LEVEL });
    this.zip.add(part);
    return part;
  }

  private write(xml: string): void {
    if (xml !== '') this.sheet?.push(Buffer.from(xml));
  }

  private take(): Uint8Array {
    return Buffer.concat(this.made.splice(0));
  }
}

import { cellText } from './cell.js';
import type { CellRow, TableEncoder } from './table-encoder.js';
import { TextBuffer } from './text-buffer.js';
import { columnName, sheetBegin, sheetPart, SHEET_END, textOf, workbookParts } from './xlsx-parts.js';
import { ZipWriter } from './zip-writer.js';

/** A sheet of Excel has at most 1,048,576; the first row has the names. */
const MOST_ROWS = 1_000_000;

/**
 * An Excel file whose cells are all text: nothing in it is calculated, rounded or taken for a date. Written by hand, since a
 * writer that does not tell when it is full would keep in memory what a slow client does not take.
 */
export class XlsxEncoder implements TableEncoder {
  readonly contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  readonly extension = 'xlsx';
  private readonly zip = new ZipWriter();
  private readonly text = new TextBuffer();
  private sheets = 0;
  private rowsOfSheet = 0;
  private names: readonly string[] = [];
  private letters: readonly string[] = [];

  /** @param mostRows of a sheet; for tests */
  constructor(private readonly mostRows = MOST_ROWS) {}

  async begin(columns: readonly string[]): Promise<Uint8Array> {
    this.names = columns;
    this.letters = columns.map((_, index) => columnName(index + 1));
    this.beginSheet();
    await this.flush();
    return this.zip.take();
  }

  async rows(rows: Iterable<CellRow>): Promise<Uint8Array> {
    for (const row of rows) {
      if (this.rowsOfSheet >= this.mostRows) {
        await this.endSheet();
        this.beginSheet();
      }
      this.row(row);
      if (this.text.isFull) await this.flush();
    }
    return this.zip.take();
  }

  /** The list of the sheets comes last: only now their number is known. */
  async end(): Promise<Uint8Array> {
    await this.endSheet();
    for (const [name, text] of workbookParts(this.sheets)) {
      this.zip.begin(name);
      await this.zip.write(Buffer.from(text));
      await this.zip.end();
    }
    this.zip.finish();
    return this.zip.take();
  }

  private row(cells: CellRow): void {
    this.rowsOfSheet += 1;
    const number = String(this.rowsOfSheet);
    let xml = `<row r="${number}">`;
    for (const [index, cell] of cells.entries()) xml += textOf(`${this.letters[index] ?? ''}${number}`, cellText(cell));
    this.text.add(`${xml}</row>`);
  }

  private beginSheet(): void {
    this.sheets += 1;
    this.rowsOfSheet = 0;
    this.zip.begin(sheetPart(this.sheets));
    this.text.add(sheetBegin(this.names.length));
    this.row(this.names);
  }

  private async endSheet(): Promise<void> {
    this.text.add(SHEET_END);
    await this.flush();
    await this.zip.end();
  }

  private async flush(): Promise<void> {
    await this.zip.write(this.text.bytes);
    this.text.clear();
  }
}

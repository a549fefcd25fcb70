import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { cellText, harmlessText } from './cell.js';
import { XlsxEncoder } from './xlsx-encoder.js';
import { columnName, textOf } from './xlsx-parts.js';

describe('an Excel file', () => {
  it('goes on on another sheet when one is full, each with the names', async () => {
    const encoder = new XlsxEncoder(3);
    const parts = [await encoder.begin(['a', 'b'])];
    const pages = [
      [
        ['1', null],
        ['2', '=x'],
      ],
      [['3', ['x', 'y']]],
      [['4', '']],
    ];
    for (const page of pages) parts.push(await encoder.rows(page));
    parts.push(await encoder.end());
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.concat(parts) as unknown as ExcelJS.Buffer);
    const sheets = workbook.worksheets.map((sheet) => {
      const rows: unknown[] = [];
      sheet.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
      return rows;
    });
    expect(sheets).toEqual([
      [['a', 'b'], ['1'], ['2', '=x']],
      [['a', 'b'], ['3', 'x;y'], ['4']],
    ]);
  });

  // ECMA-376, part 1, 22.9.2.19: `_xHHHH_` stands for a character. Excel reads it so; the reader of these tests does not.
  it.each([
    ['INV_x000D_7', 'INV_x005F_x000D_7'],
    ['_x005F_x000a_', '_x005F_x005F_x005F_x000a_'],
    ['_x12345_ _X0041_', '_x12345_ _X0041_'],
  ])('has %j as text that means nothing else', (text, written) => {
    expect(textOf('A2', text)).toContain(`>${written}</t>`);
  });

  it('names columns as Excel does', () => {
    expect([1, 26, 27, 52, 53, 703].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'AAA']);
  });
});

describe('a cell of a CSV file', () => {
  it.each(['=1', '+a', '-a', '@a', '\ta', '\ra', '\na', ' =1', '\u00a0=1', '＝1', '＠a', '-1-1', '+1+1'])(
    '%j is not calculated',
    (text) => {
      expect(harmlessText(text)).toBe(`'${text}`);
    },
  );

  it.each(['-12.30', '+5', '12.30', 'INV-1', "'x", 'a=b', '', '中'])('%j is left as it is', (text) => {
    expect(harmlessText(text)).toBe(text);
  });

  it('has lists and nothing as text', () => {
    expect([cellText(null), cellText(['a', 'b']), cellText(12), cellText(true)]).toEqual(['', 'a;b', '12', 'true']);
  });
});

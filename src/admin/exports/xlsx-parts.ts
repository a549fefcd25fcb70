const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Text that stands in XML as it is. */
const PLAIN = /^[ -%'-;=?-~]*$/;
/** White space that a reader may take away or make one space of, unless it is told not to. */
const SPACE = /^\s|\s$|\s\s|[\t\n\r]/;
/** What XML 1.0 cannot have at all: control characters and halves of pairs. */
const NO_XML =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** What a reader of such a file takes for a character that XML cannot have: `_x000D_`. Its first mark is written as one. */
const MEANT = /_(?=x[0-9A-Fa-f]{4}_)/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** A sheet whose first row, with the names, stays in sight. */
export const sheetBegin = (columns: number): string =>
  `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
  `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
  `<cols><col min="1" max="${String(columns)}" width="20" customWidth="1"/></cols><sheetData>`;
export const SHEET_END = '</sheetData></worksheet>';

/** A cell with a text; nothing at all where there is none. @param place `B2` */
export function textOf(place: string, text: string): string {
  if (text === '') return '';
  const space = SPACE.test(text) ? ' xml:space="preserve"' : '';
  const marked = text.replace(MEANT, '_x005F_');
  return `<c r="${place}" t="inlineStr"><is><t${space}>${PLAIN.test(marked) ? marked : escaped(marked)}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replace(NO_XML, '\uFFFD').replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? '');
}

/** `A`, `B` … `Z`, `AA`. @param number from 1 */
export function columnName(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? columnName(rest) : '') + String.fromCharCode(65 + ((number - 1) % 26));
}

export function sheetPart(number: number): string {
  return `xl/worksheets/sheet${String(number)}.xml`;
}

/** All parts of a workbook but the sheets themselves. */
export function workbookParts(sheets: number): readonly (readonly [name: string, text: string])[] {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  const each = (text: (number: string) => string) => numbers.map((number) => text(String(number))).join('');
  return [
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each(
        (number) => `<sheet name="Export ${number}" sheetId="${number}" r:id="rId${number}"/>`,
      )}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships(
        each(
          (number) =>
            `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
        ),
      ),
    ],
    [
      '_rels/.rels',
      relationships(`<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/>`),
    ],
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types">` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${each(
          (number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
        )}</Types>`,
    ],
  ];
}

function relationships(list: string): string {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list}</Relationships>`;
}

// A table as an Excel workbook (ECMA-376): typed numbers, a bold head that stays in sight, inline strings. A text is a text
// whatever it begins with, so no cell can run as a formula.

import { strToU8, zipSync } from 'fflate';
import { escapeXml, XML_HEAD } from '../official/xml.ts';
import type { Cell, Sheet } from './sheet.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const CONTENT_TYPES = `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;

const PACKAGE_LINKS = `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const WORKBOOK_LINKS = `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

/** Cell formats by index: 0 plain, HEAD and TEXT. */
const HEAD = 1;
const TEXT = 2;
const STYLES = `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf xfId="0" fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** What a cell can hold (Excel's specification); longer texts are cut. */
const LONGEST_TEXT = 32_767;

/** Characters that XML 1.0 cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A, B … Z, AA … from 0. */
function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

function cellXml(value: Cell, reference: string, style: number): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
  const text = escapeXml(value.slice(0, LONGEST_TEXT).replace(FORBIDDEN, ''));
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function rowXml(cells: readonly Cell[], row: number, style: number): string {
  const xml = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row}`, style)).join('');
  return `<row r="${row}">${xml}</row>`;
}

function worksheet({ columns, rows }: Sheet): string {
  // Excel counts widths in digits of the body face: a character is two of them.
  const widths = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width * 2 + 1}" customWidth="1"/>`,
  );
  const all = `A1:${columnName(columns.length - 1)}${rows.length + 1}`;
  return [
    `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${widths.join('')}</cols><sheetData>`,
    rowXml(
      columns.map(({ title }) => title),
      1,
      HEAD,
    ),
    ...rows.map((cells, index) => rowXml(cells, index + 2, TEXT)),
    `</sheetData><autoFilter ref="${all}"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`,
  ].join('');
}

function workbook({ name }: Sheet): string {
  const title = escapeXml(name);
  return `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${title}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${title}'!$1:$1</definedName></definedNames></workbook>`;
}

/** The workbook's bytes: always the same for the same table. */
export function toXlsx(sheet: Sheet): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': PACKAGE_LINKS,
    'xl/workbook.xml': workbook(sheet),
    'xl/_rels/workbook.xml.rels': WORKBOOK_LINKS,
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': worksheet(sheet),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]));
  return zipSync(files, { mtime: '1980-06-01T00:00:00' });
}

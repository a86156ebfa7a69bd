// w:tbl → rows of cell texts. Merged cells keep their text once, so that columns stay under each other.

import type { SourceBlock, SourceTable } from '../../types.ts';
import { evenRows, TABLE_LIMITS } from '../even-rows.ts';
import type { Notes } from '../notes.ts';
import { trimEnd } from '../trim.ts';
import { child, childFlag, childValue, elements, type XmlElement } from '../xml.ts';

type ReadCell = (cell: XmlElement) => readonly SourceBlock[];

/**
 * A table's blocks: the table; for a table of a single cell, which is only a frame, what is in the cell; nothing if it holds
 * no text. `readCell` reads the blocks of a cell, numbered paragraphs without text included.
 */
export function readTable(table: XmlElement, notes: Notes, readCell: ReadCell): readonly SourceBlock[] {
  const rows: string[][] = [];
  let headerRows = 0;
  let cells = 0;
  let only: readonly SourceBlock[] = [];
  for (const row of inside(table, 'w:tr')) {
    const properties = child(row, 'w:trPr');
    const struck = child(properties, 'w:del') !== null;
    if (struck || child(properties, 'w:ins')) notes.add('tracked-changes');
    if (struck) continue;
    if (headerRows === rows.length && childFlag(properties, 'w:tblHeader')) headerRows += 1;
    const texts = padding(0, childValue(properties, 'w:gridBefore'));
    for (const cell of inside(row, 'w:tc')) {
      const blocks = readCell(cell);
      cells += 1;
      only = blocks;
      texts.push(cellText(blocks, notes));
      texts.push(...padding(texts.length, span(child(cell, 'w:tcPr'))));
    }
    rows.push([...texts, ...padding(texts.length, childValue(properties, 'w:gridAfter'))]);
  }
  if (rows.every((row) => row.every((text) => text === ''))) return [];
  if (cells === 1) {
    notes.add('frame-tables');
    return only;
  }
  return [{ type: 'table', rows: evenRows(rows), headerRows: Math.min(headerRows, rows.length - 1, 20) }];
}

/** Elements of a name below a table or row, content controls and the like looked through, nested tables not. */
function* inside(element: XmlElement, name: 'w:tr' | 'w:tc'): Generator<XmlElement> {
  for (const inner of elements(element)) {
    if (inner.name === name) yield inner;
    else if (WRAPPERS.has(inner.name)) yield* inside(inner, name);
  }
}

const WRAPPERS: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

/** Columns a cell covers beyond its own. */
function span(properties: XmlElement | null): string {
  const columns = Number(childValue(properties, 'w:gridSpan') ?? 1);
  return String(columns - 1);
}

/** Empty cells behind `width` cells of a row, as many as the file says and a row can hold. */
function padding(width: number, columns: string | null): string[] {
  const count = Math.min(Number(columns ?? 0), TABLE_LIMITS.columns - width);
  return count > 0 ? Array.from({ length: count }, () => '') : [];
}

function cellText(blocks: readonly SourceBlock[], notes: Notes): string {
  return blocks
    .map((block) => {
      if (block.type === 'paragraph') return (block.numbering ?? '') + block.text;
      notes.add('nested-tables');
      return tableText(block);
    })
    .join('\n');
}

/** A table as text: a line a row, cells apart by tabs. */
export function tableText(table: SourceTable): string {
  return table.rows.map((row) => trimEnd(row.join('\t'), '\t')).join('\n');
}

// A table of the report on the paper: columns whose fixed widths fill 版心.

import type { Paragraph, Table } from '../report/schema.ts';
import { paragraphText } from '../report/text.ts';
import { TABLE_CELL_MARGIN_TWIPS, TABLE_SIZE_HALF_POINTS, TEXT_AREA_WIDTH_TWIPS } from './constants.ts';
import type { PlanParagraph, PlanTable, Role } from './page-plan.ts';
import { widthInCharacters } from './width.ts';

/** A column is wide enough for this many characters, where there is room. */
const LEAST_CHARACTERS = 2;
/** More than this in one cell does not make its column wider: it wraps. */
const MOST_CHARACTERS = 16;

/** Widths in twips in the proportion of the longest text of each column; they add up to the width of 版心. */
function columnWidths(table: Table, count: number): number[] {
  const wanted = Array.from({ length: count }, (_, column) => {
    const longest = Math.max(
      LEAST_CHARACTERS,
      ...table.rows.map((row) => {
        const cell = row[column];
        return cell && row.length === count ? widthInCharacters(paragraphText(cell)) : 0;
      }),
    );
    return Math.min(longest, MOST_CHARACTERS) * TABLE_SIZE_HALF_POINTS * 10 + 2 * TABLE_CELL_MARGIN_TWIPS;
  });
  const total = wanted.reduce((sum, width) => sum + width, 0);
  const widths = wanted.map((width) => Math.floor((width / total) * TEXT_AREA_WIDTH_TWIPS));
  const rest = TEXT_AREA_WIDTH_TWIPS - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, i) => (i === widths.length - 1 ? width + rest : width));
}

/** `null` for a table without rows. A row with fewer cells than the widest has its last cell span the rest. */
export function planTable(
  table: Table,
  cell: (paragraph: Paragraph, role: Role) => PlanParagraph,
): PlanTable | null {
  const count = Math.max(0, ...table.rows.map((row) => row.length));
  if (count === 0) return null;
  const columns = columnWidths(table, count);
  const fits = (text: string, width: number): boolean =>
    widthInCharacters(text) * TABLE_SIZE_HALF_POINTS * 10 <= width - 2 * TABLE_CELL_MARGIN_TWIPS;
  return {
    kind: 'table',
    line: table.id,
    // A table that is all header would repeat itself without end.
    headerRows: Math.min(table.headerRows, table.rows.length - 1),
    columns,
    rows: table.rows.map((row, r) =>
      row.map((paragraph, c) => {
        const span = c === row.length - 1 ? count - c : 1;
        const width = columns.slice(c, c + span).reduce((sum, twips) => sum + twips, 0);
        const body = fits(paragraphText(paragraph), width) ? 'tableCell' : 'tableText';
        return { span, paragraph: cell(paragraph, r < table.headerRows ? 'tableHead' : body) };
      }),
    ),
  };
}

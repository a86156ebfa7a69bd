// A table of the report on the paper: columns whose fixed widths fill 版心.

import type { Paragraph, Table } from '../report/schema.ts';
import { paragraphText } from '../report/text.ts';
import { TABLE_CELL_MARGIN_TWIPS, TABLE_SIZE_HALF_POINTS } from './constants.ts';
import type { Orientation, PlanParagraph, PlanTable, Role } from './page-plan.ts';
import { textArea } from './text-area.ts';
import { widthInCharacters } from './width.ts';

/** A column is wide enough for this many characters, where there is room. */
const LEAST_CHARACTERS = 2;
/** More than this in one cell does not make its column wider: it wraps. */
const MOST_CHARACTERS = 16;

/** A column that breaks its text before this many characters is too narrow to read. */
const NARROW_CHARACTERS = 4;

function columnsOf(table: Table): number {
  return Math.max(0, ...table.rows.map((row) => row.length));
}

/** Twips each column needs for its longest text, or for `most` characters of it. */
function wantedWidths(table: Table, most: number): number[] {
  const count = columnsOf(table);
  return Array.from({ length: count }, (_, column) => {
    const longest = Math.max(
      LEAST_CHARACTERS,
      ...table.rows.map((row) => {
        const cell = row[column];
        return cell && row.length === count ? widthInCharacters(paragraphText(cell)) : 0;
      }),
    );
    return Math.min(longest, most) * TABLE_SIZE_HALF_POINTS * 10 + 2 * TABLE_CELL_MARGIN_TWIPS;
  });
}

/** Whether the columns of an upright page would be too narrow. */
export function isWide(table: Table): boolean {
  const needed = wantedWidths(table, NARROW_CHARACTERS).reduce((sum, width) => sum + width, 0);
  return needed > textArea('portrait').width;
}

/** Widths in twips in the proportion of the longest text of each column; they add up to `room`. */
function columnWidths(table: Table, room: number): number[] {
  const wanted = wantedWidths(table, MOST_CHARACTERS);
  const total = wanted.reduce((sum, width) => sum + width, 0);
  const widths = wanted.map((width) => Math.floor((width / total) * room));
  const rest = room - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, i) => (i === widths.length - 1 ? width + rest : width));
}

/** `null` for a table without rows. A row with fewer cells than the widest has its last cell span the rest. */
export function planTable(
  table: Table,
  orientation: Orientation,
  cell: (paragraph: Paragraph, role: Role) => PlanParagraph,
): PlanTable | null {
  const count = columnsOf(table);
  if (count === 0) return null;
  const columns = columnWidths(table, textArea(orientation).width);
  const fits = (text: string, width: number): boolean =>
    widthInCharacters(text) * TABLE_SIZE_HALF_POINTS * 10 <= width - 2 * TABLE_CELL_MARGIN_TWIPS;
  return {
    kind: 'table',
    line: table.id,
    newPage: null,
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

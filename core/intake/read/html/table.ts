// Tables of web pages: those with data stay tables, those that only lay out the page give way to what is in them.

import type { SourceBlock } from '../../types.ts';
import { evenRows, TABLE_LIMITS } from '../even-rows.ts';

/** Most columns or rows a span is believed to cover. */
const SPAN_LIMIT = TABLE_LIMITS.columns;

/** A cell with more paragraphs or characters than this is a part of the page, not of a table. */
const CELL_LIMITS = { paragraphs: 8, characters: 1000 } as const;

type Cell = {
  readonly blocks: readonly SourceBlock[];
  /** Columns and rows it covers, as the page says. */
  readonly columns: number;
  readonly rows: number;
  readonly isHeader: boolean;
};

export type TableBuilder = {
  row(isHeader: boolean): void;
  cell(cell: Cell): void;
  blocks(): readonly SourceBlock[];
};

export function createTable(): TableBuilder {
  const rows: { readonly cells: Cell[]; readonly isHeader: boolean }[] = [];
  const span = (n: number) => (n >= 1 ? Math.min(Math.floor(n), SPAN_LIMIT) : 1);
  return {
    row(isHeader) {
      rows.push({ cells: [], isHeader });
    },
    cell(cell) {
      if (rows.length === 0) rows.push({ cells: [], isHeader: false });
      rows.at(-1)?.cells.push({ ...cell, columns: span(cell.columns), rows: span(cell.rows) });
    },
    blocks() {
      const cells = rows.flatMap((row) => row.cells);
      if (cells.filter((cell) => cell.blocks.length > 0).length <= 1 || cells.some(isLayout)) {
        return cells.flatMap((cell) => cell.blocks);
      }
      const filled = rows.filter((row) => row.cells.length > 0);
      const firstBody = filled.findIndex((row) => !row.isHeader && !row.cells.every((cell) => cell.isHeader));
      return [
        {
          type: 'table',
          rows: grid(filled.map((row) => row.cells)),
          headerRows: firstBody > 0 ? Math.min(firstBody, 20) : 0,
        },
      ];
    },
  };
}

function isLayout({ blocks }: Cell): boolean {
  const characters = blocks.reduce(
    (sum, block) => sum + (block.type === 'paragraph' ? block.text.length : 0),
    0,
  );
  return (
    blocks.length > CELL_LIMITS.paragraphs ||
    characters > CELL_LIMITS.characters ||
    blocks.some((block) => block.type === 'table' || block.styleLevel !== null)
  );
}

/** Rows of one width; the text of a cell over several columns or rows stands in the first. */
function grid(rows: readonly (readonly Cell[])[]): readonly (readonly string[])[] {
  const taken: number[] = [];
  const lines = rows.map((cells) => {
    const line: string[] = [];
    const skipTaken = () => {
      while ((taken[line.length] ?? 0) > 0) {
        taken[line.length] = (taken[line.length] ?? 0) - 1;
        line.push('');
      }
    };
    for (const cell of cells) {
      skipTaken();
      for (let i = 0; i < cell.columns && (i === 0 || line.length < TABLE_LIMITS.columns); i++) {
        if (line.length < TABLE_LIMITS.columns) taken[line.length] = cell.rows - 1;
        line.push(i === 0 ? cellText(cell) : '');
      }
    }
    skipTaken();
    return line;
  });
  return evenRows(lines);
}

function cellText(cell: Cell): string {
  return cell.blocks
    .map((block) => (block.type === 'paragraph' ? (block.numbering ?? '') + block.text : ''))
    .join('\n');
}

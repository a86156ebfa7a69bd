// What an attachment holds, as text that can be typed and pasted: a line a paragraph, rows of a table with tabs between cells,
// as they come from a spreadsheet.

import { formatOrdinal, parseOrdinal } from '../outline/ordinal.ts';
import type { Block, NewId, Paragraph, Table } from './schema.ts';
import { paragraphText } from './text.ts';

/** Headings get ordinals counted from the start of the attachment, as they are printed. */
export function attachmentText(blocks: readonly Block[]): string {
  const counts = [0, 0, 0, 0, 0];
  return blocks
    .map((block) => {
      if (block.type === 'table') {
        return block.rows.map((row) => row.map(cellText).join('\t')).join('\n');
      }
      const { level } = block;
      if (level === 0) return cellText(block);
      counts[level] = (counts[level] ?? 0) + 1;
      counts.fill(0, level + 1);
      return formatOrdinal(level, counts[level] ?? 1) + cellText(block);
    })
    .join('\n');
}

function cellText(paragraph: Paragraph): string {
  return paragraphText(paragraph).replace(/[\t\n]/gu, ' ');
}

/**
 * Blocks with equal text keep their identity, with what text does not show: marks and blanks. What was changed keeps its ids in order,
 * so that whatever refers to a line still finds it.
 */
export function attachmentBlocks(text: string, before: readonly Block[], newId: NewId): readonly Block[] {
  const left = [...before];
  const take = (fits: (block: Block) => boolean): Block | null => {
    const at = left.findIndex(fits);
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
  };
  const made = groups(text).map((lines) =>
    lines[0]?.includes('\t') ? tableOf(lines, newId) : paragraphOf(lines[0] ?? '', newId),
  );
  const same = made.map((block) => {
    const key = attachmentText([block]);
    return take((other) => attachmentText([other]) === key);
  });
  return made.map(
    (block, i) =>
      same[i] ??
      kept(
        block,
        take(({ type }) => type === block.type),
      ),
  );
}

/** The new block under the ids of the old one; cells with equal text stay as they were. */
function kept(block: Block, old: Block | null): Block {
  if (old === null) return block;
  if (block.type === 'paragraph') return { ...block, id: old.id };
  if (old.type === 'paragraph') return block;
  const rows = block.rows.map((row, r) =>
    row.map((cell, c) => {
      const same = old.rows[r]?.[c];
      if (!same) return cell;
      return cellText(same) === cellText(cell) ? same : { ...cell, id: same.id };
    }),
  );
  return { ...block, id: old.id, rows };
}

/** Lines with tabs that follow each other are one table; any other line is a paragraph, and an empty one parts tables. */
function groups(text: string): string[][] {
  const made: string[][] = [];
  let open = false;
  for (const line of text.replace(/\r\n?/gu, '\n').split('\n')) {
    const row = line.includes('\t');
    if (row && open) made.at(-1)?.push(line);
    else if (line.trim() !== '') made.push([line]);
    open = row;
  }
  return made;
}

function paragraphOf(line: string, newId: NewId): Paragraph {
  const trimmed = line.trim();
  const ordinal = parseOrdinal(trimmed);
  const rest = ordinal ? trimmed.slice(ordinal.length) : trimmed;
  return {
    type: 'paragraph',
    id: newId(),
    level: ordinal?.level ?? 0,
    content: [{ type: 'text', text: rest }],
  };
}

function tableOf(lines: readonly string[], newId: NewId): Table {
  const cells = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  const width = Math.min(60, Math.max(...cells.map((row) => row.length)));
  return {
    type: 'table',
    id: newId(),
    headerRows: cells.length > 1 ? 1 : 0,
    rows: cells.map((row) =>
      Array.from({ length: width }, (_, i): Paragraph => {
        const text = row[i] ?? '';
        return {
          type: 'paragraph',
          id: newId(),
          level: 0,
          content: text === '' ? [] : [{ type: 'text', text }],
        };
      }),
    ),
  };
}

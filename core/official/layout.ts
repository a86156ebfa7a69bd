// Page plan → pages and lines, as LibreOffice 7.4 sets the exported file where the official faces are installed.

import { TABLE_CELL_MARGIN_TWIPS, TABLE_RULE_EIGHTH_POINTS } from './constants.ts';
import { breakLines, type Glyph, type Measure } from './line-breaks.ts';
import type { Orientation, PagePlan, PlanBlock, PlanParagraph, PlanTable } from './page-plan.ts';
import { ROLE_STYLES } from './role-styles.ts';
import { textArea } from './text-area.ts';

/** A line of a paragraph, or a row of a table. */
export type LaidLine = {
  /** Index into the plan's blocks. */
  readonly block: number;
  /** Row of a table; null for a line of a paragraph. */
  readonly row: number | null;
  /** Characters (code points) of the paragraph's text, half-open; 0–0 for a row. */
  readonly start: number;
  readonly end: number;
  /** The characters of the line; a row's cells parted by tabs. */
  readonly text: string;
  /** Upper edge below the upper edge of 版心, and height, twips. */
  readonly top: number;
  readonly height: number;
};

export type LaidPage = { readonly lines: readonly LaidLine[]; readonly orientation: Orientation };

/** A line before it is known where it stands. */
export type LinePiece = Omit<LaidLine, 'top' | 'block'>;

/** What is set before it is known where it stands. */
type Set = {
  readonly pieces: readonly LinePiece[];
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  /** How many pieces at the start are set again at the top of every page. */
  readonly repeated: number;
  /** Of the page it stands on. */
  readonly orientation: Orientation;
  readonly startsPage: boolean;
};

/** 1/8 point, the unit of rules. */
const TWIPS_AN_EIGHTH = 2.5;

/** Distance from line to line; characters of a size of their own stand close. */
export function lineTwipsOf({ role, sizeHalfPoints, lineTwips }: PlanParagraph): number {
  return lineTwips ?? (sizeHalfPoints === null ? ROLE_STYLES[role].lineTwips : sizeHalfPoints * 10);
}

/** Lines of a paragraph within a column of `width` twips. */
export function linesOf(
  paragraph: PlanParagraph,
  width: number,
  setBy: Measure['setBy'] = 'libreoffice',
): readonly LinePiece[] {
  const style = ROLE_STYLES[paragraph.role];
  const size = (paragraph.sizeHalfPoints ?? style.sizeHalfPoints) * 10;
  const measure: Measure = { size, spacing: style.spacingTwips, setBy };
  const character = measure.size + measure.spacing;
  const height = lineTwipsOf(paragraph) + (paragraph.rules.above + paragraph.rules.below) * TWIPS_AN_EIGHTH;
  const left = paragraph.sides?.left ?? style.leftCharacters * character;
  const right = paragraph.sides?.right ?? style.rightCharacters * character;
  const room = width - left - right;
  const glyphs: Glyph[] = paragraph.runs.flatMap((run, i) =>
    [...run.text].map((c) => ({ character: c, run: i })),
  );
  // A line with tabs is set to its stops and never breaks.
  const tabbed = glyphs.some((glyph) => glyph.character === '\t');
  const pieces: LinePiece[] = [];
  for (let from = 0; from <= glyphs.length; ) {
    const found = glyphs.findIndex((glyph, i) => i >= from && glyph.character === '\n');
    const to = found < 0 ? glyphs.length : found;
    const part = glyphs.slice(from, to);
    const indent = style.firstLineCharacters * character - (paragraph.sides?.hanging ?? 0);
    const first = room - (pieces.length === 0 ? indent : 0);
    for (const { start, end } of tabbed
      ? [{ start: 0, end: part.length }]
      : breakLines(part, measure, first, room)) {
      const text = part
        .slice(start, end)
        .map((glyph) => glyph.character)
        .join('');
      pieces.push({ row: null, start: from + start, end: from + end, text, height });
    }
    from = to + 1;
  }
  return pieces;
}

/** What LibreOffice makes of the rule between two rows: measured, a little more than its width. */
const RULE_TWIPS = TABLE_RULE_EIGHTH_POINTS * TWIPS_AN_EIGHTH + 1;

function rowsOf({ columns, rows }: PlanTable): LinePiece[] {
  return rows.map((row, r) => {
    let column = 0;
    const heights = row.map(({ span, paragraph }) => {
      const width = columns.slice(column, column + span).reduce((sum, twips) => sum + twips, 0);
      column += span;
      const lines = linesOf(paragraph, width - 2 * TABLE_CELL_MARGIN_TWIPS);
      return lines.reduce((sum, line) => sum + line.height, 0);
    });
    const text = row.map((cell) => cell.paragraph.runs.map((run) => run.text).join('')).join('\t');
    return { row: r, start: 0, end: 0, text, height: Math.max(0, ...heights) + RULE_TWIPS };
  });
}

function setBlock(block: PlanBlock, orientation: Orientation): Set {
  const page = { orientation, startsPage: block.newPage !== null };
  if (block.kind === 'table') {
    const keepNext = block.rows.at(-1)?.some((cell) => cell.paragraph.keepNext) === true;
    return { ...page, pieces: rowsOf(block), keepNext, keepLines: false, repeated: block.headerRows };
  }
  const style = ROLE_STYLES[block.role];
  return {
    ...page,
    pieces: linesOf(block, textArea(orientation).width),
    keepNext: block.keepNext || style.keepNext,
    keepLines: style.keepLines,
    repeated: 0,
  };
}

function heightOf(pieces: readonly LinePiece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.height, 0);
}

/**
 * Whether the block at `index` may start at `top`: whole, if it is kept with the next (which then must start there too), else with
 * its first line. LibreOffice parts a paragraph that is kept with the next only if no page holds it.
 */
function mayStart(sets: readonly Set[], index: number, top: number, bottom: number): boolean {
  const set = sets[index];
  if (!set || (set.startsPage && top > 0)) return true;
  const end = top + heightOf(set.pieces);
  if (end <= bottom) return !set.keepNext || mayStart(sets, index + 1, end, bottom);
  const [piece] = set.pieces;
  const parted = piece?.row !== null || !set.keepNext || end - top > textArea(set.orientation).height;
  const first = heightOf(set.pieces.slice(0, set.repeated + 1));
  return parted && !set.keepLines && top + first <= bottom;
}

/** The pages of the plan. */
export function layout({ blocks, imprint }: PagePlan): readonly LaidPage[] {
  let orientation: Orientation = 'portrait';
  const sets = blocks.map((block) => {
    orientation = block.newPage ?? orientation;
    return setBlock(block, orientation);
  });
  const pages: { lines: LaidLine[]; orientation: Orientation }[] = [
    { lines: [], orientation: sets[0]?.orientation ?? 'portrait' },
  ];
  let top = 0;
  const turn = (to: Orientation): void => {
    pages.push({ lines: [], orientation: to });
    top = 0;
  };
  sets.forEach((set, block) => {
    // 版记 takes its room from the page of the last block, in which it is anchored.
    const last = block === sets.length - 1;
    const bottom = textArea(set.orientation).height - (last && imprint ? imprint.heightTwips : 0);
    const begun = top > 0 || (pages.at(-1)?.lines.length ?? 0) > 0;
    if (begun && (set.startsPage || !mayStart(sets, block, top, bottom))) turn(set.orientation);
    set.pieces.forEach((piece, i) => {
      // Below the last row of a page stands the table's own rule.
      const closing = piece.row === null ? 0 : RULE_TWIPS;
      if (top > 0 && top + piece.height + closing > bottom) {
        turn(set.orientation);
        for (const head of i >= set.repeated ? set.pieces.slice(0, set.repeated) : []) {
          pages.at(-1)?.lines.push({ ...head, block, top });
          top += head.height;
        }
      }
      pages.at(-1)?.lines.push({ ...piece, block, top });
      top += piece.height;
    });
  });
  return pages;
}

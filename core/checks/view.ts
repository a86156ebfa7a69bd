// A report as the rules see it: its lines, with their blanks, computed once for all rules.

import { FIELD_LINES, type FieldLine, type Line, lines } from '../report/lines.ts';
import type { Blank, Paragraph, Report } from '../report/schema.ts';
import { inlineText } from '../report/text.ts';
import { CharacterSet } from './character-set.ts';

export type BlankRange = { readonly blank: Blank; readonly start: number; readonly end: number };

export type CheckLine = Line & {
  /** The characters that occur in the text: a rule skips a line that lacks what it looks for. */
  readonly characters: CharacterSet;
  /** Which field of the report this is; null for a paragraph. */
  readonly field: FieldLine | null;
  readonly inTable: boolean;
  /** Where blanks stand, half-open in the plain text, in order. */
  readonly blanks: readonly BlankRange[];
};

export type View = {
  readonly lines: readonly CheckLine[];
  /** Line ids in reading order → position. */
  readonly order: ReadonlyMap<string, number>;
};

function blankRanges(paragraph: Paragraph): BlankRange[] {
  const ranges: BlankRange[] = [];
  let offset = 0;
  for (const inline of paragraph.content) {
    const { length } = inlineText(inline);
    if (inline.type === 'blank') ranges.push({ blank: inline, start: offset, end: offset + length });
    offset += length;
  }
  return ranges;
}

function tableCells(report: Report): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const block of [...report.sections.flatMap((section) => section.blocks), ...report.unmapped]) {
    if (block.type === 'table') for (const row of block.rows) for (const cell of row) cells.add(cell.id);
  }
  return cells;
}

function isField(id: string): id is FieldLine {
  return id in FIELD_LINES;
}

type Read = { readonly blanks: readonly BlankRange[]; readonly characters: CharacterSet };
const read = new WeakMap<Paragraph, Read>();

function readParagraph(paragraph: Paragraph, text: string): Read {
  const known = read.get(paragraph);
  if (known) return known;
  const now = { blanks: blankRanges(paragraph), characters: new CharacterSet(text) };
  read.set(paragraph, now);
  return now;
}

/** Whether any of the characters may occur in the line; false is certain. */
export function hasAny({ characters }: CheckLine, wanted: string): boolean {
  for (let i = 0; i < wanted.length; i += 1) if (characters.hasCode(wanted.charCodeAt(i))) return true;
  return false;
}

function build(report: Report): View {
  const cells = tableCells(report);
  const all = [...lines(report)].map(
    (line): CheckLine => ({
      ...line,
      field: isField(line.id) ? line.id : null,
      inTable: cells.has(line.id),
      ...(line.paragraph
        ? readParagraph(line.paragraph, line.text)
        : { blanks: [], characters: new CharacterSet(line.text) }),
    }),
  );
  return { lines: all, order: new Map(all.map((line, i) => [line.id, i])) };
}

const views = new WeakMap<Report, View>();

/** The view of a report; remembered as long as the report lives. */
export function viewOf(report: Report): View {
  const known = views.get(report);
  if (known) return known;
  const view = build(report);
  views.set(report, view);
  return view;
}

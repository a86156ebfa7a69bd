// A report as the rules see it: its lines, with their blanks, computed once for all rules.

import { FIELD_LINES, type FieldLine, type Line, UNMAPPED } from '../report/lines.ts';
import type { Blank, Block, Paragraph, Report } from '../report/schema.ts';
import { headingEnd, headingOf, inlineText, paragraphText } from '../report/text.ts';
import { CharacterSet, type Wanted, wanted } from './character-set.ts';

export type BlankRange = { readonly blank: Blank; readonly start: number; readonly end: number };

export type CheckLine = Line & {
  /** The characters that occur in the text: a rule skips a line that lacks what it looks for. */
  readonly characters: CharacterSet;
  /** Which field of the report this is; null for a paragraph. */
  readonly field: FieldLine | null;
  readonly inTable: boolean;
  /** Where body text begins in the text: 0, or after a run-in heading's first full stop; the text's length for a mere heading. */
  readonly body: number;
  /** One of the first paragraphs of its section, where a report says what it reports on. */
  readonly early: boolean;
  /** Where blanks stand, half-open in the plain text, in order. */
  readonly blanks: readonly BlankRange[];
  /** What has been computed from the text, by the number of the computation: see `remembered`. */
  readonly facts: unknown[];
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

const prepared = new Map<string, Wanted>();

/** Whether any of the characters, a constant of the caller's, may occur in the line; false is certain. */
export function hasAny({ characters }: CheckLine, anyOf: string): boolean {
  let ready = prepared.get(anyOf);
  if (!ready) {
    ready = wanted(anyOf);
    prepared.set(anyOf, ready);
  }
  return characters.hasAny(ready);
}

function fieldLine(report: Report, id: FieldLine): CheckLine {
  return { ...textLine(id, report[FIELD_LINES[id]]), field: id };
}

/** A line without a paragraph. */
function textLine(id: string, text: string): CheckLine {
  return {
    id,
    text,
    level: 0,
    section: null,
    paragraph: null,
    index: null,
    field: null,
    inTable: false,
    early: false,
    body: 0,
    blanks: [],
    characters: new CharacterSet(text),
    facts: [],
  };
}

/** How many paragraphs of a section are its first ones. */
const FIRST_PARAGRAPHS = 7;

const read = new WeakMap<Paragraph, CheckLine>();

/** The line of a paragraph; the same object as long as the paragraph and its place are. */
function paragraphLine(
  paragraph: Paragraph,
  section: string,
  index: number | null,
  inTable: boolean,
): CheckLine {
  const known = read.get(paragraph);
  if (known && known.section === section && known.index === index && known.inTable === inTable) return known;
  const place = { section, index, inTable, early: index !== null && index < FIRST_PARAGRAPHS };
  const text = known?.text ?? paragraphText(paragraph);
  const line: CheckLine = known
    ? { ...known, ...place }
    : {
        id: paragraph.id,
        text,
        level: paragraph.level,
        body: paragraph.level === 0 ? 0 : headingEnd(text),
        paragraph,
        field: null,
        blanks: blankRanges(paragraph),
        characters: new CharacterSet(text),
        facts: [],
        ...place,
      };
  read.set(paragraph, line);
  return line;
}

function build(report: Report): View {
  const all: CheckLine[] = [
    fieldLine(report, '@documentNumber'),
    fieldLine(report, '@signatory'),
    fieldLine(report, '@title'),
    fieldLine(report, '@recipient'),
  ];
  const add = (section: string, blocks: readonly Block[], heading: Paragraph | null): void => {
    let index = 0;
    for (const block of blocks) {
      if (block.type === 'paragraph') {
        all.push(paragraphLine(block, section, block === heading ? null : index++, false));
      } else {
        for (const row of block.rows)
          for (const cell of row) all.push(paragraphLine(cell, section, index++, true));
      }
    }
  };
  for (const section of report.sections) add(section.id, section.blocks, headingOf(section));
  add(UNMAPPED, report.unmapped, null);
  all.push(fieldLine(report, '@closing'), fieldLine(report, '@issuer'));
  for (const { id, title, blocks } of report.attachments ?? []) {
    all.push({ ...textLine(id, title), section: id });
    add(id, blocks, null);
  }
  return { lines: all, order: new Map(all.map((line, i) => [line.id, i])) };
}

let computations = 0;

/**
 * A function of a line's text alone, remembered with the line: after a keystroke only the changed paragraph is computed again.
 * The lines of fields are new in every view.
 */
export function remembered<T extends NonNullable<unknown> | null>(
  compute: (line: CheckLine) => T,
): (line: CheckLine) => T {
  const number = computations;
  computations += 1;
  return (line) => {
    // Nobody else writes under this number.
    const known = line.facts[number] as T | undefined;
    if (known !== undefined) return known;
    const value = compute(line);
    line.facts[number] = value;
    return value;
  };
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

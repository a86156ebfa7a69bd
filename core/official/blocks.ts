// The blocks of a section or an attachment as they are printed: paragraphs with their ordinals and faces, tables, wide ones on
// landscape pages.

import type { Block, Inline, Paragraph } from '../report/schema.ts';
import { blankText, headingEnd, paragraphText } from '../report/text.ts';
import type { Format } from '../settings.ts';
import { isBold } from './format.ts';
import { emptyLines, makeParagraph, makeRun } from './make-paragraph.ts';
import type { Face, Orientation, PlanBlock, PlanParagraph, PlanRun } from './page-plan.ts';
import { printable } from './printable.ts';
import { ROLE_STYLES } from './role-styles.ts';
import { isWide, planTable } from './table-plan.ts';

const HEADINGS = { 1: 'heading1', 2: 'heading2', 3: 'heading3', 4: 'heading4' } as const;

/** How a part of a paragraph is set. */
type Look = { readonly face: Face; readonly bold: boolean };

function inlineRun(inline: Inline, { face, bold }: Look): PlanRun {
  return inline.type === 'blank'
    ? { text: printable(blankText(inline)), face, bold, blank: true, font: null }
    : { text: printable(inline.text), face, bold: bold || inline.bold === true, blank: false, font: null };
}

/** The runs of a paragraph, the first `end` UTF-16 units of its text in one look and the rest in another. */
function runsOf(content: readonly Inline[], end: number, head: Look, rest: Look): PlanRun[] {
  const runs: PlanRun[] = [];
  let offset = 0;
  for (const inline of content) {
    const from = offset;
    if (inline.type === 'blank') {
      offset += blankText(inline).length;
      runs.push(inlineRun(inline, from < end ? head : rest));
      continue;
    }
    offset += inline.text.length;
    const cut = Math.max(0, end - from);
    runs.push(inlineRun({ ...inline, text: inline.text.slice(0, cut) }, head));
    runs.push(inlineRun({ ...inline, text: inline.text.slice(cut) }, rest));
  }
  return runs.filter((run) => run.text !== '');
}

const BODY: Look = { face: 'body', bold: false };

function planParagraph(source: Paragraph, ordinal: string, format: Format): PlanParagraph | null {
  if (source.level === 0) {
    const runs = runsOf(source.content, 0, BODY, BODY);
    return runs.length === 0 ? null : makeParagraph('body', source.id, runs);
  }
  const role = HEADINGS[source.level];
  const head: Look = { face: ROLE_STYLES[role].face, bold: isBold(role, format) };
  const text = paragraphText(source);
  const end = headingEnd(text);
  const runs = [
    { ...makeRun(ordinal, head.face), bold: head.bold },
    ...runsOf(source.content, end, head, BODY),
  ];
  // A run-in heading carries its own text; any other stays with what follows it.
  return text === '' ? null : makeParagraph(role, source.id, runs, { keepNext: end === text.length });
}

/** Longer is no name of a table. */
const LONGEST_CAPTION = 40;

/** A name above a table: a heading alone on its line, or a short line that is no sentence. */
function isCaption(block: Block): boolean {
  if (block.type !== 'paragraph') return false;
  const text = paragraphText(block);
  if (block.level > 0) return headingEnd(text) === text.length;
  return text !== '' && text.length <= LONGEST_CAPTION && !/[。；：！？]$/u.test(text);
}

/** Which way up each block stands: a wide table, and the names and headings right above it, on landscape pages. */
function orientations(blocks: readonly Block[]): Orientation[] {
  const found: Orientation[] = [];
  let below: Orientation = 'portrait';
  for (const block of [...blocks].reverse()) {
    if (block.type === 'table') below = isWide(block) ? 'landscape' : 'portrait';
    else if (!isCaption(block)) below = 'portrait';
    found.unshift(below);
  }
  return found;
}

/** Which way up the first of the blocks stands; portrait if there is none. */
export function firstOrientation(blocks: readonly Block[]): Orientation {
  return orientations(blocks)[0] ?? 'portrait';
}

export type Printed = {
  readonly blocks: readonly PlanBlock[];
  /** Which way up the last of them stands. */
  readonly end: Orientation;
};

/**
 * `start` is the orientation of the page they begin on. With `startsUpright`, what stands before the first paragraph stays on upright
 * pages, so that the first page has text; with `endsUpright`, what stands after the last one, so that the signature below it has.
 */
export function planBlocks(
  blocks: readonly Block[],
  options: {
    readonly ordinals: ReadonlyMap<string, string>;
    readonly format: Format;
    readonly start: Orientation;
    readonly startsUpright: boolean;
    readonly endsUpright: boolean;
  },
): Printed {
  const { ordinals, format, startsUpright, endsUpright } = options;
  const isText = (block: Block): boolean => block.type === 'paragraph' && !isCaption(block);
  const first = startsUpright ? blocks.findIndex(isText) : 0;
  const last = endsUpright ? blocks.findLastIndex(isText) : blocks.length - 1;
  const wanted = orientations(blocks).map((orientation, i) =>
    i < first || i > last || first < 0 ? 'portrait' : orientation,
  );
  const planned: PlanBlock[] = [];
  let end = options.start;
  blocks.forEach((block, i) => {
    const orientation = wanted[i] ?? 'portrait';
    const made =
      block.type === 'paragraph'
        ? planParagraph(block, ordinals.get(block.id) ?? '', format)
        : planTable(block, orientation, (cell, role) => {
            const face = ROLE_STYLES[role].face;
            const look: Look = { face, bold: false };
            return makeParagraph(role, cell.id, runsOf(cell.content, 0, look, look));
          });
    if (!made) return;
    const turns = orientation !== end;
    // Word joins two tables that touch, and ends a part with other pages in a paragraph.
    if (planned.at(-1)?.kind === 'table') {
      if (turns) planned.push(makeParagraph('anchor', null, []));
      else if (made.kind === 'table') planned.push(...emptyLines(1));
    }
    planned.push(turns ? { ...made, newPage: orientation } : made);
    end = orientation;
  });
  return { blocks: planned, end };
}

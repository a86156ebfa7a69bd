// The signature never stands on a page without text, and takes as little of the text along as can be — GB/T 9704-2012, 7.3.5.

import {
  CHARACTERS_A_LINE,
  LEAST_LINE_PITCH_TWIPS,
  LINE_PITCH_STEP_TWIPS,
  TEXT_AREA_HEIGHT_TWIPS,
  TEXT_AREA_WIDTH_TWIPS,
} from './constants.ts';
import { linePitchTwips } from './format.ts';
import { type LaidPage, layout, linesOf, lineTwipsOf } from './layout.ts';
import { makeParagraph } from './make-paragraph.ts';
import type { PagePlan, PlanBlock, PlanParagraph, PlanRun, PlanTable } from './page-plan.ts';
import { widthInCharacters } from './width.ts';

/**
 * A paragraph that leaves no room for the signature on its page cannot be kept with it: LibreOffice would start a page for it and
 * then part them all the same.
 */
const MOST_HELD_LINES = 16;

/**
 * The plan with the last of its text, the block at `index`, held to the signature after it. Where a little less air between the lines
 * of the last page makes room for the signature there, it is set so (7.3.5.5). Word moves only the last line of a paragraph kept with
 * the next, but LibreOffice all of it: so where the page ends are close, the paragraph is written as two, the first ending with a full
 * line, and only the second is kept.
 */
export function holdSignature(plan: PagePlan, index: number): PagePlan {
  const block = plan.blocks[index];
  if (!block) return plan;
  if (block.kind === 'table') return withBlock(plan, index, [heldTable(block)]);
  const whole = withBlock(plan, index, [{ ...block, keepNext: true }]);
  const { pages, end } = pagesOf(plan, index);
  const start = pages.findIndex((page) => page.lines.some((line) => line.block === index));
  if (start === pages.length - 1) return whole;
  const set = end < pages.length - 1 ? tightened(plan, index) : { plan, index };
  const last = set.plan.blocks[set.index];
  if (last?.kind !== 'paragraph') return whole;
  const lines = linesOf(last, TEXT_AREA_WIDTH_TWIPS);
  const parts = lines
    .slice(0, -1)
    .slice(-MOST_HELD_LINES)
    .map((line) => parted({ ...last, keepNext: true }, line.end))
    .findLast(([head]) => head !== undefined && endsFull(head));
  return withBlock(set.plan, set.index, parts ?? [{ ...last, keepNext: lines.length <= MOST_HELD_LINES }]);
}

function withBlock(plan: PagePlan, index: number, parts: readonly PlanBlock[]): PagePlan {
  return { ...plan, blocks: [...plan.blocks.slice(0, index), ...parts, ...plan.blocks.slice(index + 1)] };
}

/** A table is held by its last row. */
function heldTable(table: PlanTable): PlanTable {
  const rows = table.rows.map((row, r) =>
    r < table.rows.length - 1
      ? row
      : row.map((cell) => ({ ...cell, paragraph: { ...cell.paragraph, keepNext: true } })),
  );
  return { ...table, rows };
}

/** LibreOffice rounds every line to 1/100 mm: 24 lines of 531 twips do not fit where there is room for 12 twips more. */
const ROUNDING_TWIPS = 15;

/**
 * The plan with everything on the page where the text ends, and the signature, set so close that both fit there; as it was if that
 * is too close. A paragraph that goes on from the page before is parted there, so that its lines on that page keep their pitch.
 */
function tightened(plan: PagePlan, index: number): { readonly plan: PagePlan; readonly index: number } {
  const first = pagesOf(plan, index);
  const boundary = first.pages[first.end - 1]?.lines.at(-1);
  const straddling = plan.blocks[boundary?.block ?? -1];
  const goesOn = first.pages[first.end]?.lines[0]?.block === boundary?.block;
  const seam = goesOn && straddling?.kind === 'paragraph' ? parted(straddling, boundary?.end ?? 0) : [];
  const [head] = seam;
  if (boundary && head && endsFull(head)) {
    const shifted = withBlock(plan, boundary.block, seam);
    const set = closer(shifted, index + 1);
    return set === shifted ? { plan, index } : { plan: set, index: index + 1 };
  }
  return { plan: closer(plan, index), index };
}

/** The pages without anything held to the signature, and the one on which the block at `index` ends. */
function pagesOf(
  plan: PagePlan,
  index: number,
): { readonly pages: readonly LaidPage[]; readonly end: number } {
  const block = plan.blocks[index];
  const free = block?.kind === 'paragraph' ? withBlock(plan, index, [{ ...block, keepNext: false }]) : plan;
  const pages = layout(free);
  return { pages, end: pages.findLastIndex((page) => page.lines.some((line) => line.block === index)) };
}

/** What starts on the page where the text ends, and what follows, closer together; the same plan if that is too close. */
function closer(plan: PagePlan, index: number): PagePlan {
  const { pages, end } = pagesOf(plan, index);
  const pitch = linePitchTwips(plan.format);
  const startsHere = (block: number): boolean =>
    !pages.slice(0, end).some((page) => page.lines.some((line) => line.block === block));
  const close = (block: number): boolean => {
    const paragraph = plan.blocks[block];
    return paragraph?.kind === 'paragraph' && lineTwipsOf(paragraph) === pitch && startsHere(block);
  };
  const lines = pages.slice(end).flatMap((page) => page.lines);
  const fixed = lines.filter((line) => !close(line.block)).reduce((sum, line) => sum + line.height, 0);
  const count = lines.filter((line) => close(line.block)).length;
  const room = TEXT_AREA_HEIGHT_TWIPS - (plan.imprint?.heightTwips ?? 0) - fixed;
  const lineTwips =
    Math.floor((room - ROUNDING_TWIPS) / count / LINE_PITCH_STEP_TWIPS) * LINE_PITCH_STEP_TWIPS;
  if (!(lineTwips >= LEAST_LINE_PITCH_TWIPS && lineTwips < pitch)) return plan;
  const here = new Set(lines.map((line) => line.block));
  return {
    ...plan,
    blocks: plan.blocks.map((block, i) =>
      block.kind === 'paragraph' && here.has(i) && close(i) ? { ...block, lineTwips } : block,
    ),
    notes: [
      ...plan.notes,
      `最后一页的行距由 ${pitch / 20} 磅调为 ${lineTwips / 20} 磅，使署名、成文日期和正文同在一页（GB/T 9704—2012，7.3.5.5）。`,
    ],
  };
}

/**
 * Whether the last line of a paragraph is nearly full in Word too, which puts no air around figures and so has more room in the lines
 * above: what is missing is spread over the line (see docx-writer.ts).
 */
function endsFull(paragraph: PlanParagraph): boolean {
  const last = linesOf(paragraph, TEXT_AREA_WIDTH_TWIPS, 'word').at(-1);
  return last !== undefined && widthInCharacters(last.text) >= CHARACTERS_A_LINE - MOST_SPREAD_CHARACTERS;
}

/** Spread over the gaps of a line, 3 pt each at most. */
const MOST_SPREAD_CHARACTERS = 4;

function parted(paragraph: PlanParagraph, seam: number): PlanParagraph[] {
  const head: PlanRun[] = [];
  const rest: PlanRun[] = [];
  let offset = 0;
  for (const run of paragraph.runs) {
    const characters = [...run.text];
    const cut = Math.max(0, seam - offset);
    head.push({ ...run, text: characters.slice(0, cut).join('') });
    rest.push({ ...run, text: characters.slice(cut).join('') });
    offset += characters.length;
  }
  const full = (runs: readonly PlanRun[]): PlanRun[] => runs.filter((run) => run.text !== '');
  return [
    { ...paragraph, runs: full(head), keepNext: false, continued: true },
    makeParagraph('continuation', paragraph.line, full(rest), {
      keepNext: paragraph.keepNext,
      lineTwips: paragraph.lineTwips,
    }),
  ];
}

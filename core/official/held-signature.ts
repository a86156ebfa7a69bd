// The signature never stands on a page without text, and takes as little of the text along as can be — GB/T 9704-2012, 7.3.5.

import { CHARACTERS_A_LINE, TEXT_AREA_WIDTH_TWIPS } from './constants.ts';
import { layout, linesOf } from './layout.ts';
import { makeParagraph } from './make-paragraph.ts';
import type { PagePlan, PlanBlock, PlanParagraph, PlanRun } from './page-plan.ts';
import { widthInCharacters } from './width.ts';

/**
 * A paragraph that leaves no room for the signature on its page cannot be kept with it: LibreOffice would start a page for it and
 * then part them all the same.
 */
const MOST_HELD_LINES = 16;

/**
 * The plan with the last of its text, the block at `index`, held to the signature after it. Word moves only the last line of a
 * paragraph kept with the next, but LibreOffice all of it. So where page ends part them, the paragraph is written as two, the first
 * ending with a full line, and only the second is kept.
 */
export function holdSignature(plan: PagePlan, index: number): PagePlan {
  const block = plan.blocks[index];
  if (!block) return plan;
  const held = (parts: readonly PlanBlock[]): PagePlan => ({
    ...plan,
    blocks: [...plan.blocks.slice(0, index), ...parts, ...plan.blocks.slice(index + 1)],
  });
  if (block.kind === 'table') {
    const rows = block.rows.map((row, r) =>
      r < block.rows.length - 1
        ? row
        : row.map((cell) => ({ ...cell, paragraph: { ...cell.paragraph, keepNext: true } })),
    );
    return held([{ ...block, rows }]);
  }
  const whole = { ...block, keepNext: true };
  const free = layout(held([{ ...block, keepNext: false }]));
  const start = free.findIndex((page) => page.lines.some((line) => line.block === index));
  if (start === free.length - 1) return held([whole]);
  const lines = linesOf(block, TEXT_AREA_WIDTH_TWIPS);
  const parts = lines
    .slice(0, -1)
    .slice(-MOST_HELD_LINES)
    .map((line) => parted(block, line.end))
    .findLast(([head]) => head !== undefined && endsFull(head));
  return held(parts ?? [lines.length <= MOST_HELD_LINES ? whole : block]);
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
    makeParagraph('continuation', paragraph.line, full(rest), { keepNext: true }),
  ];
}

// One paragraph of the plan, with what it does not say left to its role.

import type { Face, PlanParagraph, PlanRun, Role } from './page-plan.ts';
import { printable } from './printable.ts';

type Own = Partial<
  Pick<
    PlanParagraph,
    'keepNext' | 'spread' | 'newPage' | 'sides' | 'stops' | 'sizeHalfPoints' | 'lineTwips' | 'rules'
  >
>;

export function makeParagraph(
  role: Role,
  line: string | null,
  runs: readonly PlanRun[],
  own: Own = {},
): PlanParagraph {
  return {
    kind: 'paragraph',
    role,
    line,
    runs,
    keepNext: false,
    continued: false,
    spread: false,
    newPage: null,
    sides: null,
    stops: [],
    sizeHalfPoints: null,
    lineTwips: null,
    rules: { above: 0, below: 0 },
    ...own,
  };
}

/** Text as it is in the report: control characters are taken out. */
export function makeRun(text: string, face: Face, blank = false): PlanRun {
  return { text: printable(text), face, bold: false, blank, font: null };
}

/** Empty lines of the text's own pitch. */
export function emptyLines(count: number, keepNext = false): PlanParagraph[] {
  return Array.from({ length: count }, () => makeParagraph('emptyLine', null, [], { keepNext }));
}

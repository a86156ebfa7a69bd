// A printed line → its place in the report.

import type { Origin } from '../../../../core/official/page-picture.ts';
import type { PagePlan } from '../../../../core/official/page-plan.ts';
import { findLine } from '../../../../core/report/lines.ts';
import type { Report } from '../../../../core/report/schema.ts';

export type Place = {
  readonly line: string;
  /** UTF-16 offset in the line's text, where the printed line begins; `end` is the same place. */
  readonly start: number;
  readonly end: number;
  readonly section: string | null;
};

/** Where the characters of a printed line begin; the start of its paragraph where the print has added to or left out of the text. */
export function placeOfLine(report: Report, plan: PagePlan, { block, line, start }: Origin): Place {
  const source = findLine(report, line);
  // A paragraph kept with the signature is printed as two blocks.
  let [printed, offset] = ['', 0];
  plan.blocks.forEach((one, i) => {
    if (one.kind !== 'paragraph' || one.line !== line) return;
    const text = one.runs.map((run) => run.text).join('');
    if (i === block) offset = printed.length + [...text].slice(0, start).join('').length;
    printed += text;
  });
  const text = source?.text ?? '';
  const ordinal = printed.length - text.length;
  const at = source?.section != null && printed.endsWith(text) ? Math.max(0, offset - ordinal) : 0;
  return { line, start: at, end: at, section: source?.section ?? null };
}

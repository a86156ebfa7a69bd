// 待办: what is left to do in a draft, section by section, computed from its text.

import { type Line, lines, UNMAPPED } from '../report/lines.ts';
import { type SectionStatus, sectionProgress } from '../report/progress.ts';
import type { Blank, Report } from '../report/schema.ts';
import { findNotes, type Note } from './notes.ts';
import { type CarriedSentence, carriedSentences } from './sentences.ts';
import type { DatedTables } from './tables.ts';

export type OpenBlank = { readonly line: string; readonly blank: Blank };

export type SectionTodo = {
  /** Section id, `unmapped`, or the id of an attachment. */
  readonly id: string;
  /** `empty`: to be written anew. */
  readonly status: SectionStatus;
  readonly blanks: readonly OpenBlank[];
  readonly carried: readonly CarriedSentence[];
  readonly notes: readonly Note[];
};

/** The sections in the report's order, then 未归类 if anything is in it, then the attachments. `tables` null: no notes on plans and meetings. */
export function todo(report: Report, tables: DatedTables | null): SectionTodo[] {
  const blanks: { readonly section: string | null; readonly item: OpenBlank }[] = [];
  const collect = (line: Line): void => {
    for (const inline of line.paragraph?.content ?? []) {
      if (inline.type === 'blank')
        blanks.push({ section: line.section, item: { line: line.id, blank: inline } });
    }
  };
  for (const line of lines(report)) collect(line);
  const carried = [...carriedSentences(report)];
  const notes = findNotes(report, tables);
  const unmapped = report.unmapped.length > 0 ? [{ id: UNMAPPED, blocks: report.unmapped }] : [];
  return [...report.sections, ...unmapped, ...(report.attachments ?? [])].map((section) => ({
    id: section.id,
    status: sectionProgress(section).status,
    blanks: blanks.filter((entry) => entry.section === section.id).map(({ item }) => item),
    carried: carried.filter(({ line }) => line.section === section.id),
    notes: notes.filter((note) => note.section === section.id),
  }));
}

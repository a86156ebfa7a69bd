// The published JSON of `nianbao rollover` (docs/cli.md). Places are places of the draft; unknown is null.

import { FIELD_LINES, type FieldLine, lines } from '../report/lines.ts';
import type { SectionStatus } from '../report/progress.ts';
import type { Report } from '../report/schema.ts';
import { inlineText } from '../report/text.ts';
import { type Change, nearest } from './change.ts';
import type { NoteKind } from './notes.ts';
import type { RollOver } from './roll-over.ts';
import type { DatedTables } from './tables.ts';
import { todo } from './todo.ts';

type Place = {
  /** Section id or `unmapped`; null for a field of the report. */
  readonly section: string | null;
  /** Index into the section's `paragraphs` of the draft's import JSON; null for headings of sections and fields. */
  readonly paragraph: number | null;
};

/** Half-open UTF-16 range in the paragraph. */
type Range = { readonly start: number; readonly end: number };

export type RollOverJson = {
  /** The year of the report rolled over. */
  readonly lastYear: number;
  readonly year: number;
  readonly template: string;
  readonly changes: readonly (Place & {
    readonly kind: Change['kind'];
    /** Which field of the report; null for a change in a paragraph. */
    readonly field: string | null;
    /** null for a field that was emptied. */
    readonly start: number | null;
    readonly before: string;
    readonly after: string;
    readonly reason: string;
  })[];
  readonly notes: readonly (Place &
    Range & {
      readonly kind: NoteKind;
      readonly text: string;
      readonly message: string;
      /** What to write instead, where it is plain. */
      readonly replacement: string | null;
    })[];
  readonly blanks: readonly (Place &
    Range & { readonly label: string; readonly unit: string; readonly lastValue: string | null })[];
  readonly todo: readonly {
    readonly section: string;
    readonly status: SectionStatus;
    readonly blanks: number;
    readonly carried: number;
    readonly notes: number;
  }[];
};

function isField(line: string): line is FieldLine {
  return line in FIELD_LINES;
}

function blanksOf(report: Report): Map<string, RollOverJson['blanks'][number]> {
  const blanks = new Map<string, RollOverJson['blanks'][number]>();
  for (const { section, index: paragraph, paragraph: written } of lines(report)) {
    let offset = 0;
    for (const inline of written?.content ?? []) {
      const start = offset;
      offset += inlineText(inline).length;
      if (inline.type !== 'blank') continue;
      const { label, unit, lastValue } = inline;
      blanks.set(inline.id, { section, paragraph, start, end: offset, label, unit, lastValue });
    }
  }
  return blanks;
}

export function rollOverJson(
  { report, changes, notes }: RollOver,
  { lastYear, tables }: { readonly lastYear: number; readonly tables: DatedTables },
): RollOverJson {
  const places = new Map<string, Place>();
  for (const { id, section, index } of lines(report)) places.set(id, { section, paragraph: index });
  const placeOf = (line: string | null): Place =>
    (line === null ? undefined : places.get(line)) ?? { section: null, paragraph: null };
  const blanks = blanksOf(report);
  const texts = new Map([...lines(report)].map(({ id, text }) => [id, text]));
  return {
    lastYear,
    year: report.year,
    template: report.templateId,
    changes: changes.map((change) => {
      const { kind, before, after, reason } = change;
      if (kind === 'field') {
        return { ...placeOf(null), kind, field: change.field, start: null, before, after, reason };
      }
      const field = isField(change.line) ? FIELD_LINES[change.line] : null;
      // A blank put in before it in a later round moves a year on.
      const start =
        kind === 'figure'
          ? (blanks.get(change.blank)?.start ?? null)
          : nearest(texts.get(change.line) ?? '', after, change.start);
      return { ...placeOf(change.line), kind, field, start, before, after, reason };
    }),
    notes: notes.map(({ kind, section, line, start, end, text, message, edit }) => {
      const { paragraph } = placeOf(line);
      return { section, paragraph, start, end, kind, text, message, replacement: edit?.replacement ?? null };
    }),
    blanks: [...blanks.values()],
    todo: todo(report, tables).map((section) => ({
      section: section.id,
      status: section.status,
      blanks: section.blanks.length,
      carried: section.carried.length,
      notes: section.notes.length,
    })),
  };
}

// The published JSON of `check` (README of the command line). Unknown is null.

import { UNMAPPED } from '../report/lines.ts';
import type { Report } from '../report/schema.ts';
import { paragraphsOf } from '../report/text.ts';
import type { Finding, Severity } from './types.ts';
import { type CheckLine, viewOf } from './view.ts';

export type CheckJsonFinding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly section: string | null;
  /** Index into the section's `paragraphs` of the import JSON; null for headings of sections and fields. */
  readonly paragraph: number | null;
  /** Half-open UTF-16 range in `context`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly context: string;
  readonly message: string;
  readonly suggestions: readonly {
    readonly label: string;
    readonly edits: readonly {
      readonly section: string | null;
      readonly paragraph: number | null;
      readonly start: number;
      readonly end: number;
      readonly replacement: string;
    }[];
  }[];
};

export type CheckJson = {
  readonly file: string;
  readonly template: string;
  readonly year: number;
  readonly findings: readonly CheckJsonFinding[];
};

type Place = { readonly section: string | null; readonly paragraph: number | null };

/** Where a line stands in the import JSON, in which the attachments follow the rest of 未归类. */
function placesOf(report: Report): (section: string | null, line: CheckLine | undefined) => Place {
  const starts = new Map<string, number>();
  let next = [...paragraphsOf(report.unmapped)].length;
  for (const { id, blocks } of report.attachments ?? []) {
    starts.set(id, next);
    next += 1 + [...paragraphsOf(blocks)].length;
  }
  return (section, line) => {
    const start = section === null ? undefined : starts.get(section);
    if (start === undefined) return { section, paragraph: line?.index ?? null };
    const { index = null } = line ?? {};
    return { section: UNMAPPED, paragraph: index === null ? start : start + 1 + index };
  };
}

export function checkJson(report: Report, findings: readonly Finding[], file: string): CheckJson {
  const { lines, order } = viewOf(report);
  const lineOf = (id: string | null): CheckLine | undefined =>
    id === null ? undefined : lines[order.get(id) ?? -1];
  const placeOf = placesOf(report);
  return {
    file,
    template: report.templateId,
    year: report.year,
    findings: findings.map(({ rule, severity, section, line: id, start, end, message, suggestions }) => {
      const line = lineOf(id);
      const context = line?.text ?? '';
      return {
        rule,
        severity,
        ...placeOf(section, line),
        start,
        end,
        text: context.slice(start, end),
        context,
        message,
        suggestions: suggestions.map(({ label, edits }) => ({
          label,
          edits: edits.map((edit) => ({
            ...placeOf(lineOf(edit.line)?.section ?? null, lineOf(edit.line)),
            start: edit.start,
            end: edit.end,
            replacement: edit.replacement,
          })),
        })),
      };
    }),
  };
}

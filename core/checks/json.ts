// The published JSON of `check` (README of the command line). Unknown is null.

import type { Report } from '../report/schema.ts';
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

export function checkJson(report: Report, findings: readonly Finding[], file: string): CheckJson {
  const { lines, order } = viewOf(report);
  const lineOf = (id: string | null): CheckLine | undefined =>
    id === null ? undefined : lines[order.get(id) ?? -1];
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
        section,
        paragraph: line?.index ?? null,
        start,
        end,
        text: context.slice(start, end),
        context,
        message,
        suggestions: suggestions.map(({ label, edits }) => ({
          label,
          edits: edits.map((edit) => ({
            section: lineOf(edit.line)?.section ?? null,
            paragraph: lineOf(edit.line)?.index ?? null,
            start: edit.start,
            end: edit.end,
            replacement: edit.replacement,
          })),
        })),
      };
    }),
  };
}

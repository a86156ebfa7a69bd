// Rules are tested with two lists: texts with what must be flagged in them, and look-alikes that must be left alone.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { examine } from '../../../core/checks/check.ts';
import { flaggedText } from '../../../core/checks/filters.ts';
import { parseCheckTables } from '../../../core/checks/tables.ts';
import type { CheckContext, Finding, Rule } from '../../../core/checks/types.ts';
import { applyEdits } from '../../../core/report/edit.ts';
import { findLine, lines } from '../../../core/report/lines.ts';
import type { Report } from '../../../core/report/schema.ts';
import { parseTemplate } from '../../../core/template/parse.ts';
import { paragraph, report } from '../../support/reports.ts';

const DATA = new URL('../../../templates/data/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, DATA), 'utf8'));
const parsed = parseCheckTables({
  periods: read('periods'),
  meetings: read('meetings'),
  laws: read('laws'),
  words: read('words'),
  formulae: read('formulae'),
  documents: read('documents'),
});
if (!parsed.ok) throw new Error(parsed.error.message);
/** The tables that come with the app. */
export const TABLES = parsed.value;

export const CONTEXT: CheckContext = { today: '2026-01-20', template: null, tables: TABLES };

const template = parseTemplate(
  JSON.parse(readFileSync(new URL('../../../templates/annual-report.json', import.meta.url), 'utf8')),
);
if (!template.ok) throw new Error(template.error.message);
/** The template of the five mandated items. */
export const TEMPLATE = template.value;

/** A report whose `measures` section holds the text, one paragraph a line. */
export function withText(text: string, changes: Partial<Report> = {}): Report {
  return report({
    sections: [
      { id: 'measures', blocks: text.split('\n').map((line, i) => paragraph(`p${i + 1}`, 0, line)) },
    ],
    ...changes,
  });
}

export function findings(
  rule: Rule,
  subject: string | Report,
  context: CheckContext = CONTEXT,
): { finding: Finding; text: string }[] {
  const about = typeof subject === 'string' ? withText(subject) : subject;
  return examine(about, context, [rule]).map((finding) => ({ finding, text: flaggedText(about, finding) }));
}

/** What a rule is tried on. */
export type RuleCases = {
  readonly rule: Rule;
  /** A text, the characters that must be flagged in it (each once, in order), and what the first fix makes of it. */
  readonly flags: readonly (readonly [
    subject: string | Report,
    flagged: readonly string[],
    fixed?: string,
  ])[];
  readonly leavesAlone: readonly (string | Report)[];
  readonly context?: CheckContext;
};

export function testRule({ rule, flags, leavesAlone, context = CONTEXT }: RuleCases): void {
  const name = (subject: string | Report): string =>
    typeof subject === 'string'
      ? subject
      : `${[...lines(subject)]
          .map(({ text }) => text)
          .join(' ')
          .trim()
          .slice(0, 60)} [${subject.year}, ${subject.issueDate}]`;
  describe(`${rule.id} ${rule.title}`, () => {
    test.each(flags.map((entry) => [name(entry[0]), entry] as const))(
      'flags %s',
      (_, [subject, flagged, fixed]) => {
        const found = findings(rule, subject, context);
        expect(found.map(({ text }) => text)).toEqual(flagged);
        for (const { finding } of found) expect(finding.message).toMatch(/[。？]$/u);
        if (fixed === undefined) return;
        const about = typeof subject === 'string' ? withText(subject) : subject;
        const edits = found.flatMap(({ finding }) => finding.suggestions[0]?.edits ?? []);
        const after = applyEdits(about, edits);
        const line = found[0]?.finding.line ?? 'p1';
        expect(findLine(after, line)?.text).toBe(fixed);
      },
    );
    test.each(leavesAlone.map((subject) => [name(subject), subject] as const))(
      'leaves alone %s',
      (_, subject) => {
        expect(
          findings(rule, subject, context).map(({ text, finding }) => `${text} ${finding.message}`),
        ).toEqual([]);
      },
    );
  });
}

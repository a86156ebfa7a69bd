// The checker: every rule over the report, then the filters.

import type { Paragraph, Report } from '../report/schema.ts';
import { inReadingOrder, withoutDismissed, withoutOverlaps } from './filters.ts';
import { lineSearchOf, searchLine, toFinding } from './per-line.ts';
import { RULES } from './rules.ts';
import type { CheckContext, Finding, Rule, RuleFinding } from './types.ts';
import { type CheckLine, viewOf } from './view.ts';

function finding(rule: Rule, found: RuleFinding): Finding {
  return { ...found, rule: rule.id, severity: found.severity ?? rule.severity };
}

type Remembered = {
  readonly section: string | null;
  readonly inTable: boolean;
  readonly findings: readonly Finding[];
};

// By the list of rules, then by paragraph: a paragraph that has not changed is not searched again.
const memory = new WeakMap<readonly Rule[], WeakMap<Paragraph, Remembered>>();

function inLine(
  line: CheckLine,
  rules: readonly Rule[],
  known: WeakMap<Paragraph, Remembered>,
): readonly Finding[] {
  const { paragraph, section, inTable } = line;
  const before = paragraph ? known.get(paragraph) : undefined;
  if (before && before.section === section && before.inTable === inTable) return before.findings;
  const findings: Finding[] = [];
  for (const rule of rules) {
    const search = lineSearchOf(rule);
    if (!search) continue;
    for (const match of searchLine(search, line)) findings.push(finding(rule, toFinding(line, match)));
  }
  if (paragraph) known.set(paragraph, { section, inTable, findings });
  return findings;
}

/** Runs rules over a report. Findings the clerk has dismissed are among them; in reading order. */
export function examine(report: Report, context: CheckContext, rules: readonly Rule[] = RULES): Finding[] {
  const known = memory.get(rules) ?? new WeakMap<Paragraph, Remembered>();
  memory.set(rules, known);
  const findings: Finding[] = [];
  for (const line of viewOf(report).lines) {
    if (line.text !== '') findings.push(...inLine(line, rules, known));
  }
  for (const rule of rules) {
    if (lineSearchOf(rule)) continue;
    for (const found of rule.check(report, context)) findings.push(finding(rule, found));
  }
  return inReadingOrder(report, withoutOverlaps(findings));
}

/** What the clerk has to see: all rules, without what was dismissed, in reading order. */
export function check(report: Report, context: CheckContext): Finding[] {
  return withoutDismissed(report, examine(report, context));
}

/** Whether the final document has to wait. */
export function blocks(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

// The checker: every rule over the report, then the filters.

import type { Paragraph, Report } from '../report/schema.ts';
import { inReadingOrder, withoutDismissed, withoutOverlaps, withoutUnitWords } from './filters.ts';
import { type About, aboutOf, type LineSearch, lineSearchOf, searchLine, toFinding } from './per-line.ts';
import { RULES } from './rules.ts';
import type { CheckContext, Finding, Rule, RuleFinding } from './types.ts';
import { type CheckLine, viewOf } from './view.ts';

function finding(rule: Rule, found: RuleFinding): Finding {
  return { ...found, rule: rule.id, severity: found.severity ?? rule.severity };
}

type Remembered = Pick<CheckLine, 'section' | 'inTable' | 'early'> & {
  readonly findings: readonly Finding[];
};

type Memory = {
  readonly about: About;
  readonly paragraphs: WeakMap<Paragraph, Remembered>;
  /** The rules that look at one line at a time. */
  readonly searches: readonly { readonly rule: Rule; readonly search: LineSearch }[];
};

// By the list of rules, then by paragraph: a paragraph that has not changed is not searched again, as long as what the
// report says of itself has not changed either.
const memory = new WeakMap<readonly Rule[], Memory>();

function memoryOf(rules: readonly Rule[], report: Report, context: CheckContext): Memory {
  const known = memory.get(rules);
  const about = aboutOf(report, context, known?.about);
  if (known?.about === about) return known;
  const searches = rules.flatMap((rule) => {
    const search = lineSearchOf(rule);
    return search ? [{ rule, search }] : [];
  });
  const fresh: Memory = { about, paragraphs: new WeakMap(), searches };
  memory.set(rules, fresh);
  return fresh;
}

function inLine(line: CheckLine, { about, paragraphs, searches }: Memory): readonly Finding[] {
  const { paragraph, section, inTable, early } = line;
  const before = paragraph ? paragraphs.get(paragraph) : undefined;
  if (before && before.section === section && before.inTable === inTable && before.early === early)
    return before.findings;
  const findings: Finding[] = [];
  for (const { rule, search } of searches) {
    for (const match of searchLine(search, line, about)) findings.push(finding(rule, toFinding(line, match)));
  }
  if (paragraph) paragraphs.set(paragraph, { section, inTable, early, findings });
  return findings;
}

/** Runs rules over a report. Findings the clerk has dismissed are among them; in reading order. */
export function examine(report: Report, context: CheckContext, rules: readonly Rule[] = RULES): Finding[] {
  const known = memoryOf(rules, report, context);
  const found: Finding[] = [];
  for (const line of viewOf(report).lines) {
    if (line.text !== '') found.push(...inLine(line, known));
  }
  for (const rule of rules) {
    if (lineSearchOf(rule)) continue;
    for (const one of rule.check(report, context)) found.push(finding(rule, one));
  }
  const off = new Set(context.unit?.rulesOff);
  const wanted = found.filter(({ rule }) => !off.has(rule));
  const strange = withoutUnitWords(report, wanted, context.unit?.words ?? []);
  return inReadingOrder(report, withoutOverlaps(strange));
}

/** What the clerk has to see: all rules, without what was dismissed, in reading order. */
export function check(report: Report, context: CheckContext): Finding[] {
  return withoutDismissed(report, examine(report, context));
}

/** Whether the final document has to wait. */
export function blocks(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

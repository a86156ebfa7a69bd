// The checker: every rule over the report, then the filters.

import type { Report } from '../report/schema.ts';
import { inReadingOrder, withoutDismissed, withoutOverlaps } from './filters.ts';
import { RULES } from './rules.ts';
import type { CheckContext, Finding, Rule } from './types.ts';

/** Runs rules over a report. Findings the clerk has dismissed are among them; in reading order. */
export function examine(report: Report, context: CheckContext, rules: readonly Rule[] = RULES): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    for (const found of rule.check(report, context)) {
      findings.push({ ...found, rule: rule.id, severity: found.severity ?? rule.severity });
    }
  }
  return inReadingOrder(report, withoutOverlaps(findings));
}

/** What the clerk has to see: all rules, without what was dismissed, in reading order. */
export function check(report: Report, context: CheckContext): Finding[] {
  return withoutDismissed(report, examine(report, context));
}

/** Whether the final document has to wait. */
export function blocks(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

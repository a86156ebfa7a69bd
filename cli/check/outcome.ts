// What came of one file.

import type { Finding, Rule, Severity } from '../../core/checks/types.ts';
import type { Report } from '../../core/report/schema.ts';
import type { Failure } from '../../core/result.ts';
import type { Template } from '../../core/template/schema.ts';

export type Checked = {
  readonly file: string;
  readonly report: Report;
  readonly template: Template | null;
  /** What it is if it is no yearly report, e.g. 通知. */
  readonly kind: string | null;
  readonly findings: readonly Finding[];
};

export type Unreadable = { readonly file: string; readonly error: Failure };

export type Outcome = Checked | Unreadable;

export function isChecked(outcome: Outcome): outcome is Checked {
  return 'findings' in outcome;
}

export type RuleCount = {
  readonly rule: Rule;
  /** The gravest of what was found. */
  readonly severity: Severity;
  readonly findings: number;
  readonly files: number;
};

const WEIGHT: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** Per rule that found anything, gravest first, then by how often. */
export function countByRule(outcomes: readonly Outcome[], rules: readonly Rule[]): RuleCount[] {
  const checked = outcomes.filter(isChecked);
  return rules
    .flatMap((rule): RuleCount[] => {
      const perFile = checked
        .map(({ findings }) => findings.filter((finding) => finding.rule === rule.id))
        .filter((own) => own.length > 0);
      const own = perFile.flat();
      const severity = own.reduce<Severity>(
        (worst, finding) => (WEIGHT[finding.severity] > WEIGHT[worst] ? finding.severity : worst),
        'info',
      );
      return own.length === 0 ? [] : [{ rule, severity, findings: own.length, files: perFile.length }];
    })
    .sort((a, b) => WEIGHT[b.severity] - WEIGHT[a.severity] || b.findings - a.findings);
}

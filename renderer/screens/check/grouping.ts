// Findings filtered and put into groups for the check page.

import type { Finding, Severity } from '../../../core/checks/types.ts';
import type { Edit } from '../../../core/report/edit.ts';

export type Filter = {
  /** null for all. */
  readonly severity: Severity | null;
  readonly rule: string | null;
  readonly section: string | null;
};

export const NO_FILTER: Filter = { severity: null, rule: null, section: null };

export type GroupBy = 'rule' | 'section';

export type Group = {
  /** Rule id or section id; null for what is about the whole report. */
  readonly id: string | null;
  readonly findings: readonly Finding[];
};

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

export function filtered(findings: readonly Finding[], { severity, rule, section }: Filter): Finding[] {
  return findings.filter(
    (finding) =>
      (severity === null || finding.severity === severity) &&
      (rule === null || finding.rule === rule) &&
      (section === null || (finding.section ?? '') === section),
  );
}

function worst({ findings }: Group): number {
  return Math.min(...findings.map(({ severity }) => ORDER.indexOf(severity)));
}

/** By rule the gravest first; by section in reading order. `findings` in reading order. */
export function grouped(findings: readonly Finding[], by: GroupBy): Group[] {
  const groups = new Map<string | null, Finding[]>();
  for (const finding of findings) {
    const id = by === 'rule' ? finding.rule : finding.section;
    const group = groups.get(id);
    if (group) group.push(finding);
    else groups.set(id, [finding]);
  }
  const all = [...groups].map(([id, list]) => ({ id, findings: list }));
  return by === 'rule' ? all.sort((a, b) => worst(a) - worst(b)) : all;
}

/** Findings that one press can put right: those with exactly one way to do it. */
export function fixable(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ suggestions }) => suggestions.length === 1);
}

/** All their edits as one step: an edit that overlaps one taken before it is left for the next check. */
export function editsOf(findings: readonly Finding[]): Edit[] {
  const taken: Edit[] = [];
  for (const edit of findings.flatMap(({ suggestions }) => suggestions[0]?.edits ?? [])) {
    const overlaps = taken.some(
      (other) =>
        other.line === edit.line &&
        (edit.start < other.end || edit.start === other.start) &&
        (other.start < edit.end || edit.start === other.start),
    );
    if (!overlaps) taken.push(edit);
  }
  return taken;
}

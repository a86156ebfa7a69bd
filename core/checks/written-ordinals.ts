// Findings about the ordinals as they were written in an imported file. A report has none of its own to check.

import type { FileOrdinalFault } from '../intake/types.ts';
import { findLine } from '../report/lines.ts';
import type { Report } from '../report/schema.ts';
import { headingEnd } from '../report/text.ts';
import type { Finding, Rule } from './types.ts';

const RULE_OF: Readonly<Record<FileOrdinalFault['kind'], string>> = {
  sequence: 'N01',
  order: 'N02',
  form: 'N03',
  brackets: 'N04',
};

/** Findings of those of `rules` that are about ordinals; the range is the heading the ordinal stood before. */
export function ordinalFindings(
  report: Report,
  faults: readonly FileOrdinalFault[],
  rules: readonly Rule[],
): Finding[] {
  return faults.flatMap(({ kind, line: id, text }): Finding[] => {
    const rule = rules.find((one) => one.id === RULE_OF[kind]);
    const line = findLine(report, id);
    if (!rule || !line) return [];
    const { severity } = rule;
    const { section } = line;
    const end = headingEnd(line.text);
    return [{ rule: rule.id, severity, section, line: id, start: 0, end, message: text, suggestions: [] }];
  });
}

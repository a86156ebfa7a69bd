// T09 — flags 习近平法制思想, 习近平新时代特色社会主义思想; leaves alone 习近平文化思想, 习近平经济思想, 习近平生态文明思想.

import { type Match, perLine } from '../per-line.ts';
import type { CheckTables } from '../tables.ts';
import type { Rule } from '../types.ts';

const patterns = new WeakMap<CheckTables['formulae'], RegExp>();

/** All wrong forms in one pattern, the longest first. */
function patternOf(table: CheckTables['formulae']): RegExp {
  const known = patterns.get(table);
  if (known) return known;
  const wrong = table.formulae.flatMap((formula) => formula.wrong).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(wrong.join('|'), 'gu');
  patterns.set(table, pattern);
  return pattern;
}

export const T09: Rule = {
  id: 'T09',
  title: '固定表述写错',
  group: 'T',
  severity: 'error',
  basis: '政治表述和固定提法一字不能错。',
  example: {
    flags: '学习习近平法制思想。',
    leavesAlone: '学习习近平法治思想、习近平文化思想。',
  },
  check: perLine(function* (line, { tables }): Generator<Match> {
    const { formulae } = tables;
    if (formulae.formulae.length === 0) return;
    for (const { 0: found, index: start } of line.text.matchAll(patternOf(formulae))) {
      const right = formulae.formulae.find((formula) => formula.wrong.includes(found))?.right ?? '';
      yield {
        start,
        end: start + found.length,
        message: `规范表述是“${right}”。`,
        fixes: [{ label: `改为“${right}”`, replacement: right }],
      };
    }
  }),
};

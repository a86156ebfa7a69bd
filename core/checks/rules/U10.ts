// U10 — flags - in 《实施纲要（2021-2025年）》; leaves alone 0512-66251234, GB/T 9704-2012, 330803-070/2024-68685, 2021—2025年.

import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';

const PATTERN = /(?<=(?<![\d/\-A-Za-z])(?:19|20)\d\d年?)[-–－](?=(?:19|20)\d\d(?:年|[）)]))/gu;

export const U10: Rule = {
  id: 'U10',
  title: '起止年份用一字线',
  group: 'U',
  severity: 'warning',
  basis: 'GB/T 15834—2011：起止年份之间用一字线“—”。',
  example: {
    flags: '落实《法治政府建设实施纲要（2021-2025年）》。',
    leavesAlone: '电话0512-66251234，落实《法治政府建设实施纲要（2021—2025年）》。',
  },
  check: perLine(function* ({ text }): Generator<Match> {
    for (const { 0: found, index: start } of matchesOf(text, PATTERN)) {
      yield {
        start,
        end: start + found.length,
        message: '起止年份之间用一字线“—”。',
        fixes: [{ label: '改为“—”', replacement: '—' }],
      };
    }
  }, '-–－'),
};

// R05 — flags the second 青石镇 of 青石镇在县委、县政府的正确领导下，青石镇坚持; leaves alone the sentence with one.

import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';

const PATTERN = /([\u4e00-\u9fff]{2,5}(?:镇|乡|街道))在[^。，；]{2,20}领导下，\1/gu;

export const R05: Rule = {
  id: 'R05',
  title: '主语重复',
  group: 'R',
  severity: 'warning',
  basis: '一句话里主语写一次。',
  example: {
    flags: '青石镇在县委、县政府的正确领导下，青石镇坚持依法行政。',
    leavesAlone: '青石镇在县委、县政府的正确领导下，坚持依法行政。',
  },
  check: perLine(function* ({ text }): Generator<Match> {
    for (const match of matchesOf(text, PATTERN)) {
      const name = match[1] ?? '';
      const end = match.index + match[0].length;
      yield {
        start: end - name.length,
        end,
        message: `“${name}”前面已经说了，这里可以删去。`,
        fixes: [{ label: `删去“${name}”`, replacement: '' }],
      };
    }
  }, '领'),
};

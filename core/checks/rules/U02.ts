// U02 — flags "谁执法谁普法"; leaves alone “谁执法谁普法”, 5'30", "Internet Plus", 14" 显示屏.

import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';

const HAN = /[\u4e00-\u9fff]/u;

/** Offsets of the marks of one kind, two and two; a mark directly after a digit that opens nothing is a unit (14"). */
function* pairs(text: string, mark: string): Generator<readonly [number, number]> {
  let open: number | null = null;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (open !== null) {
      yield [open, at];
      open = null;
    } else if (!/[\dA-Za-z]/u.test(text.charAt(at - 1)) && /\S/u.test(text.charAt(at + 1))) {
      open = at;
    }
  }
}

export const U02: Rule = {
  id: 'U02',
  title: '直引号',
  group: 'U',
  severity: 'warning',
  basis: 'GB/T 15834—2011：引号用“ ”。',
  example: {
    flags: '落实"谁执法谁普法"责任制。',
    leavesAlone: '落实“谁执法谁普法”责任制。',
  },
  check: perLine(function* ({ text }): Generator<Match> {
    for (const mark of ['"', "'"]) {
      for (const [start, last] of pairs(text, mark)) {
        const inside = text.slice(start + 1, last);
        if (inside.length > 60 || !HAN.test(inside)) continue;
        const replacement = `“${inside}”`;
        yield {
          start,
          end: last + 1,
          message: '引号请用“ ”。',
          fixes: [{ label: '改为“ ”', replacement }],
        };
      }
    }
  }, '"\''),
};

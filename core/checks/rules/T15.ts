// T15 — flags what the unit has entered as wrong, e.g. 青石真 for 青石镇; says nothing for a unit that has entered nothing.

import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';

export const T15: Rule = {
  id: 'T15',
  title: '本单位易错词',
  group: 'T',
  severity: 'warning',
  basis: '在设置里由本单位自己填写。',
  example: {
    flags: '易错词：青石真=青石镇\n青石真坚持依法行政。',
    leavesAlone: '易错词：青石真=青石镇\n青石镇坚持依法行政。',
  },
  check: perLine(function* ({ text }, { unit }): Generator<Match> {
    for (const { wrong, right } of unit?.wrongWords ?? []) {
      // An entry such as 台账 for 台账本: what is right already is left alone.
      const inRight = right.indexOf(wrong);
      for (let at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + wrong.length)) {
        if (inRight >= 0 && text.startsWith(right, at - inRight)) continue;
        yield {
          start: at,
          end: at + wrong.length,
          message:
            right === ''
              ? `“${wrong}”是本单位列出的易错词，请核对。`
              : `“${wrong}”应为“${right}”（本单位易错词）。`,
          fixes: right === '' ? [] : [{ label: `改为“${right}”`, replacement: right }],
        };
      }
    }
  }),
};

// U14 — flags the end of a paragraph of 30 characters or more without a full stop; leaves alone headings, signatures, table cells.

import { breaksOff, openEnd } from '../broken-lines.ts';
import { toFinding } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { viewOf } from '../view.ts';

const LONG = 30;

export const U14: Rule = {
  id: 'U14',
  title: '段末缺句号',
  group: 'U',
  severity: 'warning',
  basis: 'GB/T 15834—2011：句子末尾用句号、问号或叹号。',
  example: {
    flags: '全年共组织开展各类法治宣传活动五十二场次发放宣传资料三千余份受教育群众达到五千人次',
    leavesAlone: '（二）加强法治理论学习，坚持党的思想路线贯穿依法治镇全过程各方面',
  },
  *check(report) {
    const { lines } = viewOf(report);
    for (const [i, line] of lines.entries()) {
      const end = openEnd(line);
      if (end === null || line.text.trim().length < LONG || breaksOff(line, lines[i + 1])) continue;
      if (line.blanks.some((blank) => blank.start < end && end <= blank.end)) continue;
      const dangling = /[，、]$/u.test(line.text.slice(0, end));
      yield toFinding(line, {
        start: end - 1,
        end,
        message: dangling
          ? '段落以逗号或顿号结束，请看看是不是没有写完。'
          : '段末缺句号，请看看是不是没有写完。',
        fixes: dangling
          ? [{ label: '改为句号', replacement: '。' }]
          : [{ label: '加句号', replacement: `${line.text.charAt(end - 1)}。` }],
      });
    }
  },
};

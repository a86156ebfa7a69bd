// Y09 — dated February 2024: flags 〔2025〕 in 县法办〔2025〕3号; leaves alone 国办发〔2023〕27号.

import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';

export const Y09: Rule = {
  id: 'Y09',
  title: '文号的年份晚于成文日期',
  group: 'Y',
  severity: 'error',
  basis: '成文时还没有发的文件，不可能引用。',
  example: {
    flags: '成文日期：2026-02-10\n按照云法办〔2027〕3号文件部署工作。',
    leavesAlone: '成文日期：2026-02-10\n按照国办发〔2023〕27号文件部署工作。',
  },
  check: perLine(function* (line, { issueDate, today }): Generator<Match> {
    const year = Number((issueDate ?? today).slice(0, 4));
    for (const match of matchesOf(line.text, /〔(20\d\d)〕/gu)) {
      if (Number(match[1]) <= year) continue;
      yield {
        start: match.index,
        end: match.index + match[0].length,
        message: `文号是${match[1]}年的，晚于成文的${year}年，请核对。`,
      };
    }
  }, '〔'),
};

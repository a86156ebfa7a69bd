// P11 — flags 王某某 in 王某某诉镇政府信息公开案; leaves alone 某些诉求合理, 请某单位与会.

import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { SURNAME } from '../words.ts';

const PATTERN = new RegExp(
  `(?:村民|当事人|业主|居民)?${SURNAME}(?:某某|某|××|ＸＸ|XX|xx)(?=诉|与(?!会)|不服|一案)`,
  'gu',
);

export const P11: Rule = {
  id: 'P11',
  title: '案例中的匿名当事人',
  group: 'P',
  severity: 'info',
  basis: '案例用“张某某”匿名是正常写法；公开之前核对是否该匿名、是否匿名彻底。',
  example: {
    flags: '王某某诉镇政府信息公开案已审结。',
    leavesAlone: '某些诉求合理；请某单位与会。',
  },
  check: perLine(function* ({ text }): Generator<Match> {
    for (const { 0: found, index: start } of matchesOf(text, PATTERN)) {
      yield {
        start,
        end: start + found.length,
        message: `“${found}”是匿名的当事人。公开前请核对案例是否需要匿名、有没有漏掉的姓名；无误可以忽略。`,
      };
    }
  }, '某×ＸXx'),
};

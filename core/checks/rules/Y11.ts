// Y11 — report year 2022: flags 《2021年普法依法治理工作要点》; leaves alone the same of 2022, and 对照《2021年……》整改.

import { sentenceAt } from '../masks.ts';
import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';

const PATTERN = /《[^《》]{0,20}?(20\d\d)\s?年[^《》]{0,40}(?:要点|安排|清单|方案|计划)》/gu;
/** A paper of last year that is looked back on. */
const LOOKED_BACK = /整改|回顾|完成情况|落实情况|执行情况|收官|评估|废止|修订/u;

export const Y11: Rule = {
  id: 'Y11',
  title: '引用的是上年的要点、方案',
  group: 'Y',
  severity: 'warning',
  basis: '每年的要点、方案按年印发，报告哪一年就引用哪一年的。',
  example: {
    flags: '印发《2024年云岭县普法依法治理工作要点》。',
    leavesAlone: '印发《2025年云岭县普法依法治理工作要点》。',
  },
  check: perLine(function* (line, about): Generator<Match> {
    if (line.section === null) return;
    for (const match of matchesOf(line.text, PATTERN)) {
      const year = Number(match[1]);
      if (year >= about.year || /20\d\d年?[—–\-～~至]20\d\d/u.test(match[0])) continue;
      const sentence = sentenceAt(line.text, match.index);
      if (LOOKED_BACK.test(line.text.slice(sentence.start, sentence.end).replace(match[0], ''))) continue;
      const start = match.index;
      const end = start + match[0].length;
      yield {
        start,
        end,
        message: `引用的是${year}年的文件，本报告是${about.year}年度，请核对有没有当年的。`,
      };
    }
  }, '《'),
};

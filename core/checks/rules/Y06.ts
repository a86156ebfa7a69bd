// Y06 — report year 2022: flags （2015—2020年） in 按照《法治政府建设实施纲要（2015—2020年）》要求; leaves alone a look back such as
// 《纲要（2015—2020年）》实施5年来, and the outline of 2021—2025 in a report on 2025.

import { sentenceAt } from '../masks.ts';
import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import { LOOKING_BACK, periodPattern } from '../periods.ts';
import type { Rule } from '../types.ts';

const SKIPPED = new Set(['普法规划', '五年规划']);

export const Y06: Rule = {
  id: 'Y06',
  title: '引用的纲要、规划已过期限',
  group: 'Y',
  severity: 'warning',
  basis: '纲要、规划都写明起止年份，过了期限要看有没有新的。',
  example: {
    flags: '按照《法治政府建设实施纲要（2015—2020年）》要求推进工作。',
    leavesAlone:
      '《法治政府建设实施纲要（2015—2020年）》实施5年来成效明显；落实《法治政府建设实施纲要（2021—2025年）》。',
  },
  check: perLine(function* (line, about): Generator<Match> {
    const { tables } = about;
    if (line.section === null) return;
    for (const period of tables.periods.periods) {
      if (SKIPPED.has(period.series) || period.to >= about.year) continue;
      for (const { 0: found, index: start } of matchesOf(line.text, periodPattern(period))) {
        const end = start + found.length;
        const { end: stop } = sentenceAt(line.text, end);
        if (LOOKING_BACK.test(line.text.slice(end, Math.min(stop, end + 20)))) continue;
        const newer = tables.periods.periods.some(
          (other) => other.series === period.series && other.from <= about.year && about.year <= other.to,
        );
        yield {
          start,
          end,
          severity: newer ? 'warning' : 'info',
          message: `${period.name}的期限到${period.to}年，请核对${newer ? '，应当引用新的' : '有没有新的文件'}。`,
        };
      }
    }
  }, '《'),
};

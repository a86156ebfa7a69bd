// Y05 — report year 2023: flags “七五”普法 in 扎实推进“七五”普法; leaves alone “七五”普法期间获评先进, and for 2025
// “八五”普法圆满收官，谋划“九五”普法.

import { sentenceAt } from '../masks.ts';
import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import { LOOKING_AHEAD, LOOKING_BACK, periodPattern } from '../periods.ts';
import type { Rule } from '../types.ts';

const ENDS_NOW = /^”?(?:普法)?(?:规划|纲要)?(?:圆满)?(?:收官|收尾|总结验收|终期|验收|总结)/u;

export const Y05: Rule = {
  id: 'Y05',
  title: '普法规划、五年规划的届次过期',
  group: 'Y',
  severity: 'warning',
  basis: '普法规划和国民经济五年规划都有起止年份，报告哪一年就写哪一期。',
  example: {
    flags: '扎实推进“七五”普法。',
    leavesAlone: '“八五”普法圆满收官，谋划“九五”普法；“七五”普法期间获评先进。',
  },
  check: perLine(function* (line, about): Generator<Match> {
    const { periods, asOf } = about.tables.periods;
    if (line.section === null) return;
    const year = line.section === 'plan' ? about.year + 1 : about.year;
    for (const period of periods) {
      if (period.series !== '普法规划' && period.series !== '五年规划') continue;
      if (period.from <= year && year <= period.to) continue;
      for (const { 0: found, index: start } of matchesOf(line.text, periodPattern(period))) {
        const end = start + found.length;
        const around = sentenceAt(line.text, start);
        const sentence = line.text.slice(around.start, around.end);
        const near = line.text.slice(end, end + 14);
        const before = line.text.slice(Math.max(around.start, start - 12), start);
        // In the chapter about next year, this year's plan may still be spoken of.
        if (year !== about.year && period.from <= about.year && about.year <= period.to) {
          if (LOOKING_BACK.test(sentence)) continue;
        }
        const justOver = period.to >= year - 1;
        const looksBack = LOOKING_BACK.test(near) || LOOKING_BACK.test(before);
        // A plan that ended years ago is not being rounded off now.
        if (period.to < year && looksBack && (justOver || !ENDS_NOW.test(near))) continue;
        if (period.from === year + 1) {
          if (LOOKING_AHEAD.test(sentence)) continue;
          // Next year's plan for the economy is spoken of the year before: its draft, its outline, its aims.
          if (period.series === '五年规划' && !/(?:实施|推进|完成|落实)[^，。；]{0,4}$/u.test(before))
            continue;
        }
        const current = periods.find(
          (other) => other.series === period.series && other.from <= year && year <= other.to,
        );
        const sameSentence = current && matchesOf(sentence, periodPattern(current)).length > 0;
        if (sameSentence) continue;
        const now = current
          ? `${year}年应当是${current.name}`
          : `数据表（截至${asOf}）里没有这一年的，请核对`;
        yield {
          start,
          end,
          message: `${period.name}是${period.from}—${period.to}年，${now}。`,
        };
      }
    }
  }, '五'),
};

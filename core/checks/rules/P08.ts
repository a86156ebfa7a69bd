// P08 — flags 20XX in 20XX年度, X月X日 in X月X日召开党委会, 　　年　　月　　日; leaves alone 2020年12月1日, 第20次党委会, 200OK.

import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';

const GAP = '[XxＸｘ×╳*＊?？_＿○〇□]';
const SPACE = '[ \\t\\u00a0\\u2002\\u2003\\u3000]';
const MONTH_DAY = `(?:\\s*年(?:\\s*(?:${GAP}{1,2}|\\d{1,2}|${SPACE}+)\\s*月(?:\\s*(?:${GAP}{1,2}|\\d{1,2}|${SPACE}+)\\s*日)?)?)`;

const PATTERNS = [
  // 20XX, 202X; with the rest of the date where it is a date.
  `(?<![\\d.])(?:20[XxＸｘ×╳*＊?？_＿○Oo□]{2}|20\\d[XxＸｘ×╳*＊?？_＿□](?=\\s*年))(?:${MONTH_DAY}(?<=[月日]))?`,
  `(?<![XxＸｘ×\\d])${GAP}{2,4}年${GAP}{1,2}月(?:${GAP}{1,2}日)?`,
  `(?<![\\d零〇一二三四五六七八九十])${GAP}{1,2}月${GAP}{1,2}日`,
  `[二贰][〇○零][XxＸｘ×╳*＊_＿□]{1,2}(?=年)`,
  `(?<!\\d)20${SPACE}{2,}(?=年)`,
  // Spaces in the places of a date: with a year, one is enough; without, they have to be wide.
  `(?<!\\d)(?:20\\d\\d|二[〇○零][一二三四五六七八九〇○零]{2})年${SPACE}+月(?:${SPACE}*日)?`,
  `(?<!\\d)20\\d\\d年\\d{1,2}月${SPACE}+日`,
  `(?<![\\d零〇一二三四五六七八九十]|${SPACE})(?:20)?${SPACE}{2,}年${SPACE}{2,}月(?:${SPACE}{2,}日)?`,
  `(?<=[于在至])${SPACE}+月${SPACE}+日`,
  // A line of its own that only waits for the numbers.
  `^年${SPACE}{2,}月${SPACE}{2,}日$`,
].map((source) => new RegExp(source, 'gu'));

const DATE = /(?<![\d.—–\-～~至])(?:(20\d\d)年)?(\d{1,2})月(?:(\d{1,2})日)?/gu;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the calendar has the day; a month without its year may be a length of time and is not judged. */
function exists(year: string | undefined, month: number, day: string | undefined): boolean {
  const longest = DAYS[month - 1];
  if (longest === undefined) return year === undefined;
  if (day === undefined) return true;
  const common = month === 2 && year !== undefined && Number(year) % 4 !== 0;
  return Number(day) >= 1 && Number(day) <= (common ? 28 : longest);
}

export const P08: Rule = {
  id: 'P08',
  title: '年份、日期没有填',
  group: 'P',
  severity: 'error',
  basis:
    '《党政机关公文处理工作条例》第二十条要求审核时间是否准确；GB/T 9704—2012 第7.3.5.4条要求成文日期年、月、日标全。',
  example: {
    flags: '20XX年X月X日召开党委会。',
    leavesAlone: '2025年12月1日召开第20次党委会。',
  },
  check: perLine(function* ({ text }): Generator<Match> {
    for (const pattern of PATTERNS) {
      for (const { 0: found, index: start } of matchesOf(text, pattern)) {
        const shown = found.trim().replace(/\s+/gu, ' ');
        yield {
          start,
          end: start + found.length,
          message: `日期“${shown}”没有填完整，请填上实际的年、月、日。`,
        };
      }
    }
    for (const { 0: found, 1: year, 2: month, 3: day, index: start } of matchesOf(text, DATE)) {
      if (exists(year, Number(month), day)) continue;
      yield { start, end: start + found.length, message: `没有“${found}”这一天，请核对日期。` };
    }
  }, 'XxＸｘ×╳*＊?？_＿○〇□ \t\u00a0\u2002\u2003\u3000Oo月'),
};

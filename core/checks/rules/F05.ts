// F05 — flags 办理行政复议案件2件 where 全年未发生行政复议案件 is said; leaves alone 未发生败诉案件，应诉2件均胜诉, and 办理行政复议案件0件.

import { sentenceAt } from '../masks.ts';
import { matchesOf } from '../matches.ts';
import { toFinding } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { hasAny, remembered, viewOf } from '../view.ts';

const MATTERS = '行政复议|行政诉讼|行政应诉|行政赔偿|依申请公开|越级上访|生产安全事故|刑事案件';
const NONE = new RegExp(
  `(?:未发生|没有发生|未收到|零发生|无)(?:一起|1起|1件|一件)?(${MATTERS})(?:案件|申请|事项)?(?=[，。；、])`,
  'gu',
);
const SOME = new RegExp(
  `(?:办理|受理|收到|发生|处理|办结)(?:了)?(?:以[^，。；]{0,8}的)?(${MATTERS})(?:案件|申请|事项)?(?:共)?([1-9]\\d{0,5})(?:件|起|宗|次)`,
  'gu',
);

type Mention = { readonly matter: string; readonly start: number; readonly end: number };
const mentions = (pattern: RegExp) =>
  remembered(({ text }): readonly Mention[] =>
    matchesOf(text, pattern).map((match) => ({
      matter: match[1] ?? '',
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
const noneIn = mentions(NONE);
const someIn = mentions(SOME);

/** Whether the sentence names a year before the mention, and not the report's: 2024年办理行政复议案件2件。 */
function speaksOfAnotherYear(text: string, start: number, year: number): boolean {
  const named = matchesOf(text.slice(sentenceAt(text, start).start, start), /(20\d\d)年/gu);
  return named.length > 0 && named.every((match) => Number(match[1]) !== year);
}

export const F05: Rule = {
  id: 'F05',
  title: '“未发生”与后文的数矛盾',
  group: 'F',
  severity: 'warning',
  basis: '《党政机关公文处理工作条例》第二十条要求审核数字是否准确、前后一致。',
  example: {
    flags: '全年未发生行政复议案件。\n办理行政复议案件2件。',
    leavesAlone: '未发生败诉案件，应诉2件均胜诉。',
  },
  *check(report) {
    const lines = viewOf(report).lines.filter(
      (line) => line.section !== null && line.section !== 'plan' && hasAny(line, '行依越生刑'),
    );
    const none = new Set(lines.flatMap((line) => noneIn(line).map(({ matter }) => matter)));
    if (none.size === 0) return;
    for (const line of lines) {
      // Another year's figure contradicts nothing.
      if (/上年|去年|历年|以来累计/u.test(line.text)) continue;
      for (const { matter, start, end } of someIn(line)) {
        if (!none.has(matter) || speaksOfAnotherYear(line.text, start, report.year)) continue;
        yield toFinding(line, {
          start,
          end,
          message: `别处写的是没有${matter}，这里有数，请核对以哪个为准。`,
        });
      }
    }
  },
};

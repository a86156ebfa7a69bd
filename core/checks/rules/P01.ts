// P01 — flags XX in 依法办案XX件, ×× in 罚款××元, and every blank that is not filled in;
// leaves alone 反光背心XXL号, 登录xx.gov.cn, 当事人张××诉.

import { gapMessage, withoutAddresses } from '../leftover.ts';
import { type Match, perLine, touchesBlank } from '../per-line.ts';
import type { Rule } from '../types.ts';
import type { CheckLine } from '../view.ts';
import { CROSS, MEASURE, PLACE, SURNAME } from '../words.ts';

const CROSSES = new RegExp(
  `(?<![A-Za-z0-9０-９.@_/+&${CROSS}])(?<![A-Za-z]-)[${CROSS}]{2,}(?![A-Za-z0-9@+${CROSS}]|\\.[A-Za-z0-9])`,
  'gu',
);
// 二○○五年 is a year, not a gap.
const SIGNS =
  /(?<![一二三四五六七八九十百千零〇○\dA-Za-z○●□■△▲◇◆◯◎█])(?:[○●□■△▲◇◆◯◎█]{2,}|〇{2,})(?![一二三四五六七八九十百千零〇○\dA-Za-z○●□■△▲◇◆◯◎█])/gu;
const WRITTEN = new RegExp(
  `叉叉(?=${MEASURE}|${PLACE}|[%％年月日])|(?<![A-Za-z0-9])[OoＯｏ]{2,}(?=${MEASURE}|${PLACE})`,
  'gu',
);

const NAMED = new RegExp(`${SURNAME}$`, 'u');
const NAMED_AFTER_ROLE = new RegExp(
  `(?:村民|居民|当事人|业主|原告|被告|申请人|上诉人|嫌疑人|群众|职工|^|[，。；、：“（(和与由被对为向及])${SURNAME}$`,
  'u',
);
const SUES = /^(?:诉|不服|一案|涉嫌)/u;
const ACTS =
  /^(?:与|和|申请|等[\d一二三四五六七八九]+人|因|[，、]?[男女]|(?![件起镇县村乡市次])[^，。；、]{0,8}(?:纠纷|案))/u;

/** ×× in the name of a person whose case is told: P11's matter. */
function isPerson(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  const after = text.slice(end, end + 12);
  return NAMED.test(before) && (SUES.test(after) || (ACTS.test(after) && NAMED_AFTER_ROLE.test(before)));
}

function* crossedOut(line: CheckLine): Generator<Match> {
  const text = withoutAddresses(line.text);
  for (const pattern of [CROSSES, SIGNS, WRITTEN]) {
    for (const { 0: found, index: start } of text.matchAll(pattern)) {
      const end = start + found.length;
      if (pattern === CROSSES && isPerson(text, start, end)) continue;
      yield { start, end, message: gapMessage(text, start, end) };
    }
  }
}

export const P01: Rule = {
  id: 'P01',
  title: 'XX、××等占位没有填',
  group: 'P',
  severity: 'error',
  basis:
    '《党政机关公文处理工作条例》第二十条要求审核时间、数字等是否准确；带着“XX件”印发是最常见、也最难看的差错。',
  check: perLine(
    function* (line): Generator<Match> {
      for (const { blank, start, end } of line.blanks) {
        const last = blank.lastValue === null ? '' : `上年是${blank.lastValue}${blank.unit}。`;
        yield { start, end, message: `空缺“${blank.label}”还没有填。${last}` };
      }
      for (const match of crossedOut(line)) if (!touchesBlank(line, match)) yield match;
    },
    `${CROSS}○●□■△▲◇◆◯◎█〇叉OoＯｏ`,
    true,
  ),
};

// P05 — flags ____ in 开展培训____次, ＿＿＿＿ after 签发人：, -- in 调解纠纷--件，; leaves alone report_2024_v2.docx, __init__, ——.

import { gapMessage, withoutAddresses } from '../leftover.ts';
import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { CLAUSE_END, COUNTS, HAN, MEASURE, WIDE_MEASURE } from '../words.ts';

const PATTERNS = [
  /(?<![A-Za-z0-9_＿])[_＿﹍﹎‗]{2,}(?![A-Za-z0-9_＿])/gu,
  /[_＿](?:[ \u3000][_＿])+/gu,
  new RegExp(`(?<=${HAN})[_＿](?=${COUNTS}|[%％])`, 'gu'),
  new RegExp(
    `(?<=${HAN})[-－—–─～~]{1,6}(?=(?:${WIDE_MEASURE}|[%％])${CLAUSE_END})|(?<=[共计达约的对由有])[-－—–─～~]{1,6}(?=(?!(.)\\1)${MEASURE})|(?<=${HAN})[-－—–─～~]{1,6}(?=[%％])`,
    'gu',
  ),
  // 完成/件。 but not 每件2天/件, 500元/户.
  new RegExp(
    `(?<=共|共计|办理|受理|开展|完成|调解|化解|发放|组织|召开|举办|排查|整改|纠纷|案件|资料|活动|培训)[/／]{1,2}(?=${MEASURE}${CLAUSE_END})`,
    'gu',
  ),
  new RegExp(`(?<=${HAN})[/／](?=[余多](?:人次|场次|件|起|次|场|人|名|份|户|个|项|处|条))`, 'gu'),
];

export const P05: Rule = {
  id: 'P05',
  title: '下划线、横线留空没有填',
  group: 'P',
  severity: 'error',
  basis: '《党政机关公文处理工作条例》第二十条要求审核时间、数字等是否准确。',
  example: {
    flags: '开展培训____次。',
    leavesAlone: '见附件report_2025_v2.docx。',
  },
  check: perLine(function* ({ text: raw }): Generator<Match> {
    const text = withoutAddresses(raw);
    for (const pattern of PATTERNS) {
      for (const { 0: found, index: start } of matchesOf(text, pattern)) {
        const end = start + found.length;
        yield { start, end, message: gapMessage(text, start, end) };
      }
    }
  }, '_＿﹍﹎‗-－—–─～~/／'),
};

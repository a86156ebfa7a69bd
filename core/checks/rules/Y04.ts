// Y04 — flags 截至上半年 in 截至上半年，共受理38件; leaves alone 上半年召开2次、下半年召开3次, 截至12月底.

import { sentenceAt } from '../masks.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';

const PATTERN =
  /截[至止](?:今年|本年)?(?:上半年|第?[一二三]季度)|截[至止](?:今年|本年)?(?:[1-9]|1[01])月(?:底|末|份)|前三季度|今年上半年|上半年以来/gu;
const WHOLE = /下半年|全年|第四季度|四季度|12月/u;

export const Y04: Rule = {
  id: 'Y04',
  title: '年度报告里用了半年的口径',
  group: 'Y',
  severity: 'warning',
  basis: '年度报告应当报告全年情况；半年数据多半是从半年总结里搬来的。',
  example: {
    flags: '截至上半年，共受理38件。',
    leavesAlone: '上半年召开2次、下半年召开3次；截至12月底，共办理56件。',
  },
  check: perLine(function* ({ text, section }): Generator<Match> {
    if (section === 'plan') return;
    for (const { 0: found, index: start } of text.matchAll(PATTERN)) {
      const sentence = sentenceAt(text, start);
      if (WHOLE.test(text.slice(sentence.start, sentence.end))) continue;
      yield {
        start,
        end: start + found.length,
        message: `“${found}”不是全年的口径，请换成全年数据。`,
      };
    }
  }, '截半季'),
};

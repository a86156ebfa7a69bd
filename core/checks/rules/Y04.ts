// Y04 — flags 截至上半年 in 截至上半年，共受理38件; leaves alone 上半年召开2次、下半年召开3次, 截至12月底.

import { headingEnd } from '../../report/text.ts';
import { sentenceAt } from '../masks.ts';
import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';

const PATTERN =
  /截[至止](?:今年|本年|20\d\d年)?(?:上半年|第?[一二三]季度)|截[至止](?:今年|本年|20\d\d年)?(?:[1-9]|1[01])月(?:底|末|份|\d{1,2}日)|(?<![年度第])前三季度|今年上半年|上半年以来|(?<=^[ \u3000]*|。)上半年(?=[，,]|全[镇乡]|我)|(?<=^|[，。；])半年来|(?<=^[ \u3000]*|[。；])(?:今年|本年度?)?1月?(?:份)?(?:[—–\-～~]|至|到)(?:[6-9]|1[01])月份?(?=[，,]|全[镇乡]|我|共)/gu;
const WHOLE = /下半年|全年|第四季度|四季度|12月|—12|至12/u;
/** A title or heading that speaks of one half of the year. */
const HALF = /上半年|下半年/gu;

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
  check: perLine(function* ({ text, section, level, field }, about): Generator<Match> {
    if (field === '@title' || level > 0) {
      const heading = text.slice(0, headingEnd(text));
      const halves = matchesOf(heading, HALF);
      if (halves.length === 1 && !/全年/u.test(heading)) {
        for (const { 0: found, index: start } of halves) {
          yield {
            start,
            end: start + found.length,
            message: `标题里是“${found}”，本报告报的是全年，请核对是不是半年总结里搬来的。`,
          };
        }
      }
    }
    if (section === 'plan') return;
    for (const { 0: found, index: start } of matchesOf(text, PATTERN)) {
      const sentence = sentenceAt(text, start);
      if (WHOLE.test(text.slice(sentence.start, sentence.end))) continue;
      const named = /20\d\d/u.exec(found)?.[0];
      if (named !== undefined && Number(named) !== about.year) continue;
      if (/^上半年$/u.test(found) && /下半年|全年/u.test(text)) continue;
      yield {
        start,
        end: start + found.length,
        message: `“${found}”不是全年的口径，请换成全年数据。`,
      };
    }
  }, '截半季1'),
};

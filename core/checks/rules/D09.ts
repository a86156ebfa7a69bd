// D09 — flags 三十二场 in 开展宣传三十二场、讲座15场; leaves alone 三级调解网络, 二十届三中全会, 两个确立, 十余场.

import { sentenceAt } from '../masks.ts';
import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';

const UNIT = '人次|场次|件|起|次|场|份|条|户|期|宗';
const WRITTEN = new RegExp(
  `(?<![第余几数\\d一二三四五六七八九十百千零〇])[一二三四五六七八九十百千零]{2,7}(${UNIT})(?=[，。；、,;])`,
  'gu',
);

const COUNTED = new RegExp(`\\d[余多]?(?:${UNIT})`, 'u');

export const D09: Rule = {
  id: 'D09',
  title: '同一句里数字写法不一',
  group: 'D',
  severity: 'warning',
  basis: 'GB/T 15835—2011：统计数字用阿拉伯数字，同一处写法要一致。',
  example: {
    flags: '全年开展宣传三十二场、讲座15场。',
    leavesAlone: '依托三级调解网络，一是开展宣传32场，学习二十届三中全会精神15场、讲座十余场。',
  },
  check: perLine(function* ({ text, inTable }): Generator<Match> {
    if (inTable) return;
    for (const match of matchesOf(text, WRITTEN)) {
      const start = match.index;
      const { start: from, end: to } = sentenceAt(text, start);
      const sentence = text.slice(from, to);
      if (!COUNTED.test(sentence)) continue;
      yield {
        start,
        end: start + match[0].length,
        message: `同一句里别处用阿拉伯数字，“${match[0]}”请改为同样的写法。`,
      };
    }
  }, '十百千'),
};

// N07 — flags 三方面 in 存在以下三方面问题：一是……；二是……。; leaves alone 以下几方面, and 三个方面： with the points in paragraphs of their own.

import { parseChineseNumeral } from '../../outline/ordinal.ts';
import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';

const CLAIM = /([两二三四五六七八九十])(?:个|大)?(?:方面|点|项|条|类)[^。；：:，,]{0,8}[：:]/gu;
const POINT = /(?<=[。；：，、;:,][\s“]*)([一二三四五六七八九十]{1,3})是/gu;

export const N07: Rule = {
  id: 'N07',
  title: '说的项数与列举的不符',
  group: 'N',
  severity: 'warning',
  basis: '删改列举的内容时，前面的数目容易漏改。',
  example: {
    flags: '存在以下三方面问题：一是学习不够；二是力量不足。',
    leavesAlone: '存在以下两方面问题：一是学习不够；二是力量不足。',
  },
  check: perLine(function* ({ text }): Generator<Match> {
    for (const match of matchesOf(text, CLAIM)) {
      const claimed = match[1] === '两' ? 2 : (parseChineseNumeral(match[1] ?? '') ?? 0);
      const end = match.index + match[0].length;
      const rest = text.slice(end - 1);
      const points = matchesOf(rest, POINT).map((point) => parseChineseNumeral(point[1] ?? '') ?? 0);
      // The list begins right after the colon and runs until numbers stop rising by one.
      if (points[0] !== 1 || !/^[：:]\s*一是/u.test(rest)) continue;
      let listed = 1;
      while (points[listed] === listed + 1) listed += 1;
      if (listed === claimed) continue;
      yield {
        start: match.index,
        end: end - 1,
        message: `前面说“${match[0].slice(0, -1)}”，后面列了${listed}项，请核对。`,
      };
    }
  }, '：:'),
};

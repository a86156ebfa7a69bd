// P03 — flags 某某 in 根据某某县委部署 and 某 in ，某镇认真落实; leaves alone 当事人张某某不服, 某些不足, 某项决策.

import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { HAN } from '../words.ts';

const PLACES = '(?:镇|乡(?!镇)|乡镇|县|市(?!场)|区(?!域)|村(?!民)|局(?!部)|街道|社区)';
const PATTERN = new RegExp(
  `(?<!${HAN})某{1,2}(?=${PLACES})|某某(?=${PLACES})|(?<=书记|镇长|乡长|主任|局长|所长|站长|同志)某{2,3}(?!${HAN}?镇)`,
  'gu',
);

export const P03: Rule = {
  id: 'P03',
  title: '某某县、某镇没有换成本单位名称',
  group: 'P',
  severity: 'warning',
  basis: '从范文改写的稿子常留下“某某县”“某镇”。',
  check: perLine(function* ({ text }): Generator<Match> {
    for (const { 0: found, index: start } of text.matchAll(PATTERN)) {
      const end = start + found.length;
      const shown = text.slice(start, end + 2);
      yield { start, end, message: `“${shown}”像是范文里的代称，请换成实际名称；确属匿名的可以忽略。` };
    }
  }, '某'),
};

// P03 — flags 某某 in 根据某某县委部署 and 某 in ，某镇认真落实; leaves alone 当事人张某某不服, 某些不足, 某项决策.

import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { HAN, SURNAME } from '../words.ts';

const PLACES = '(?:镇|乡(?!镇)|乡镇|县|市(?!场)|区(?!域)|村(?!民)|局(?!部)|街道|社区)';
const OFFICES = '(?:派出所|司法所|律师事务所|单位(?!的)|文件|同志|部门|会议|活动|办公室|中心)';
const PATTERN = new RegExp(
  [
    `(?<!${HAN})某{1,2}(?=${PLACES})`,
    `某某(?=${PLACES})`,
    `(?<=[在由赴为及和与各县市区])某(?=(?:镇|乡(?!镇)|街道|县)(?!${HAN}?[务打]))|(?<=赴)某(?=市)`,
    `(?<!${SURNAME})某{3}(?!诉|不服|一案)`,
    `(?<=书记|镇长|乡长|主任|局长|所长|站长|同志)某{2,3}(?!${HAN}?镇)`,
    `(?<!${SURNAME}|某)某某(?=${OFFICES})`,
    `(?<=(?:联系人|承办人|负责人|经办人|签发人|姓名)[：:]\\s?)某{1,3}$`,
    // 甲镇, A村: the letters of a model.
    `(?<=^|[，。；、：（\\s]|[在由对与和到于及县市镇乡])[甲乙丙丁](?=[镇乡县](?!级)|村(?![民小]))`,
    `(?<![A-Za-z0-9“"+\\-《])[A-D](?=(?:县|镇|乡|村(?!民)|街道|社区)(?!的故事))`,
    `某年某月(?:某日)?|某月某日|(?<=20\\d\\d年)某月(?:某日)?`,
    `(?<=(?:联系人|承办人|负责人|经办人|签发人|姓名)[：:]\\s?)(?:张三|李四|王五|赵六)`,
    `(?<!“)(?:张三|李四|王五|赵六)(?=同志|任|主持|带队|分管|负责)`,
    `(?<=书记|镇长|乡长|主任|所长)(?:张三|李四|王五|赵六)`,
  ].join('|'),
  'gu',
);

export const P03: Rule = {
  id: 'P03',
  title: '某某县、某镇没有换成本单位名称',
  group: 'P',
  severity: 'warning',
  basis: '从范文改写的稿子常留下“某某县”“某镇”。',
  example: {
    flags: '根据某某县委部署，某镇认真落实。',
    leavesAlone: '当事人张某某不服处罚决定；存在某些不足；就某项决策开展评估。',
  },
  check: perLine(function* ({ text }): Generator<Match> {
    for (const { 0: found, index: start } of matchesOf(text, PATTERN)) {
      const end = start + found.length;
      const shown = text.slice(start, end + 2);
      yield { start, end, message: `“${shown}”像是范文里的代称，请换成实际名称；确属匿名的可以忽略。` };
    }
  }, '某甲乙丙丁张李王赵ABCD'),
};

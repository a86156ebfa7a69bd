// U03 — flags [2023] in 国办发[2023]27号 and （2019） in 张法政办（2019）5号; leaves alone 〔2023〕27号, （2024）苏05行初12号, （2023年）3号楼.

import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';

const PATTERN = /(?<=[\u4e00-\u9fff])[（([【［](20\d\d)[）)\]】］](?=第?\d{1,4}号(?![楼院线门]))/gu;

export const U03: Rule = {
  id: 'U03',
  title: '发文字号的年份用六角括号',
  group: 'U',
  severity: 'error',
  basis: 'GB/T 9704—2012 第7.2.5条：发文字号的年份标全称，用六角括号“〔〕”括入。',
  example: {
    flags: '按照国办发[2023]27号文件执行。',
    leavesAlone: '按照国办发〔2023〕27号文件执行，（2025）云01行初12号已判决。',
  },
  check: perLine(function* ({ text }): Generator<Match> {
    for (const match of matchesOf(text, PATTERN)) {
      const replacement = `〔${match[1]}〕`;
      yield {
        start: match.index,
        end: match.index + match[0].length,
        message: `发文字号的年份应当写成“${replacement}”。`,
        fixes: [{ label: `改为“${replacement}”`, replacement }],
      };
    }
  }, '号'),
};

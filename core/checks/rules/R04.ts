// R04 — flags 开展开展法治宣传, 我镇的的工作; leaves alone 基层法治治理, 件件有着落, 和和美美, 目的的确明确, 的的确确.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const R04: Rule = {
  id: 'R04',
  title: '叠字、叠词',
  group: 'R',
  severity: 'error',
  basis: '修改时多打了一遍。',
  example: {
    flags: '开展开展法治宣传，我镇的的工作。',
    leavesAlone: '基层法治治理取得成效，做到件件有着落。',
  },
  check: findPattern(
    /(?<!目|的)的的(?!确|士)|(?<!除|为|完|末)了了(?!解|结|然|了)|(?<!暖|祥|平|谦|温|随)和和(?!气|美|睦|平|谐|顺)|(建设|法治|依法|落实|政府|开展|加强|深入|积极|认真|切实|进一步|提高|完善|坚持|强化|矛盾纠纷|行政执法|人民调解)\1(?!工程|项目|部)|工作工作(?![组队站室群专法量者]|人员|经费)|推进推进(?!会)|情况情况(?!通报)|镇政府镇政府/gu,
    {
      needs: '的了和作设治法实进府况展强入极真步传织高善持化纷解',
      message: (found) => `“${found}”重复了，请删去一个。`,
      fix: (found) => found.slice(0, found.length / 2),
    },
  ),
};

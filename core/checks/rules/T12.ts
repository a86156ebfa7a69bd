// T12 — flags 联合工商所、环保局开展检查; leaves alone 原国土所职能划转, 生态环境局.

import { lexiconRule } from '../lexicon.ts';
import type { Rule } from '../types.ts';

export const T12: Rule = {
  id: 'T12',
  title: '机构改革前的旧名称',
  group: 'T',
  severity: 'warning',
  basis: '机构名称用现行的；说历史时加“原”字。',
  example: {
    flags: '联合工商所、环保局开展检查。',
    leavesAlone: '原国土所职能划转，联合市场监管所、生态环境局开展检查。',
  },
  check: lexiconRule('T12'),
};

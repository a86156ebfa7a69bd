// T14 — flags 较好的完成各项任务; leaves alone 较好地完成, 有效的执行依据, 全面的推进计划.

import { lexiconRule } from '../lexicon.ts';
import type { Rule } from '../types.ts';

export const T14: Rule = {
  id: 'T14',
  title: '“的”“地”误用',
  group: 'T',
  severity: 'warning',
  basis: '状语后面用“地”。',
  example: {
    flags: '较好的完成各项任务。',
    leavesAlone: '较好地完成各项任务。',
  },
  check: lexiconRule('T14'),
};

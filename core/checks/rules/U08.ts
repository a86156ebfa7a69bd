// U08 — flags 、 in 城管、市场监管、等部门; leaves alone 城管、市场监管等部门, 甲、等级评定.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const U08: Rule = {
  id: 'U08',
  title: '“等”前面多余的顿号',
  group: 'U',
  severity: 'warning',
  basis: '列举之后的“等”直接跟在最后一项后面。',
  example: {
    flags: '城管、市场监管、等部门参加。',
    leavesAlone: '城管、市场监管等部门参加，甲、等级评定。',
  },
  check: findPattern(/、(?=等(?![级次额候待同距离比高于]))/gu, {
    needs: '等',
    message: () => '“等”前面不用顿号。',
    fix: () => '',
  }),
};

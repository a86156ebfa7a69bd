// T11 — flags 习近平法治思想核心要义“十个坚持”; leaves alone “十一个坚持”, 百年奋斗“十个坚持”历史经验.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const T11: Rule = {
  id: 'T11',
  title: '“十一个坚持”的数目',
  group: 'T',
  severity: 'warning',
  basis: '习近平法治思想的核心要义是“十一个坚持”。',
  example: {
    flags: '学习习近平法治思想核心要义“十个坚持”。',
    leavesAlone: '学习习近平法治思想核心要义“十一个坚持”，总结百年奋斗“十个坚持”历史经验。',
  },
  check: findPattern(
    /(?:十二|十|九)个坚持(?<=习近平法治思想[^。；]{0,60})(?<!(?:十一个坚持|百年)[^。；]{0,24})/gu,
    {
      needs: '坚',
      message: () => '习近平法治思想的核心要义是“十一个坚持”。',
      fix: () => '十一个坚持',
    },
  ),
};

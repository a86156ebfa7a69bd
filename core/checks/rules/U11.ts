// U11 — flags ... in 等等..., -- in 法治--基层治理的基石; leaves alone ……, ——, 目录 ......12.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const U11: Rule = {
  id: 'U11',
  title: '省略号、破折号的写法',
  group: 'U',
  severity: 'warning',
  basis: 'GB/T 15834—2011：省略号是六个居中的点“……”，破折号是两个字长的“——”。',
  example: {
    flags: '宣传民法典等等...。',
    leavesAlone: '宣传民法典等等……法治——基层治理的基石。',
  },
  check: findPattern(
    // What has to stand before comes last in each: that is quicker.
    /\.{3,}(?!\.|\s*\d+\s*$)(?<!\.\.{3,})|。。。+|…(?!…)(?<!……)|--(?=[\u4e00-\u9fff])(?<=[\u4e00-\u9fff]--)|(?:—-|-—)(?<=[\u4e00-\u9fff]..)/gu,
    {
      needs: '.…-。',
      message: (found) => (/[-—]/u.test(found) ? '破折号写成“——”。' : '省略号写成“……”。'),
      fix: (found) => (/[-—]/u.test(found) ? '——' : '……'),
    },
  ),
};

// D06 — flags 信访量下降2倍; leaves alone 增长2倍, 下降50%，培训增加1倍.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const D06: Rule = {
  id: 'D06',
  title: '减少、下降用“倍”',
  group: 'D',
  severity: 'warning',
  basis: '“减少”“下降”用百分数或几分之几，不用倍数。',
  example: {
    flags: '信访量下降2倍。',
    leavesAlone: '培训增长2倍，信访量下降50%。',
  },
  check: findPattern(
    /(?:减少|下降|降低|缩短|压缩)(?:了)?(?:近|约)?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十几])(?:多|余)?倍/gu,
    {
      needs: '倍',
      message: (found) => `“${found}”不通，减少不用倍数，请改为百分数。`,
    },
  ),
};

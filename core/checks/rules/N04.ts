// N04 — flags （一) in （一)完善制度; leaves alone （一） and (1).

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const N04: Rule = {
  id: 'N04',
  title: '序号的括号一全一半',
  group: 'N',
  severity: 'warning',
  basis: '同一对括号要用同一种宽度，公文用全角。',
  example: {
    flags: '按照要求落实（一)完善制度等两项任务。',
    leavesAlone: '按照要求落实（一）完善制度等两项任务。',
  },
  check: findPattern(
    /（(?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|\((?:[一二三四五六七八九十]{1,3}|\d{1,2})）/gu,
    {
      needs: '()',
      message: (found) => `“${found}”的括号一边全角一边半角。`,
      fix: (found) => `（${found.slice(1, -1)}）`,
    },
  ),
};

// D03 — flags the spaces in 投入 36 万元; leaves alone GB/T 9704, iPad 2.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const D03: Rule = {
  id: 'D03',
  title: '数字与汉字之间的空格',
  group: 'D',
  severity: 'info',
  basis: '公文里数字与汉字之间不空格。',
  example: {
    flags: '投入 36 万元。',
    leavesAlone: '执行GB/T 9704标准，配备iPad 2台。',
  },
  check: findPattern(/(?<=[\u4e00-\u9fff]) +(?=\d)|(?<=\d)(?<![A-Za-z]\d{1,4}) +(?=[\u4e00-\u9fff%％])/gu, {
    needs: ' ',
    message: () => '数字与汉字之间的空格请删去。',
    fix: () => '',
    where: (line) => !line.inTable && line.field !== '@documentNumber',
  }),
};

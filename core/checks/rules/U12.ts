// U12 — flags ， at the start of ，扎实推进依法行政; leaves alone “八五”普法, （一）, 《规定》.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const U12: Rule = {
  id: 'U12',
  title: '段首的标点',
  group: 'U',
  severity: 'warning',
  basis: 'GB/T 15834—2011：点号和后半括号、引号、书名号不出现在一行之首。',
  example: {
    flags: '，扎实推进依法行政。',
    leavesAlone: '“八五”普法扎实推进。',
  },
  check: findPattern(/[，。、；：）》”!！?？,;](?<=^[ \u3000]*.)(?=[^\s])/gu, {
    needs: '，。、；：）》”!！?？,;',
    message: (found) => `段首的“${found}”是多余的，请删去。`.replace('“””', '后引号”'),
    fix: () => '',
    where: (line) => line.field === null && !line.inTable,
  }),
};

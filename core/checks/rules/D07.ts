// D07 — flags 件件 in 办结56件件; leaves alone 件件有着落, 人人学法, 30余件.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const D07: Rule = {
  id: 'D07',
  title: '单位叠写',
  group: 'D',
  severity: 'warning',
  basis: '数字后面的量词写一个。',
  example: {
    flags: '办结56件件。',
    leavesAlone: '做到件件有着落，办结30余件。',
  },
  check: findPattern(
    /(?:件件|次次|份份|人人|场场|起起|元元|万万|年年|月月|户户|名名|条条)(?<=\d(?:余|多)?..)(?!均)/gu,
    {
      needs: '件次份人场起元万年月户名条',
      message: (found) => `“${found}”多了一个字。`,
      fix: (found) => found.charAt(0),
    },
  ),
};

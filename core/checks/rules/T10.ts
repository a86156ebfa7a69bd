// T10 — flags 党的二十大三中全会精神, 十九届六中二十届一中全会; leaves alone 党的二十大和二十届二中、三中全会精神, 二十届历次全会.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const T10: Rule = {
  id: 'T10',
  title: '会议名称错误',
  group: 'T',
  severity: 'error',
  basis: '全会的规范写法是“党的二十届三中全会”。',
  example: {
    flags: '贯彻党的二十大三中全会精神。',
    leavesAlone: '贯彻党的二十大和二十届二中、三中全会精神。',
  },
  check: findPattern(
    /党的[十二]十?[一二三四五六七八九]?大[一二三四五六七]中全会|二十届[八九]中全会|十九届[八九]中全会|[一二三四五六七]中(?:十九|二十)届|全会会议精神/gu,
    {
      needs: '大届会',
      message: (found) => `“${found}”不是规范的会议名称，请核对届次和顿号。`,
      fix: (found) =>
        found === '全会会议精神'
          ? '全会精神'
          : /大[一二三四五六七]中全会$/u.test(found)
            ? found.replace('大', '届')
            : null,
    },
  ),
};

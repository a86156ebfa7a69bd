// D04 — flags 约100余件, 超过30人以上; leaves alone 约100件, 近年来10余件, 近30万余款结清.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const D04: Rule = {
  id: 'D04',
  title: '概数重复',
  group: 'D',
  severity: 'warning',
  basis: '“约”“近”“超过”与“余”“多”“左右”“以上”不同时用。',
  example: {
    flags: '调解纠纷约100余件。',
    leavesAlone: '调解纠纷约100件，近年来新增10余件。',
  },
  check: findPattern(
    /(?<!签|条|节|预|合|特|邀|大|集)(?:大约|约|将近|(?<![附最靠接])近|超过|达到(?=\d[\d.,]*[万亿千百]?(?:余|多)[\u4e00-\u9fff]{0,3}以上))(?:\d[\d.,]*)[万亿千百]?[人件次份场户元个条]{0,2}(?:余|多(?!样)|左右|以上)(?!款|额|下的|地|的)(?=[\u4e00-\u9fff，。、；])/gu,
    {
      needs: '约近超达',
      message: (found) => `“${found}”概数重复，前后留一个。`,
      fix: (found) => found.replace(/^(?:大约|约|将近|近|超过)/u, ''),
    },
  ),
};

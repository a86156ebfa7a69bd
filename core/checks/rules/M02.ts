// M02 — flags 秘密★1年; leaves alone 《保守国家秘密法》, 国家秘密.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const M02: Rule = {
  id: 'M02',
  title: '密级、内部标识',
  group: 'M',
  severity: 'warning',
  basis: '涉及党和国家秘密的不公开；带标识的文稿不能直接公开。',
  example: {
    flags: '秘密★1年',
    leavesAlone: '开展《保守国家秘密法》宣传。',
  },
  check: findPattern(
    /(?:绝密|机密|秘密)★(?:\d{1,2}年|长期)?|内部(?:资料|文件)[，,]?(?:注意保存|不得外传|请勿外传)|^特急$/gu,
    {
      needs: '★内急',
      message: (found) => `“${found}”是内部标识，公开前请核对密级并删去。`,
    },
  ),
};

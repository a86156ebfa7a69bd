// M01 — flags 13812345678, an identity number; leaves alone 12345热线, 0512-66251234, 累计13812345678.90元.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const M01: Rule = {
  id: 'M01',
  title: '公开稿里的个人信息',
  group: 'M',
  severity: 'error',
  basis: '年度报告要向社会公开，公开前删去个人信息。',
  example: {
    flags: '联系人张三，13812345678。',
    leavesAlone: '拨打12348热线或0512-66251234。',
  },
  check: findPattern(
    /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])|(?<![\d.-])1[3-9]\d{9}(?![\d号]|\.\d|万|亿|元|余)/gu,
    {
      needs: '0123456789',
      message: (found) =>
        found.length === 18
          ? '这里像是身份证号码，公开前请删去。'
          : '这里像是个人手机号码，公开前请删去或改用办公电话。',
    },
  ),
};

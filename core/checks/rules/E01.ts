// E01 — flags ⼀ (U+2F00) in 下⼀步打算; leaves alone 下一步打算, ①.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const E01: Rule = {
  id: 'E01',
  title: '部首编码的汉字（一）',
  group: 'E',
  severity: 'error',
  basis: '从 PDF 复制的文字常带康熙部首编码，看着一样，打印、检索会出错。',
  example: {
    flags: '下⼀步打算。',
    leavesAlone: '下一步打算。',
  },
  check: findPattern(/[\u2f00-\u2fd5]/gu, {
    needs: '',
    message: (found) => `“${found}”是部首编码，不是正常的汉字，请替换。`,
    fix: (found) => found.normalize('NFKC'),
  }),
};

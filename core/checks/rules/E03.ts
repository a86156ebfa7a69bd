// E03 — flags 数据\ufffd, 锟斤拷; leaves alone 崀山, 〇.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const E03: Rule = {
  id: 'E03',
  title: '乱码',
  group: 'E',
  severity: 'warning',
  basis: '编码转换出错留下的字符。',
  example: {
    flags: '数据\ufffd已核对。',
    leavesAlone: '崀山村数据已核对。',
  },
  check: findPattern(/[\uf900-\ufaff\ue000-\uf8ff\ufffd]+|锟斤拷|烫烫烫|ï¼|â€/gu, {
    needs: '',
    message: (found) =>
      /[\uf900-\ufaff]/u.test(found)
        ? `“${found}”是兼容编码的汉字，请替换。`
        : '这里是乱码，请对照原文补上。',
    fix: (found) => (/^[\uf900-\ufaff]+$/u.test(found) ? found.normalize('NFKC') : null),
  }),
};

// E04 — flags U+200B between characters; leaves alone two ideographic spaces at the start.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const E04: Rule = {
  id: 'E04',
  title: '看不见的字符',
  group: 'E',
  severity: 'warning',
  basis: '从网页复制的文字常带看不见的字符，检索、排版会出错。',
  example: {
    flags: '法治\u200b政府建设。',
    leavesAlone: '法治政府建设。',
  },
  check: findPattern(/(?:[\u200b-\u200f\u2028\u2029\ufeff\u00ad]|(?![\t\n\r])\p{Cc})+|\u00a0+/gu, {
    needs: '',
    message: (found) => `这里有${found.length}个看不见的字符，请删去。`,
    fix: () => '',
  }),
};

// E04 — flags U+200B between characters; leaves alone two ideographic spaces at the start.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

const between = (first: number, last: number): string =>
  String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

/** Every character the pattern may find. */
const UNSEEN = `${between(0, 8)}\u000b\u000c${between(0x0e, 0x1f)}${between(0x7f, 0xa0)}\u00ad${between(0x200b, 0x200f)}\u2028\u2029\ufeff`;

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
    needs: UNSEEN,
    message: (found) => `这里有${found.length}个看不见的字符，请删去。`,
    fix: () => '',
  }),
};

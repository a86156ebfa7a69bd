// E02 — flags ⻓ (U+2ED3) in ⻓效机制; leaves alone 长效机制.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

// The supplement's radicals that PDF files put in the place of characters; NFKC knows only two of them.
const CHARACTERS: Readonly<Record<string, string>> = {
  '⺟': '母',
  '⺠': '民',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
  '⻁': '虎',
  '⺒': '巳',
  '⺓': '幺',
  '⻄': '西',
  '⻒': '长',
  '⺏': '尢',
  '⺮': '竹',
  '⻌': '辶',
};

export const E02: Rule = {
  id: 'E02',
  title: '部首编码的汉字（二）',
  group: 'E',
  severity: 'error',
  basis: '从 PDF 复制的文字常带部首补充编码，看着一样，打印、检索会出错。',
  example: {
    flags: '建立⻓效机制。',
    leavesAlone: '建立长效机制。',
  },
  check: findPattern(/[\u2e80-\u2ef3]/gu, {
    needs: '',
    message: (found) => `“${found}”是部首编码，不是正常的汉字，请替换。`,
    fix: (found) => CHARACTERS[found] ?? null,
  }),
};

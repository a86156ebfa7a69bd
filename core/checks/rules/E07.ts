// E07 — flags ? in “3?15”活动, 习近平?新时代; leaves alone 是否合法?, 能不能办?谁来办.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const E07: Rule = {
  id: 'E07',
  title: '问号代替了间隔号或生僻字',
  group: 'E',
  severity: 'warning',
  basis: '编码转换把间隔号、生僻字变成了问号。',
  example: {
    flags: '开展“3?15”活动。',
    leavesAlone: '能不能办?谁来办。',
  },
  check: findPattern(/(?<=\d)\?(?=\d)|(?<=习近平)\?|(?<=“[\u4e00-\u9fff\d])\?(?=[\u4e00-\u9fff\d]{1,3}”)/gu, {
    needs: '?',
    message: () => '这里的问号像是丢了的间隔号或生僻字，请核对。',
    fix: (_, match) => (/\d$/u.test(match.input.slice(0, match.index)) ? '·' : null),
  }),
};

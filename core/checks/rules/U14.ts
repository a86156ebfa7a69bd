// U14 — flags the end of a paragraph of 25 characters or more without a full stop; leaves alone headings, signatures, table cells.

import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';

const LONG = 30;
const NOT_SENTENCE = /(?:人民政府|办事处|委员会|日|报告|如下|https?\S*)$/u;

export const U14: Rule = {
  id: 'U14',
  title: '段末缺句号',
  group: 'U',
  severity: 'warning',
  basis: 'GB/T 15834—2011：句子末尾用句号、问号或叹号。',
  example: {
    flags: '全年共组织开展各类法治宣传活动五十二场次发放宣传资料三千余份受教育群众达到五千人次',
    leavesAlone: '（二）加强法治理论学习，坚持党的思想路线贯穿依法治镇全过程各方面',
  },
  check: perLine(function* (line): Generator<Match> {
    if (
      line.section === null ||
      line.section === 'unmapped' ||
      line.body === line.text.length ||
      line.inTable
    )
      return;
    const text = line.text.trimEnd();
    if (text.trimStart().length < LONG || !/[\u4e00-\u9fff，、]$/u.test(text) || NOT_SENTENCE.test(text))
      return;
    if (
      /^[ \u3000]*(?:#|\||-|•|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、])/u.test(
        text,
      )
    )
      return;
    const end = text.length;
    const dangling = /[，、]$/u.test(text);
    yield {
      start: end - 1,
      end,
      message: dangling
        ? '段落以逗号或顿号结束，请看看是不是没有写完。'
        : '段末缺句号，请看看是不是没有写完。',
      fixes: dangling
        ? [{ label: '改为句号', replacement: '。' }]
        : [{ label: '加句号', replacement: `${text.charAt(end - 1)}。` }],
    };
  }),
};

// N03 — flags 一) in 一)纵深推进, （一）、 in （一）、加强领导, 1、 in 1、强化责任; leaves alone 一、, （一）, 1.2万件, 12345热线, 一是.

import { formatOrdinal, MISWRITTEN_ORDINAL, parseOrdinal } from '../../outline/ordinal.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';

export const N03: Rule = {
  id: 'N03',
  title: '序号的写法',
  group: 'N',
  severity: 'error',
  basis: 'GB/T 9704—2012 第7.3.3条：结构层次序数依次用“一、”“（一）”“1.”“（1）”标注。',
  example: {
    flags: '一)纵深推进法治宣传',
    leavesAlone: '12345热线办结率100%，1.2万件矛盾纠纷得到化解。',
  },
  check: perLine(function* ({ text, inTable }): Generator<Match> {
    if (inTable) return;
    const match = MISWRITTEN_ORDINAL.exec(text);
    if (!match) return;
    const ordinal = parseOrdinal(text);
    const right = ordinal
      ? formatOrdinal(/^\s*[（(]/u.test(text) && ordinal.level === 1 ? 2 : ordinal.level, ordinal.number)
      : null;
    const start = match[0].length - match[0].trimStart().length;
    yield {
      start,
      end: match[0].length,
      message: `序号“${match[0].trim()}”写法不对${right ? `，应当写成“${right}”` : ''}。`,
      fixes: right ? [{ label: `改为“${right}”`, replacement: right }] : [],
    };
  }),
};

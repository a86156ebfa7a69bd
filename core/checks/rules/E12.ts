// E12 — flags the end of 深入推进 where the next paragraph goes on with 法治政府建设，……; leaves alone headings, and items of a list.

import { breaksOff, openEnd } from '../broken-lines.ts';
import { toFinding } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { viewOf } from '../view.ts';

export const E12: Rule = {
  id: 'E12',
  title: '一句话被断成两段',
  group: 'E',
  severity: 'warning',
  basis: '从 PDF、网页复制的文字常在行末断开成段。',
  example: {
    flags: '青石镇认真贯彻上级部署，扎实推进\n法治政府建设，各项工作取得成效。',
    leavesAlone: '青石镇认真贯彻上级部署，主要做了以下工作：\n一是推进法治政府建设。',
  },
  *check(report) {
    const { lines } = viewOf(report);
    for (const [i, line] of lines.entries()) {
      const end = openEnd(line);
      const next = lines[i + 1];
      if (end === null || !breaksOff(line, next)) continue;
      yield {
        ...toFinding(line, {
          start: end - 1,
          end,
          message: `这句话没有说完就换了段，下一段“${next.text.trim().slice(0, 8)}……”像是它的后半句。`,
        }),
        suggestions: [
          {
            label: '与下一段合并',
            edits: [
              { line: line.id, start: end, end: line.text.length, replacement: next.text.trimStart() },
              { line: next.id, start: 0, end: next.text.length, replacement: '', removesEmpty: true },
            ],
          },
        ],
      };
    }
  },
};

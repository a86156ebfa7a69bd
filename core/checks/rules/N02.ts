// N02 — flags （一） as the highest level of a report that has no 一、, and 1. directly above （一）; leaves alone 一、 with 1. below.

import { toFinding } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { type CheckLine, viewOf } from '../view.ts';

export const N02: Rule = {
  id: 'N02',
  title: '标题层级不按顺序',
  group: 'N',
  severity: 'warning',
  basis: 'GB/T 9704—2012 第7.3.3条：结构层次序数依次用“一、”“（一）”“1.”“（1）”。',
  example: {
    flags: '（一）加强组织领导\n成立领导小组。',
    leavesAlone: '一、加强组织领导\n成立领导小组。',
  },
  *check(report) {
    const headings = viewOf(report).lines.filter(
      (line) => line.level > 0 && line.section !== null && line.section !== 'unmapped' && !line.inTable,
    );
    const [first] = headings;
    if (!first) return;
    if (!headings.some((line) => line.level === 1)) {
      yield toFinding(first, {
        start: 0,
        end: first.body,
        message: '全文没有一级标题（一、），却用了下级标题。请把最高一级改为一级标题。',
      });
      return;
    }
    let third: CheckLine | null = null;
    let second = false;
    for (const line of headings) {
      if (line.level === 1) {
        third = null;
        second = false;
      } else if (line.level === 3 && !second) third ??= line;
      else if (line.level === 2) {
        second = true;
        if (!third) continue;
        yield toFinding(third, {
          start: 0,
          end: third.body,
          message: '这里用了“1.”，同一章后面又用“（一）”。请按“一、”“（一）”“1.”的顺序排层次。',
        });
        third = null;
      }
    }
  },
};

// Y01 — report year 2025: flags 2024 in the heading 一、2024年法治政府建设工作基本情况, in the title and in 现将2024年度……报告如下;
// leaves alone 审议《云岭县2024年度法治政府建设情况报告》 and 自2019年以来.

import { headingEnd } from '../../report/text.ts';
import { masked } from '../masks.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { AHEAD, yearsIn } from '../years.ts';

const REPORTS = /现将[^。]{0,60}|[^。，]{0,40}(?:报告|汇报|情况)如下/gu;
const HISTORY = /^年(?:度)?(?:以来|起|底至|至今)/u;

export const Y01: Rule = {
  id: 'Y01',
  title: '标题、导语的年份不是报告年度',
  group: 'Y',
  severity: 'error',
  basis: '沿用上年稿子最容易漏改的地方；年份写错等于报了另一年。',
  example: {
    flags: '标题：青石镇2024年度法治政府建设情况报告',
    leavesAlone: '标题：青石镇2025年度法治政府建设情况报告\n审议《云岭县2024年度法治政府建设情况报告》。',
  },
  check: perLine(function* (line, about): Generator<Match> {
    const isTitle = line.field === '@title';
    if (!isTitle && line.section === null) return;
    const text = masked(line.text, 'title', 'number');
    const spans: [number, number][] = [];
    if (isTitle) spans.push([0, text.length]);
    else if (line.level === 1) {
      const end = headingEnd(text);
      if (!AHEAD.test(text.slice(0, end)) && line.section !== 'plan') spans.push([0, end]);
    } else if (line.level === 0 && text.includes('如下') && line.early) {
      for (const match of text.matchAll(REPORTS)) spans.push([match.index, match.index + match[0].length]);
      // The very first words: 2024年，青石镇坚持……
      if (/^\s*20\d\d年度?(?:，|,|以来)/u.test(text)) spans.push([0, text.indexOf('年')]);
    }
    const seen = new Set<number>();
    for (const { year, start, end } of yearsIn(text)) {
      if (year === about.year || seen.has(start) || HISTORY.test(text.slice(end))) continue;
      if (!spans.some(([from, to]) => from <= start && start < to)) continue;
      seen.add(start);
      yield {
        start,
        end: end + 1,
        message: `这里写的是${year}年，本报告是${about.year}年度，请核对。`,
        fixes: [{ label: `改为“${about.year}年”`, replacement: `${about.year}年` }],
      };
    }
  }, '2'),
};

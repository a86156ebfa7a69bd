// Y01 — report year 2025: flags 2024 in the heading 一、2024年法治政府建设工作基本情况, in the title and in 现将2024年度……报告如下;
// leaves alone 审议《云岭县2024年度法治政府建设情况报告》 and 自2019年以来.

import { headingEnd } from '../../report/text.ts';
import { masked } from '../masks.ts';
import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { AHEAD, yearsIn } from '../years.ts';

const REPORTS = /现将[^。]{0,60}|[^。，]{0,40}(?:报告|汇报|情况)如下/gu;
const HISTORY = /^年(?:度)?(?:以来|起|底至|至今)/u;
const COMPARED = /(?:自|从|较|比|与|和|同|由|到|至|[—–\-～~、])\s*$/u;
const LOOKED_BACK =
  /^年(?:度)?(?:以来累计|[^，。；]{0,14}(?:考核|反馈|述法|评议|督察|决算)|成立|建成|设立|起|[^，。；]{0,8}(?:印发|修订|施行|实施)的)/u;
// A second-level heading says what year its part tells of: 2024年主要举措.
const SUBHEADING = /^\s*(?:20\d\d|二.{3})年(?:度)?(?:主要|工作|法治|存在|重点|推进|基本|举措|成效)/u;

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
      for (const match of matchesOf(text, REPORTS)) spans.push([match.index, match.index + match[0].length]);
      // The very first words: 2024年，青石镇坚持……
      if (/^\s*20\d\d年度?(?:，|,|以来)/u.test(text)) spans.push([0, text.indexOf('年')]);
      // A paragraph that does not name the year reported on but the one before speaks of the wrong one.
      if (![...yearsIn(text)].some(({ year }) => year === about.year)) {
        for (const { year, start, end } of yearsIn(text)) {
          if (year !== about.year - 1 || COMPARED.test(text.slice(0, start))) continue;
          if (!LOOKED_BACK.test(text.slice(end))) spans.push([start, end]);
        }
      }
    } else if (line.level > 1 && line.section !== 'plan') {
      const end = headingEnd(text);
      if (SUBHEADING.test(text) && !AHEAD.test(text.slice(0, end).replace('重点工作', '')))
        spans.push([0, Math.min(end, 8)]);
    }
    const seen = new Set<number>();
    for (const { year, start, end } of yearsIn(text)) {
      if (year === about.year || seen.has(start)) continue;
      const after = text.slice(end);
      const sinceLastYear = year === about.year - 1 && !/[自从]\s*$/u.test(text.slice(0, start));
      if (HISTORY.test(after) && !(sinceLastYear && /^年度?以来/u.test(after) && line.level === 0)) continue;
      // 2025年……情况及2026年工作安排 names both years rightly.
      if (year === about.year + 1 && /^年[^，。；]{0,14}(?:打算|安排|计划|思路|重点)/u.test(after)) continue;
      if (!spans.some(([from, to]) => from <= start && start < to)) continue;
      seen.add(start);
      yield {
        start,
        end: end + 1,
        message: `这里写的是${year}年，本报告是${about.year}年度，请核对。`,
        fixes: [{ label: `改为“${about.year}年”`, replacement: `${about.year}年` }],
      };
    }
  }, '2二'),
};

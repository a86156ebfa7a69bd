// S04 — flags a second title at the head of the text; leaves alone one title set in two lines.

import { toFinding } from '../per-line.ts';
import { bare } from '../structure.ts';
import type { Rule } from '../types.ts';
import { viewOf } from '../view.ts';

/** Share of the shorter text's pairs of characters that the longer one has too. */
function likeness(a: string, b: string): number {
  const pairs = (text: string): Set<string> =>
    new Set([...text].slice(0, -1).map((char, i) => char + text.charAt(i + 1)));
  const [short, long] = a.length <= b.length ? [pairs(a), pairs(b)] : [pairs(b), pairs(a)];
  let shared = 0;
  for (const pair of short) if (long.has(pair)) shared += 1;
  return short.size === 0 ? 0 : shared / short.size;
}

export const S04: Rule = {
  id: 'S04',
  title: '有两个标题',
  group: 'S',
  severity: 'warning',
  basis: '《党政机关公文处理工作条例》第九条：标题由发文机关名称、事由和文种组成，一件公文一个标题。',
  example: {
    flags: '标题：青石镇2025年度法治政府建设情况报告\n青石镇2025年度法治政府建设工作情况的报告',
    leavesAlone: '标题：青石镇2025年度法治政府建设情况报告\n现将有关情况报告如下：',
  },
  *check(report) {
    const title = bare(report.title);
    if (title === '') return;
    let read = 0;
    for (const line of viewOf(report).lines) {
      if (line.section === null || line.inTable || line.text.trim() === '') continue;
      read += 1;
      if (read > 3) return;
      const text = bare(line.text);
      if (text.length > 50 || !/(?:报告|汇报|总结)(?:（[^）]*）)?$/u.test(line.text.trim())) continue;
      if (/[。，；：]/u.test(line.text) || likeness(text, title) < 0.6) continue;
      yield toFinding(line, {
        start: 0,
        end: line.text.length,
        message: '这一行像是又一个标题，与上面的标题重复，请删去一个。',
        fixes: [{ label: '删去这一行的文字', replacement: '' }],
      });
    }
  },
};

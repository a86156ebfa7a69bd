// E05 — one finding for all traditional characters: 兩個維護與黨的領導; leaves alone 於潜镇, 乾县, 瞭望塔, 昇平村.

import type { Edit } from '../../report/edit.ts';
import { isTraditional, SIMPLIFIED } from '../traditional.ts';
import type { Rule } from '../types.ts';
import { type CheckLine, remembered, viewOf } from '../view.ts';

const editsIn = remembered(({ id, text }: CheckLine): readonly Edit[] => {
  const edits: Edit[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (!isTraditional(text.charCodeAt(i))) continue;
    const replacement = SIMPLIFIED.get(text.charAt(i));
    if (replacement) edits.push({ line: id, start: i, end: i + 1, replacement });
  }
  return edits;
});

export const E05: Rule = {
  id: 'E05',
  title: '繁体字',
  group: 'E',
  severity: 'warning',
  basis: '《国家通用语言文字法》：国家机关以规范汉字为公务用字。',
  example: { flags: '兩個維護與黨的領導。', leavesAlone: '於潜镇、乾县的瞭望塔。' },
  *check(report) {
    const edits: Edit[] = [];
    let first: CheckLine | null = null;
    for (const line of viewOf(report).lines) {
      const here = editsIn(line);
      if (here.length === 0) continue;
      first ??= line;
      edits.push(...here);
    }
    const at = edits[0];
    if (!first || !at) return;
    yield {
      section: first.section,
      line: first.id,
      start: at.start,
      end: at.end,
      message:
        edits.length === 1
          ? `“${first.text.slice(at.start, at.end)}”是繁体字，应写作“${at.replacement}”；人名地名除外。`
          : `全文有${edits.length}个繁体字，这是第一个，可以一次全部改为简体；人名地名除外。`,
      suggestions: [{ label: `全部改为简体（${edits.length}个）`, edits }],
    };
  },
};

// E14 — flags ## at the start of a line, **加强领导**, &nbsp;, <p>; leaves alone #1号楼, A&B公司, x<5.

import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';

const MARKS =
  /^#{1,6}\s|(?<=[\u4e00-\u9fff，。；、])#{2,3}(?!#|\d)|&nbsp;|&(?:amp|lt|gt|quot|ldquo|rdquo|middot|mdash|hellip);|<\/?(?:p|br|span|div|table|tr|td|strong|b|font)\b[^>]{0,60}>/gu;
const BOLD = /(?<=^|[\s，。；：、“（”）》])\*\*(?=[^\s*])[^*\n]{2,80}\*\*/gu;

function mark(text: string, start: number, end: number, fix: boolean): Match {
  return {
    start,
    end,
    message: `“${text.slice(start, end).trim()}”是转换时留下的标记，请删去。`,
    fixes: fix ? [{ label: '删去', replacement: '' }] : [],
  };
}

export const E14: Rule = {
  id: 'E14',
  title: '网页、Markdown 残留',
  group: 'E',
  severity: 'info',
  basis: '转换时留下的标记。',
  example: {
    flags: '全镇&nbsp;共办理32件。',
    leavesAlone: '#1号楼由A&B公司管理。',
  },
  check: perLine(function* ({ text }): Generator<Match> {
    for (const { 0: found, index: start } of matchesOf(text, MARKS)) {
      yield mark(text, start, start + found.length, !found.startsWith('&') || found === '&nbsp;');
    }
    if (!text.includes('**')) return;
    for (const { 0: found, index: start } of matchesOf(text, BOLD)) {
      const end = start + found.length;
      yield mark(text, start, start + 2, true);
      yield mark(text, end - 2, end, true);
    }
  }, '#&<*'),
};

// P04 — flags * in 学习研讨*次, ** in 提升至**%; leaves alone 7*24小时备勤, **加强组织领导**，.

import { gapMessage } from '../leftover.ts';
import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { COUNTS, HAN, PLACE } from '../words.ts';

const BEFORE_MEASURE = new RegExp(
  `(?<![A-Za-z0-9*＊])[*＊]{1,6}(?=\\s?(?:${COUNTS}|${PLACE}|[%％年月日]))`,
  'gu',
);
// Several between two Chinese characters that no pair of Markdown marks explains.
const BETWEEN = new RegExp(`(?<=${HAN})(?<!星级?)[*＊]{2,6}(?=${HAN}|[，。；、])`, 'gu');
// **粗体**: opens at the start, after white space or punctuation.
const BOLD = /(?<=^|[\s，。；：、“（”）》])\*\*(?!\s)(?:[一二三四五六七八九十\d]|[^*\n]{2,80})(?<!\s)\*\*/gu;

/** Markdown's bold marks turned into letters, so that they are no stars. */
function withoutBold(text: string): string {
  return text.replace(BOLD, (bold) => `aa${bold.slice(2, -2)}aa`);
}

export const P04: Rule = {
  id: 'P04',
  title: '星号占位没有填',
  group: 'P',
  severity: 'error',
  basis: '《党政机关公文处理工作条例》第二十条要求审核地名、时间、数字等是否准确。',
  example: {
    flags: '年内组织专题学习研讨*次。',
    leavesAlone: '实行7*24小时备勤。',
  },
  check: perLine(function* ({ text: raw, inTable }): Generator<Match> {
    const text = withoutBold(raw);
    if (inTable && /^\s*[*＊]{2,}\s*$/u.test(raw)) {
      yield { start: 0, end: raw.length, message: '这一格还是星号，请核实后填上实际内容。' };
    }
    for (const pattern of [BEFORE_MEASURE, BETWEEN]) {
      for (const { 0: found, index: start } of matchesOf(text, pattern)) {
        const end = start + found.length;
        yield { start, end, message: gapMessage(text, start, end) };
      }
    }
  }, '*＊'),
};

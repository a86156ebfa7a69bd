// N01 — flags 4. after 1. 2., and a second （二） after （二）, where ordinals stand in the text itself; leaves alone lists that begin anew
// and 1.2万件. Headings carry no ordinals of their own: they are counted when they are printed.

import { parseOrdinal } from '../../outline/ordinal.ts';
import { matchesOf } from '../matches.ts';
import { toFinding } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { viewOf } from '../view.ts';

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';

export const N01: Rule = {
  id: 'N01',
  title: '序号跳号、重号',
  group: 'N',
  severity: 'error',
  basis: '删改条目时，后面的序号容易忘了改。',
  example: {
    flags: '1.加强学习，提高能力；\n2.加强监督，规范执法；\n4.加强宣传，营造氛围。',
    leavesAlone:
      '1.加强学习，提高能力；\n2.加强监督，规范执法；\n3.加强宣传，办结1.2万件。\n1.重新起头的一组。',
  },
  *check(report) {
    let section: string | null = null;
    const last = new Map<number, { readonly number: number; readonly or: number }>();
    for (const line of viewOf(report).lines) {
      if (line.section !== section) last.clear();
      section = line.section;
      if (section === null || line.inTable) continue;
      // A heading begins a new stretch of text, and so does a paragraph without an ordinal.
      const ordinal = line.level === 0 ? parseOrdinal(line.text) : null;
      if (ordinal) {
        const before = last.get(ordinal.level);
        const expected = before && before.number + 1;
        const { number } = ordinal;
        const wrong = before && number !== 1 && number !== expected && number !== before.or + 1;
        if (wrong) {
          const lead = line.text.length - line.text.trimStart().length;
          yield toFinding(line, {
            start: lead,
            end: ordinal.length,
            message: `序号“${line.text.slice(lead, ordinal.length).trim()}”接不上前一条，这里应当是第${expected}条，请核对。`,
          });
        }
        // After a slip the next ones go on from it or from what it should have been.
        last.set(ordinal.level, { number, or: wrong ? before.number + 1 : number });
        for (const level of [...last.keys()]) if (level > ordinal.level) last.delete(level);
      } else if (line.text.trim() !== '') last.clear();
      let expected = 0;
      let or = 0;
      for (const { 0: mark, index } of matchesOf(line.text, /[①②③④⑤⑥⑦⑧⑨⑩]/gu)) {
        const number = CIRCLED.indexOf(mark) + 1;
        if (number === 1 || number === expected || number === or) {
          if (number === 1 || expected > 0) expected = number + 1;
          or = 0;
        } else if (expected > 0) {
          yield toFinding(line, {
            start: index,
            end: index + 1,
            message: `“${mark}”接不上前面的序号，这里应当是“${CIRCLED.charAt(expected - 1)}”。`,
          });
          or = expected + 1;
          expected = number + 1;
        }
      }
    }
  },
};

// U02 — flags "谁执法谁普法"; leaves alone “谁执法谁普法”, 5'30", "Internet Plus", 14" 显示屏.

import { toFinding } from '../per-line.ts';
import type { Rule, RuleFinding } from '../types.ts';
import { type CheckLine, hasAny, remembered, viewOf } from '../view.ts';

const HAN = /[\u4e00-\u9fff]/u;

/** Offsets of the marks of one kind, two and two; a mark directly after a digit that opens nothing is a unit (14"). */
function* pairs(text: string, mark: string): Generator<readonly [number, number]> {
  let open: number | null = null;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (open !== null) {
      yield [open, at];
      open = null;
    } else if (!/[\dA-Za-z]/u.test(text.charAt(at - 1)) && /\S/u.test(text.charAt(at + 1))) {
      open = at;
    }
  }
}

const quotesIn = remembered(({ text, blanks }: CheckLine): readonly (readonly [number, number])[] =>
  ['"', "'"].flatMap((mark) =>
    [...pairs(text, mark)].filter(([start, last]) => {
      const inside = text.slice(start + 1, last);
      const holdsBlank = blanks.some((blank) => start < blank.end && blank.start <= last);
      return inside.length <= 60 && HAN.test(inside) && !holdsBlank;
    }),
  ),
);

export const U02: Rule = {
  id: 'U02',
  title: '直引号',
  group: 'U',
  severity: 'warning',
  basis: 'GB/T 15834—2011：引号用“ ”。',
  example: { flags: '落实"谁执法谁普法"责任制。', leavesAlone: '落实“谁执法谁普法”责任制。' },
  *check(report) {
    const found: RuleFinding[] = [];
    for (const line of viewOf(report).lines) {
      if (!hasAny(line, '"\'')) continue;
      for (const [start, last] of quotesIn(line)) {
        const replacement = `“${line.text.slice(start + 1, last)}”`;
        const end = last + 1;
        const fixes = [{ label: '改为“ ”', replacement }];
        found.push(toFinding(line, { start, end, message: '引号请用“ ”。', fixes }));
      }
    }
    const edits = found.flatMap(({ suggestions }) => suggestions.flatMap((one) => one.edits));
    const all = { label: `全部改为“ ”（${edits.length}处）`, edits };
    for (const one of found)
      yield edits.length > 1 ? { ...one, suggestions: [...one.suggestions, all] } : one;
  },
};

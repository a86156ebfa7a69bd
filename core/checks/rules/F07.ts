// F07 — mentions figures that are all last year's: 宣传32场、资料5000份、咨询300人次 in both; leaves alone numbers of people, villages, areas.

import { yearlyFigures } from '../figures.ts';
import { toFinding } from '../per-line.ts';
import type { Rule, RuleFinding } from '../types.ts';
import { viewOf } from '../view.ts';

const FEWEST = 3;
/** Small counts coincide. */
const SMALLEST = 10;

export const F07: Rule = {
  id: 'F07',
  title: '数与上年完全相同',
  group: 'F',
  severity: 'info',
  basis: '沿用上年稿子时，数容易忘了更新。',
  example: {
    flags:
      '上年：开展法治宣传32场，发放资料5000份，接受咨询300人次。\n开展法治宣传32场，发放资料5000份，接受咨询300人次。',
    leavesAlone:
      '上年：开展法治宣传32场，发放资料5000份，接受咨询300人次。\n开展法治宣传36场，发放资料5200份，接受咨询320人次。',
  },
  *check(report, { last }) {
    if (!last) return;
    const key = (what: string, unit: string, number: number): string => `${what} ${number}${unit}`;
    const before = new Set(
      viewOf(last).lines.flatMap((line) =>
        yearlyFigures(line).map(({ what, unit, number }) => key(what, unit, number)),
      ),
    );
    let counted = 0;
    const same: { readonly finding: RuleFinding; readonly shown: string }[] = [];
    for (const line of viewOf(report).lines) {
      for (const { what, unit, number, written, start, end } of yearlyFigures(line)) {
        if (number < SMALLEST) continue;
        counted += 1;
        if (!before.has(key(what, unit, number))) continue;
        same.push({
          finding: toFinding(line, { start, end, message: '' }),
          shown: `${what}${written}${unit}`,
        });
      }
    }
    const first = same[0];
    if (!first || same.length < FEWEST || same.length * 2 < counted) return;
    const shown = same.slice(0, 3).map((one) => one.shown);
    yield {
      ...first.finding,
      message: `有${same.length}个数与上年的报告完全相同（${shown.join('、')}等），请核对是不是忘了更新。`,
    };
  },
};

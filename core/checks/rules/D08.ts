// D08 — mentions 120起 where 调解纠纷120件 was said before; leaves alone 信访15件、案件15起 (different matters).

import { matchesOf } from '../matches.ts';
import { toFinding } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { type CheckLine, remembered, viewOf } from '../view.ts';

const COUNTED =
  /(?<!\d)(\d{2,6})(件|起|宗|次|场次|场|份|册)(?![\u4e00-\u9fff]?次)(?<=([\u4e00-\u9fff]{4})(?:共计?|累计|合计)?\1\2)/gu;
const FAMILY: Readonly<Record<string, string>> = {
  件: '件',
  起: '件',
  宗: '件',
  次: '次',
  场: '次',
  场次: '次',
  份: '份',
  册: '份',
};

type Count = { readonly key: string; readonly unit: string; readonly start: number; readonly end: number };

const countsIn = remembered(({ text }: CheckLine): readonly Count[] =>
  matchesOf(text, COUNTED).map((match) => {
    const [all, number = '', unit = '', what = ''] = match;
    const end = match.index + all.length;
    return { key: `${what} ${number} ${FAMILY[unit]}`, unit, start: end - number.length - unit.length, end };
  }),
);

export const D08: Rule = {
  id: 'D08',
  title: '同一事项的单位不一',
  group: 'D',
  severity: 'info',
  basis: '同一个数前后用同一个量词。',
  example: {
    flags: '全年调解矛盾纠纷120件。\n调解矛盾纠纷120起，成功率98%。',
    leavesAlone: '全年受理信访15件。\n办理刑事案件15起。',
  },
  *check(report) {
    const seen = new Map<string, string>();
    for (const line of viewOf(report).lines) {
      if (line.section === null || line.inTable) continue;
      for (const { key, unit, start, end } of countsIn(line)) {
        const before = seen.get(key);
        if (before === undefined) seen.set(key, unit);
        else if (before !== unit) {
          const message = `同一个数前面用“${before}”，这里用“${unit}”，请统一。`;
          yield toFinding(line, { start, end, message });
        }
      }
    }
  },
};

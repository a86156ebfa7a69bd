// Y02 — report year 2025: flags 2025 in 四、2025年工作打算; leaves alone 四、2026年工作打算, 2025年工作情况和2026年工作打算.

import { headingEnd } from '../../report/text.ts';
import { masked } from '../masks.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { AHEAD, yearsIn } from '../years.ts';

export const Y02: Rule = {
  id: 'Y02',
  title: '下一年度标题的年份不对',
  group: 'Y',
  severity: 'error',
  basis: '下一年度的安排应当是报告年度的下一年。',
  example: {
    flags: '四、2025年工作打算',
    leavesAlone: '四、2026年工作打算',
  },
  check: perLine(function* (line, about): Generator<Match> {
    const next = about.year + 1;
    if (line.section === null || line.level === 0) return;
    const text = masked(line.text.slice(0, headingEnd(line.text)), 'title', 'number');
    const ahead = AHEAD.exec(text);
    if (!ahead && !(line.section === 'plan' && line.level === 1)) return;
    const years = [...yearsIn(text)];
    const last = years.at(-1);
    if (!last || years.some(({ year }) => year === next)) return;
    yield {
      start: last.start,
      end: last.end + 1,
      message: `这是下一年度的安排，应当是${next}年，写的是${last.year}年。`,
      fixes: [{ label: `改为“${next}年”`, replacement: `${next}年` }],
    };
  }, '2'),
};

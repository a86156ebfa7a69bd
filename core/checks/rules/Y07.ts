// Y07 — flags （2022—2025年） in 《法治政府建设实施纲要（2022—2025年）》, （20212025年）, 纲要（2023-2023）;
// leaves alone 《法治社会建设实施纲要（2020—2025年）》, （20240115）.

import type { Period } from '../../rollover/tables.ts';
import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';

const RANGE = /[（(](20\d\d)年?([-—–－―─~～至到]{0,2})(20\d\d)年?[）)]/gu;

/** The plan's name without its years: 法治政府建设实施纲要. */
function baseName(period: Period): string {
  return period.name.replace(/[《》]|（[^）]*）/gu, '');
}

export const Y07: Rule = {
  id: 'Y07',
  title: '文件名里的起止年份写错',
  group: 'Y',
  severity: 'error',
  basis: '纲要、规划的起止年份是文件名的一部分；网页转换还会把一字线丢掉。',
  example: {
    flags: '落实《法治政府建设实施纲要（2022—2025年）》。',
    leavesAlone: '落实《法治政府建设实施纲要（2021—2025年）》。',
  },
  check: perLine(function* (line, about): Generator<Match> {
    const named = about.tables.periods.periods.filter((period) => /（\d{4}—\d{4}年）/u.test(period.name));
    for (const match of matchesOf(line.text, RANGE)) {
      const start = match.index;
      const end = start + match[0].length;
      const from = Number(match[1]);
      const to = Number(match[3]);
      const before = line.text.slice(Math.max(0, start - 24), start).replace(/\s/gu, '');
      const same = named.filter((period) => before.endsWith(baseName(period)));
      const found = (message: string, right?: string): Match => ({
        start,
        end,
        message,
        fixes: right === undefined ? [] : [{ label: `改为“${right}”`, replacement: right }],
      });
      if (same.length > 0) {
        const known = same.some((period) => period.from === from && period.to === to);
        const latest = Math.max(...same.map((period) => period.to));
        if (known && match[2] !== '') continue;
        // A plan that begins after the last one known may be newer than the table.
        if (!known && from > latest && to > from && match[2] !== '') continue;
        const fit =
          same.find((period) => period.from <= about.year && about.year <= period.to) ?? same.at(-1);
        const right = fit ? `（${fit.from}—${fit.to}年）` : undefined;
        yield found(`起止年份与文件名不符，应当是${right ?? '另外的年份'}。`, right);
      } else if (match[2] === '') {
        yield found('两个年份之间缺一字线“—”。', `（${from}—${to}年）`);
      } else if (from >= to) {
        yield found('起止年份前后颠倒或相同，请核对文件名。');
      }
    }
  }, '（('),
};

// F02 — flags 102件 where another chapter says 全年调解矛盾纠纷120件; leaves alone parts (其中村级100件), other periods and last year's figures.

import { matchesOf } from '../matches.ts';
import { toFinding } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { type CheckLine, remembered, viewOf } from '../view.ts';

/** Matters of which a township has one total a year, with the number. */
const TOTAL =
  /(?:(调解|化解|调处)(?:各类|各种)?(?:矛盾)?纠纷|(受理|办理)(行政复议|行政应诉|行政处罚|法律援助|依申请公开|信访)(?:案件|事项|申请|件)?|(发放)(?:普法|法治)?宣传(?:资料|手册)|(开展|举办)(?:法治|普法)宣传(?:活动)?)(?:共计?|累计|合计)?(\d{1,6})(人次|场次|件|起|宗|份|册|次|场)/gu;
/** Part of the year, of the place or of the matter, or another year. */
const PARTIAL =
  /其中|半年|季度|\d月|月份|期间|活动[中月周日]|以来|上年|去年|往年|同比|较|20\d\d年|每|平均|人均|各(?![类种])|村|社区|网格|司法所|派出所|中心|调委会|分别|某|专项|系列|“|日(?!常)|节|周/u;
const WHOLE = /全年|全镇|全乡|街道|[我本][镇乡]|共|累计|一年来|今年/u;

type Total = { readonly key: string; readonly number: string; readonly start: number; readonly end: number };

/** The clause of a number with the one before it. */
function clausesBefore(text: string, end: number): string {
  return /(?:[^，。；]*，)?[^，。；]*$/u.exec(text.slice(Math.max(0, end - 60), end))?.[0] ?? '';
}

const totalsIn = remembered(({ text }: CheckLine): readonly Total[] =>
  matchesOf(text, TOTAL).flatMap((match) => {
    const [all, settles, handles, matter, gives, holds, number = '', unit = ''] = match;
    const end = match.index + all.length;
    const said = clausesBefore(text, end);
    if (PARTIAL.test(said) || !WHOLE.test(said) || /^[余多]/u.test(text.slice(end))) return [];
    const key = `${settles ? '调解' : (matter ?? gives ?? holds)}${handles ?? ''} ${unit}`;
    return [{ key, number, start: end - number.length - unit.length, end }];
  }),
);

export const F02: Rule = {
  id: 'F02',
  title: '同一项数前后不一',
  group: 'F',
  severity: 'warning',
  basis: '《党政机关公文处理工作条例》第二十条要求审核数字是否准确、前后一致。',
  example: {
    flags: '全年共调解矛盾纠纷120件，办结率98%。\n一年来，全镇调解矛盾纠纷102件。',
    leavesAlone: '全年共调解矛盾纠纷120件，其中村级调解纠纷100件。\n上半年调解矛盾纠纷62件。',
  },
  *check(report) {
    const seen = new Map<string, { readonly line: CheckLine; readonly number: string }>();
    for (const line of viewOf(report).lines) {
      if (line.section === null || line.section === 'unmapped' || line.section === 'plan' || line.inTable)
        continue;
      for (const { key, number, start, end } of totalsIn(line)) {
        const before = seen.get(key);
        if (!before) seen.set(key, { line, number });
        else if (before.number !== number && before.line !== line) {
          const message = `同一项数前面写的是${before.number}，这里是${number}，请核对以哪个为准。`;
          yield toFinding(line, { start, end, message });
        }
      }
    }
  },
};

// F01 — flags 38 in 共38件，其中信访30件、热线4件。; leaves alone 38件，其中信访34件 (a part), and parts followed by 等.

import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';

const TOTAL =
  /(?<![\d.])(\d{1,7})(件|起|次|场|人|名|户|份|个|处|条|项|宗|场次|人次)[，,（(](?:其中|包括)[：:，,]?((?:[^。；（）()]|（[^。；（）()]{0,12}）){2,120})(?=[。；）)])/gu;
const PART = /(?<![\d.])(\d{1,7})(件|起|次|场|人|名|户|份|个|处|条|项|宗|场次|人次)/gu;

// 党员8人，女性5人 and 领导包案20件，已办结30件 count by different marks, one may have both.
const OVERLAPPING =
  /党员|团员|女|男|持证|学历|本科|大专|岁|少数民族|退役|骨干|领导|疑难|重大|复杂|重复|新增|已|办结|化解|成功|胜诉|在办|整改|获/u;

export const F01: Rule = {
  id: 'F01',
  title: '分项之和与总数不符',
  group: 'F',
  severity: 'warning',
  basis: '《党政机关公文处理工作条例》第二十条要求审核数字是否准确。',
  example: {
    flags: '全年受理38件，其中信访30件、热线4件。',
    leavesAlone: '全年受理38件，其中信访34件。',
  },
  check: perLine(function* ({ text }): Generator<Match> {
    for (const match of matchesOf(text, TOTAL)) {
      const [all, total = '', unit = '', parts = ''] = match;
      // 等, a rate, a nested 其中 or an approximate number: the parts need not be all.
      if (
        /等|[%％]|其中|余|多|约|近|以上|[〇零一二三四五六七八九十百千万]+(?:件|起|次|场|人|名)/u.test(parts)
      )
        continue;
      if (OVERLAPPING.test(parts)) continue;
      const found = matchesOf(parts, PART);
      const clauses = parts.split(/[、，,]/u).filter((clause) => clause.trim() !== '');
      const rest = clauses.slice(found.length).join('，');
      if (found.length < 2 || found.some((part) => part[2] !== unit)) continue;
      if (clauses.slice(0, found.length).some((clause) => !/\d/u.test(clause)) || /\d/u.test(rest)) continue;
      const sum = found.reduce((n, part) => n + Number(part[1]), 0);
      if (sum === Number(total)) continue;
      // Where the sentence goes on with something else, the parts may be a choice; too many they are never.
      if (rest !== '' && sum < Number(total) && !/^(?:均|都|全部)/u.test(rest)) continue;
      const start = match.index;
      yield {
        start,
        end: start + all.length,
        message: `分项相加是${sum}${unit}，总数写的是${total}${unit}，请核对。`,
      };
    }
  }, '其包'),
};

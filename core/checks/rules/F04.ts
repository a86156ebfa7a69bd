// F04 — flags 60% in 由100件增至150件，增长60%; leaves alone 由100件增至150件，增长50%, 增长约五成.

import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';

const CHANGE =
  /[由从](?:20\d\d年的?|上年的?|去年的?)?(\d{1,8}(?:\.\d+)?)(万?(?:人次|场次|件|起|次|人|名|户|份|个|处|条|项|宗|元|亩|场|期|家|例|册|批|吨|分)?)(?:增加?[至到]|提高[至到]|上升[至到]|减少?[至到]|下降[至到]|降[至到]|压减[至到])(\d{1,8}(?:\.\d+)?)\2[，,](?:同比)?(?:增长|上升|提高|增加|减少|下降|降低|增幅|降幅)(?:达|为|了)?(\d{1,4}(?:\.\d{1,2})?)[%％](?!以上|左右)/gu;

// 受理120件，比上年100件增长30%。
const THAN_BEFORE =
  /(?<![\d.])(\d{1,8})(件|起|次|人次|场次?|人|份|户|名)，(?:较|比|去年|上年)(?:去年|上年)?(?:同期)?的?(\d{1,8})\2，?(?:同比)?(?:增长|上升|增加|下降|减少)了?(\d{1,4}(?:\.\d{1,2})?)[%％](?!以上|左右)/gu;

export const F04: Rule = {
  id: 'F04',
  title: '增幅与两个数不符',
  group: 'F',
  severity: 'warning',
  basis: '《党政机关公文处理工作条例》第二十条要求审核数字是否准确。',
  example: {
    flags: '调解由100件增至150件，增长60%。',
    leavesAlone: '调解由100件增至150件，增长50%。',
  },
  check: perLine(function* ({ text }): Generator<Match> {
    const changes = matchesOf(text, CHANGE).map((match) => ({ match, from: match[1], to: match[3] }));
    const compared = matchesOf(text, THAN_BEFORE).map((match) => ({ match, from: match[3], to: match[1] }));
    for (const { match, from, to } of [...changes, ...compared]) {
      const before = Number(from);
      const after = Number(to);
      const written = match[4] ?? '';
      if (before === 0) continue;
      const decimals = written.split('.')[1]?.length ?? 0;
      const computed = (Math.abs(after - before) / before) * 100;
      if (Math.abs(computed - Number(written)) < 10 ** -decimals) continue;
      const end = match.index + match[0].length;
      const right = String(Number(computed.toFixed(Math.max(1, decimals))));
      yield {
        start: end - written.length - 1,
        end,
        message: `由${before}到${after}是${right}%，写的是${written}%，请核对。`,
        fixes: [{ label: `改为“${right}%”`, replacement: `${right}%` }],
      };
    }
  }, '由从较比去上'),
};

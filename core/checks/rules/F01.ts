// F01 — flags 38 in 共38件，其中信访30件、热线4件。; leaves alone 38件，其中信访34件 (a part), and parts followed by 等.

import { sentenceAt } from '../masks.ts';
import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';

const TOTAL =
  /(?<![\d.])(\d{1,7})(件|起|次|场|人|名|户|份|个|处|条|项|宗|场次|人次)[，,（(](?:其中|包括)[：:，,]?((?:[^。；（）()]|（[^。；（）()]{0,12}）){2,120})(?=[。；）)])/gu;
const PART = /(?<![\d.])(\d{1,7})(件|起|次|场|人|名|户|份|个|处|条|项|宗|场次|人次)/gu;

// 党员8人，女性5人 and 领导包案20件，已办结30件 count by different marks, one may have both.
const OVERLAPPING =
  /党员|团员|女|男|持证|学历|本科|大专|岁|少数民族|退役|骨干|领导|疑难|重大|复杂|重复|新增|已|办结|化解|成功|胜诉|在办|整改|获/u;

/** 立案88件，结案85件，其中……: the parts may be those of a number before in the same sentence. */
function countedBefore(text: string, at: number, sum: number, unit: string): boolean {
  const said = text.slice(sentenceAt(text, at, '。！？').start, at);
  return matchesOf(said, PART).some((part) => Number(part[1]) === sum && part[2] === unit);
}

const N = '(\\d{1,7})';
const UNIT = '(件|起|次|场|人|名|户|份|个|处|条|项|宗|场次|人次)';
const NUMBER = `(?<![\\d.])${N}`;

// 排查517处，完成整改505处，其余12处……: what is done and what is left make the whole.
const REST = new RegExp(`${NUMBER}${UNIT}，[^，。；\\d]{0,8}${N}\\2，(?:其余|剩余|余下)(?:的)?${N}\\2`, 'gu');
const AT_ONCE = new RegExp(
  `${NUMBER}${UNIT}，(?:当场|立即|现场|立行)整?改(?:完成)?${N}\\2[，、](?:责令)?限期整改(?:完成)?${N}\\2`,
  'gu',
);
// 讲座16场、活动9场，共计25场: the sum comes last.
const SUM_LAST = new RegExp(`(?:共计|合计|总计)${N}${UNIT}`, 'gu');
const PARTS_BEFORE = new RegExp(`(?:[^，。；、\\d]{0,24}\\d{1,7}${UNIT}[、，]){2,6}$`, 'u');
// 受理33个，解决38个: no more can be settled than came in.
const SETTLED = new RegExp(
  `(?:受理|收到|接到|共接|承接|接收|转办|排查|发现|查出|办理|调解|化解|调处|热线)[^，。；\\d]{0,16}(?:123(?:45|48|09|15)[^，。；\\d]{0,10})?${NUMBER}${UNIT}，(?:其中)?(?:已经?)?(?:全部|成功|按期|按时|及时)?(?:办结|成功|解决|整改|化解|调解成功|调解|答复|回复|采纳|完成整改)(?:完成|到位)?${N}\\2`,
  'gu',
);
const CARRIED_OVER = /结转|遗留|往年|历年|积案|跨年|累计/u;
// 26名队员中持证29名.
const OF_WHOLE = new RegExp(
  `${NUMBER}${UNIT}[^，。；\\d]{0,8}(?<![集其])中(?![心学国小央])[，]?[^，。；\\d]{0,10}${N}\\2`,
  'gu',
);
// 执法人员25名，其中持证27名.
const OF_THEM = new RegExp(`${NUMBER}${UNIT}[，（]其中[：:，]?[^，。；\\d]{0,10}${N}\\2`, 'gu');
// ……。其中物业纠纷211件、……、其他纠纷56件。 The whole stands in the sentence before.
const APART = new RegExp(
  `(?<=[。；])其中[：:，]?((?:[^，。；、\\d]{1,16}\\d{1,7}${UNIT}[，、]?){2,8})(?=[。；])`,
  'gu',
);

/** Sums that are not introduced by 其中. */
function* otherSums(text: string): Generator<Match> {
  for (const pattern of [REST, AT_ONCE]) {
    for (const match of matchesOf(text, pattern)) {
      const [all, whole, unit, done, left] = match;
      const sum = Number(done) + Number(left);
      if (sum === Number(whole)) continue;
      const message = `两项相加是${sum}${unit}，前面写的是${whole}${unit}，请核对。`;
      yield { start: match.index, end: match.index + all.length, message };
    }
  }
  for (const match of matchesOf(text, SUM_LAST)) {
    const [all, total, unit] = match;
    const said = text.slice(sentenceAt(text, match.index).start, match.index);
    const parts = PARTS_BEFORE.exec(said)?.[0] ?? '';
    const found = matchesOf(parts, PART);
    if (found.length < 2 || found.some((part) => part[2] !== unit) || /[余多约近]|其中/u.test(parts))
      continue;
    const sum = found.reduce((n, part) => n + Number(part[1]), 0);
    if (sum === Number(total)) continue;
    const message = `前面几项相加是${sum}${unit}，合计写的是${total}${unit}，请核对。`;
    yield { start: match.index - parts.length, end: match.index + all.length, message };
  }
  for (const match of [...matchesOf(text, OF_WHOLE), ...matchesOf(text, OF_THEM)]) {
    const [all, whole, unit, part] = match;
    if (Number(part) <= Number(whole)) continue;
    const message = `${part}${unit}比总数${whole}${unit}还多，请核对。`;
    yield { start: match.index, end: match.index + all.length, message };
  }
  for (const match of matchesOf(text, APART)) {
    const [all, parts = ''] = match;
    const found = matchesOf(parts, PART);
    const unit = found[0]?.[2];
    if (found.some((part) => part[2] !== unit) || OVERLAPPING.test(parts) || /[余多约近等]/u.test(parts))
      continue;
    const sum = found.reduce((n, part) => n + Number(part[1]), 0);
    const before = sentenceAt(text, match.index - 2, '。！？');
    const wholes = matchesOf(text.slice(before.start, match.index), PART)
      .filter((part) => part[2] === unit)
      .map((part) => Number(part[1]));
    if (
      wholes.length === 0 ||
      wholes.includes(sum) ||
      (!/其[他它余]/u.test(parts) && sum < Math.max(...wholes))
    )
      continue;
    const message = `分项相加是${sum}${unit}，与前面的总数不符，请核对。`;
    yield { start: match.index, end: match.index + all.length, message };
  }
  for (const match of matchesOf(text, SETTLED)) {
    const [all, came, unit, settled] = match;
    const { start, end } = sentenceAt(text, match.index);
    if (Number(settled) <= Number(came) || CARRIED_OVER.test(text.slice(start, end))) continue;
    const message = `办结的${settled}${unit}比受理的${came}${unit}还多，请核对。`;
    yield { start: match.index, end: match.index + all.length, message };
  }
}

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
      const found = matchesOf(parts, PART);
      const clauses = parts.split(/[、，,]/u).filter((clause) => clause.trim() !== '');
      const listed = clauses.slice(0, found.length).join('，');
      const rest = clauses.slice(found.length).join('，');
      // 等, a rate, a nested 其中 or an approximate number: the parts need not be all.
      if (
        /等|[%％]|其中|余|多|约|近|以上|[〇零一二三四五六七八九十百千万]+(?:件|起|次|场|人|名)/u.test(listed)
      )
        continue;
      if (OVERLAPPING.test(listed)) continue;
      if (found.length < 2 || found.some((part) => part[2] !== unit)) continue;
      if (clauses.slice(0, found.length).some((clause) => !/\d/u.test(clause))) continue;
      const sum = found.reduce((n, part) => n + Number(part[1]), 0);
      if (sum === Number(total) || countedBefore(text, match.index, sum, unit)) continue;
      // Where the sentence goes on with something else, the parts may be a choice; too many they are never.
      if (/等|[%％]|其中|\d/u.test(rest) && sum < Number(total)) continue;
      if (rest !== '' && sum < Number(total) && !/^(?:均|都|全部)/u.test(rest)) continue;
      const start = match.index;
      yield {
        start,
        end: start + all.length,
        message: `分项相加是${sum}${unit}，总数写的是${total}${unit}，请核对。`,
      };
    }
    yield* otherSums(text);
  }, '其包余剩改计受收接排发查办调中'),
};

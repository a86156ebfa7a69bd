// R03 — flags a chapter that is last year's word for word; leaves alone one whose figures were brought up to date, and political formulae.

import type { Report } from '../../report/schema.ts';
import { toFinding } from '../per-line.ts';
import { FORMULA, sentencesIn } from '../sentences.ts';
import type { Rule } from '../types.ts';
import { type CheckLine, remembered, viewOf } from '../view.ts';

/** Share of a chapter's sentences that are last year's, from which it is not this year's. */
const ALIKE = 0.9;
const FEWEST = 3;

const ownSentences = remembered((line) => sentencesIn(line).filter(({ text }) => !FORMULA.test(text)));

const bySection = new WeakMap<Report, ReadonlyMap<string, readonly CheckLine[]>>();

function linesBySection(report: Report): ReadonlyMap<string, readonly CheckLine[]> {
  const known = bySection.get(report);
  if (known) return known;
  const lines = new Map<string, CheckLine[]>();
  for (const line of viewOf(report).lines) {
    if (line.section === null || line.section === 'unmapped' || line.inTable) continue;
    const there = lines.get(line.section);
    if (there) there.push(line);
    else lines.set(line.section, [line]);
  }
  bySection.set(report, lines);
  return lines;
}

export const R03: Rule = {
  id: 'R03',
  title: '与上年的同一章雷同',
  group: 'R',
  severity: 'warning',
  basis: '年度报告要写当年的情况；整章照抄上年会被通报。',
  example: {
    flags:
      '上年：二、存在的不足和原因\n上年：执法人员数量偏少，夜间执法力量不足。普法宣传的形式比较单一，针对性不强。数字化手段运用不够，台账仍以纸质为主。\n二、存在的不足和原因\n执法人员数量偏少，夜间执法力量不足。普法宣传的形式比较单一，针对性不强。数字化手段运用不够，台账仍以纸质为主。',
    leavesAlone:
      '上年：二、存在的不足和原因\n上年：执法人员数量偏少，夜间执法力量不足。普法宣传的形式比较单一，针对性不强。数字化手段运用不够，台账仍以纸质为主。\n二、存在的不足和原因\n新任执法人员经验不足，案卷质量有待提高。普法宣传的形式比较单一，针对性不强。村规民约的修订进度偏慢，个别村没有完成。',
  },
  *check(report, { last }) {
    if (!last) return;
    const before = linesBySection(last);
    for (const [section, lines] of linesBySection(report)) {
      const old = new Set(
        (before.get(section) ?? []).flatMap((line) => ownSentences(line).map(({ key }) => key)),
      );
      const now = lines.flatMap((line) => ownSentences(line));
      const same = now.filter(({ key }) => old.has(key)).length;
      const first = lines[0];
      if (!first || now.length < FEWEST || same < now.length * ALIKE) continue;
      yield toFinding(first, {
        start: 0,
        end: first.text.length,
        message: `这一章${now.length}句话里有${same}句与上年一字不差，请写当年的情况。`,
      });
    }
  },
};

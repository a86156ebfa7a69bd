// R01 — flags the second of two equal sentences of 18 characters or more; leaves alone 坚持以习近平新时代中国特色社会主义思想为指导 twice.

import { toFinding } from '../per-line.ts';
import { FORMULA, sentencesIn } from '../sentences.ts';
import type { Rule } from '../types.ts';
import { viewOf } from '../view.ts';

const SHORTEST = 18;
export const R01: Rule = {
  id: 'R01',
  title: '相同的句子出现两次',
  group: 'R',
  severity: 'warning',
  basis: '复制粘贴留下的重复。',
  example: {
    flags:
      '镇司法所每月组织一次村级调解员业务培训。\n全镇情况良好。\n镇司法所每月组织一次村级调解员业务培训。',
    leavesAlone:
      '坚持以习近平新时代中国特色社会主义思想为指导。\n全镇情况良好。\n坚持以习近平新时代中国特色社会主义思想为指导。',
  },
  *check(report) {
    const seen = new Map<string, string>();
    for (const line of viewOf(report).lines) {
      if (
        line.section === null ||
        line.body === line.text.length ||
        line.inTable ||
        line.section === 'unmapped'
      )
        continue;
      for (const { key, text, start, end } of sentencesIn(line)) {
        if (key.length < SHORTEST || FORMULA.test(text)) continue;
        const before = seen.get(key);
        if (before === undefined) {
          seen.set(key, text.slice(0, 12));
          continue;
        }
        yield toFinding(line, {
          start,
          end,
          message: `与前面“${before}……”一句完全相同，请改写或删去。`,
        });
      }
    }
  },
};

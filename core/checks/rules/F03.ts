// F03 — flags 96% in 55件中办结52件，办结率96%; leaves alone 52/55 = 94.5%, 95%以上, 约95%.

import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';

const RATE =
  /(?<![\d.])(\d{1,7})(件|起|次|人|名|户|份|个|处|条|项|宗)[^。；\d]{0,8}(?:办结|化解|调解成功|调处成功|成功|完成|整改|答复)(?:了)?(\d{1,7})\2[，,、]?[^。；，\d]{0,6}(?:办结|化解|成功|完成|整改|答复)率(?:达到?|为)?(\d{1,3}(?:\.\d{1,2})?)[%％](?!以上|左右|多)/gu;

export const F03: Rule = {
  id: 'F03',
  title: '比率与前面的数不符',
  group: 'F',
  severity: 'warning',
  basis: '《党政机关公文处理工作条例》第二十条要求审核数字是否准确。',
  example: {
    flags: '受理投诉55件，办结52件，办结率96%。',
    leavesAlone: '受理投诉55件，办结52件，办结率94.5%。',
  },
  check: perLine(function* ({ text }): Generator<Match> {
    for (const match of matchesOf(text, RATE)) {
      const whole = Number(match[1]);
      const part = Number(match[3]);
      const written = match[4] ?? '';
      if (whole === 0 || part > whole) continue;
      const decimals = written.split('.')[1]?.length ?? 0;
      const computed = (part / whole) * 100;
      // Rounded or cut off at the written number of decimals.
      if (Math.abs(computed - Number(written)) < 10 ** -decimals) continue;
      const end = match.index + match[0].length;
      const right = computed.toFixed(decimals === 0 ? 1 : decimals);
      yield {
        start: end - written.length - 1,
        end,
        message: `${part}÷${whole}约是${right}%，写的是${written}%，请核对。`,
        fixes: [{ label: `改为“${right}%”`, replacement: `${right}%` }],
      };
    }
  }, '率'),
};

// N05 — flags 。 of the heading 一、工作开展情况。; leaves alone （一）加强领导。成立了领导小组 and 一、工作开展情况.

import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';

export const N05: Rule = {
  id: 'N05',
  title: '独占一行的标题末尾有句号',
  group: 'N',
  severity: 'warning',
  basis: '独占一行的标题末尾不用句号；与正文接排的才用。',
  example: {
    flags: '一、工作开展情况。\n全镇依法行政。',
    leavesAlone: '一、工作开展情况\n（一）加强领导。成立领导小组，召开会议4次。',
  },
  check: perLine(function* ({ text, level }): Generator<Match> {
    if (level !== 1 && level !== 2) return;
    const end = text.trimEnd().length;
    if (end > 32 || !/^[^。，；！？]{2,30}。$/u.test(text.trim())) return;
    yield {
      start: end - 1,
      end,
      message: '标题独占一行，末尾的句号请删去。',
      fixes: [{ label: '删去句号', replacement: '' }],
    };
  }, '。'),
};

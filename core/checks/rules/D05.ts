// D05 — flags 调解成功率达101%, 办结率120%; leaves alone 办结率100%, 增长率120%, 任务完成率105%, 满意率99.14%.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const D05: Rule = {
  id: 'D05',
  title: '比率超过100%',
  group: 'D',
  severity: 'error',
  basis: '成功率、办结率这类比率不会超过100%。',
  example: {
    flags: '调解成功率达101%。',
    leavesAlone: '办结率100%，增长率120%，任务完成率105%。',
  },
  check: findPattern(
    /(?<![\d.])(?:1(?!00(?:\.0+)?[%％])\d{2}|[2-9]\d{2}|\d{4,5})(?:\.\d+)?[%％](?<=(?:成功|办结|满意|覆盖|出庭|知晓|回复|答复|审查|普及|公开|调解|合格|整改|备案|报备)率[^。；，]{0,16})/gu,
    {
      needs: '%％',
      message: (found) => `比率写的是${found}，超过了100%，请核对。`,
    },
  ),
};

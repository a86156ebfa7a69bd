// T04 — flags 统筹推进全局各项工作, 局党组高度重视; leaves alone 事关全局性工作, 统揽全局, 着眼全局工作大局.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const T04: Rule = {
  id: 'T04',
  title: '抄自部门的自称',
  group: 'T',
  severity: 'error',
  basis: '乡镇、街道的报告里出现“我局”“局党组”，是抄自部门的文稿。',
  example: {
    flags: '统筹推进全局各项工作，局党组高度重视。',
    leavesAlone: '事关全局性工作，县公安局党委高度重视。',
  },
  check: findPattern(
    /(?=[我本局全])(?<!公安|税务|司法|财政|教育|民政|分|支|总|县|市|区|该|原)(?:(?<!自)我局(?!限|部|面)|本局(?!限|部|面)|(?<!自)我委(?!派|托|任|员|屈)|(?<![\u4e00-\u9fff]{2})局党组|(?<=[，。；、：]|^)局党组|全局(?:各项|干部|上下|工作人员|党员))/gu,
    {
      needs: '局委',
      message: (found) => `“${found}”是部门的自称，本单位是乡镇（街道），请改正。`,
    },
  ),
};

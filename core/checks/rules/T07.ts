// T07 — flags 深刻领悟“两个确立”的重要意义, 捍卫“两个确定”; leaves alone 深刻领悟“两个确立”的决定性意义, 两个建立在村级的调解室.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const T07: Rule = {
  id: 'T07',
  title: '“两个确立”的表述',
  group: 'T',
  severity: 'error',
  basis: '规范表述：深刻领悟“两个确立”的决定性意义。',
  example: {
    flags: '深刻领悟“两个确立”的重要意义。',
    leavesAlone: '深刻领悟“两个确立”的决定性意义。',
  },
  check: findPattern(
    /“两个(?:确定|建立|树立|确认)”|(?:领悟|捍卫|拥护|认识|把握)两个(?:确定|建立|树立|确认)|“两个确立”的(?!决定性意义)[^，。“”]{0,6}意义/gu,
    {
      needs: '两',
      message: () => '规范表述是：深刻领悟“两个确立”的决定性意义。',
      fix: (found) =>
        found.endsWith('意义')
          ? '“两个确立”的决定性意义'
          : found.startsWith('“')
            ? '“两个确立”'
            : `${found.slice(0, 2)}“两个确立”`,
    },
  ),
};

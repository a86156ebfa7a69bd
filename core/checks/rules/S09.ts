// S09 — flags the title 2023年度法治政府建设工作汇报; leaves alone 2023年度法治政府建设情况报告.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const S09: Rule = {
  id: 'S09',
  title: '文种不规范',
  group: 'S',
  severity: 'warning',
  basis: '《党政机关公文处理工作条例》第八条规定的文种有“报告”，没有“汇报”“总结”。',
  example: {
    flags: '标题：青石镇2025年度法治政府建设工作汇报',
    leavesAlone: '标题：青石镇2025年度法治政府建设情况报告',
  },
  check: findPattern(/(?<=法治[^。，,]{0,20})(?:总结|汇报|自查报告)$/gu, {
    needs: '法',
    message: (found) => `“${found}”不是规定的公文种类，请改用“报告”。`,
    fix: () => '报告',
    where: (line) => line.field === '@title',
  }),
};

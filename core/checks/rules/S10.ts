// S10 — flags 。 at the end of 青石镇2025年度法治政府建设报告。; leaves alone ……年度报告（2024年度）.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const S10: Rule = {
  id: 'S10',
  title: '标题末尾有标点',
  group: 'S',
  severity: 'warning',
  basis: '标题末尾一般不用标点。',
  example: {
    flags: '标题：青石镇2025年度法治政府建设报告。',
    leavesAlone: '标题：青石镇法治政府建设年度报告（2025年度）',
  },
  check: findPattern(/[。．.：:；;，,、]$/gu, {
    needs: '',
    message: (found) => `标题末尾的“${found}”请删去。`,
    fix: () => '',
    where: (line) => line.field === '@title',
  }),
};

// D02 — flags 24年全镇共, 25年度工作; leaves alone 建镇24年来, 历时20年，, 2024年，, 第25年度考核.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const D02: Rule = {
  id: 'D02',
  title: '两位数的年份',
  group: 'D',
  severity: 'warning',
  basis: 'GB/T 15835—2011：年份一般不简写。',
  example: {
    flags: '24年全镇共办理32件。',
    leavesAlone: '建镇24年来，2025年全镇共办理32件。',
  },
  check: findPattern(
    /(?<![\d〇零一二三四五六七八九十建历近满第约超长达时了共过每来的龄后前服刑期某])(?:1[5-9]|2\d)年(?=度(?!假)|全[镇乡街年]|我[镇乡街]|[，,]全[镇乡]|[，,]我[镇乡]|(?:[1-9]|1[0-2])月(?:\d|[，,底初])|工作(?:情况|总结|打算|计划)|法治政府)/gu,
    {
      needs: '年',
      message: (found) => `年份“${found}”请写全四位。`,
      fix: (found) => `20${found}`,
    },
  ),
};

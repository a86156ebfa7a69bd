// E08 — flags 〔20212号, 202311日起; leaves alone 〔2021〕2号, 2023年1月1日, 20240115.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const E08: Rule = {
  id: 'E08',
  title: '丢了横线、月、日或括号',
  group: 'E',
  severity: 'error',
  basis: '网页转换会把“—”“〕”“年”“月”丢掉。',
  example: {
    flags: '按照云法办〔20212号文件执行。',
    leavesAlone: '按照云法办〔2021〕2号文件执行。',
  },
  check: findPattern(/〔20\d{3,5}号|(?<!\d)20\d{2}[1-9]\d?日(?!均)|(?<!\d)20\d{2}20\d{2}年/gu, {
    needs: '〔日年',
    message: (found) => `“${found}”像是丢了字，请对照原文补上。`,
  }),
};

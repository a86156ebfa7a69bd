// T13 — flags 确实加强法治建设, 截止2024年12月, 工作布署; leaves alone 情况确实存在, 报名截止时间, 台账齐全.

import { lexiconRule } from '../lexicon.ts';
import type { Rule } from '../types.ts';

export const T13: Rule = {
  id: 'T13',
  title: '常见错别字',
  group: 'T',
  severity: 'warning',
  basis: '《党政机关公文处理工作条例》第二十条：文字用法规范。',
  example: {
    flags: '截止2025年12月，工作布署到位。',
    leavesAlone: '报名截止时间已到，情况确实存在。',
  },
  check: lexiconRule('T13'),
};

// T05 — flags 推进法制政府建设; leaves alone 重大执法决定法制审核, 依法制定规范性文件, 执法制度建设, 法制副校长.

import { lexiconRule } from '../lexicon.ts';
import type { Rule } from '../types.ts';

export const T05: Rule = {
  id: 'T05',
  title: '“法制”“法治”误用',
  group: 'T',
  severity: 'warning',
  basis: '“法制”指法律制度，“法治”指依法治理；除法制审核、法制副校长和机构名称外用“法治”。',
  example: {
    flags: '推进法制政府建设。',
    leavesAlone: '开展重大执法决定法制审核，依法制定规范性文件，聘请法制副校长。',
  },
  check: lexiconRule('T05'),
};

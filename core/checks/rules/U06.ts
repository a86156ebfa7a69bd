// U06 — flags 、 in 学习《民法典》、《宪法》; leaves alone 《民法典》（2020年）、《宪法》, 《民法典》、宪法等.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const U06: Rule = {
  id: 'U06',
  title: '书名号之间多余的顿号',
  group: 'U',
  severity: 'warning',
  basis: 'GB/T 15834—2011：标有书名号的并列成分之间通常不用顿号。',
  example: {
    flags: '学习《民法典》、《宪法》。',
    leavesAlone: '学习《民法典》（2020年）、《宪法》等。',
  },
  check: findPattern(/(?<=》)、(?=《)/gu, {
    needs: '》',
    message: () => '两个书名号之间的顿号可以删去。',
    fix: () => '',
  }),
};

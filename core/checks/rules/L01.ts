// L01 — flags 宣传《婚姻法》, 学习婚姻法、禁毒法等; leaves alone 提供婚姻法律咨询, 《劳动合同法》, 民法典婚姻家庭编.

import { citedLaws, endedBy } from '../laws.ts';
import type { Rule } from '../types.ts';

export const L01: Rule = {
  id: 'L01',
  title: '引用已废止的民事法律',
  group: 'L',
  severity: 'error',
  basis: '《民法典》2021年1月1日起施行，婚姻法等九部法律同时废止。',
  example: {
    flags: '宣传《婚姻法》。',
    leavesAlone: '提供婚姻法律咨询，宣传《劳动合同法》《民法典》。',
  },
  check: citedLaws(
    (law, year) => endedBy(law, year) && law.instead === '《民法典》',
    (law) => `《${law.name}》已经不再适用（${law.source}），请改用${law.instead}。`,
  ),
};

// L03 — report on 2026: flags 依据《大气污染防治法》查处; leaves alone 《水法》, 《生态环境法典》, 《海南省环境保护条例》.

import { citedLaws, endedBy } from '../laws.ts';
import type { Rule } from '../types.ts';

export const L03: Rule = {
  id: 'L03',
  title: '生态环境法典施行后的单行法',
  group: 'L',
  severity: 'warning',
  basis: '《生态环境法典》2026年8月15日起施行，十部单行法同时废止；此前发生的事仍可引用。',
  example: {
    flags: '年度：2026\n依据《大气污染防治法》查处。',
    leavesAlone: '年度：2026\n依据《水法》《生态环境法典》查处。',
  },
  check: citedLaws(
    (law, year) => endedBy(law, year) && law.instead === '《生态环境法典》',
    (law) => `《${law.name}》2026年8月15日起由《生态环境法典》取代；说的是此前的事可以不改，请核对。`,
  ),
};

// L02 — flags 落实《信访条例》; leaves alone 《信访工作条例》, 《浙江省信访条例》.

import { citedLaws, endedBy } from '../laws.ts';
import type { Rule } from '../types.ts';

export const L02: Rule = {
  id: 'L02',
  title: '引用已被取代的条例、办法',
  group: 'L',
  severity: 'error',
  basis: '《信访工作条例》2022年5月1日起施行；《党政机关公文处理工作条例》2012年7月1日起施行。',
  example: {
    flags: '落实《信访条例》。',
    leavesAlone: '落实《信访工作条例》《浙江省信访条例》。',
  },
  check: citedLaws(
    (law, year) => endedBy(law, year) && /条例》|办法》/u.test(law.instead),
    (law) => `《${law.name}》已经不再适用（${law.source}），请改用${law.instead}。`,
  ),
};

// L04 — flags 学习《土地法》; leaves alone 《土地管理法》, 《消防法》, 《农村土地承包法》, 《禁毒法》.

import { citedLaws } from '../laws.ts';
import type { Rule } from '../types.ts';

export const L04: Rule = {
  id: 'L04',
  title: '没有这部法律',
  group: 'L',
  severity: 'warning',
  basis: '法律名称要写准；没有以此为名的法律。',
  example: {
    flags: '学习《土地法》。',
    leavesAlone: '学习《土地管理法》《消防法》。',
  },
  check: citedLaws(
    (law) => law.state === 'unknown',
    (law) => `没有名为《${law.name}》的法律，应当是${law.instead}。`,
  ),
};

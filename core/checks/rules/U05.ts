// U05 — flags ，， in 深入推进，，全面落实 and ，。; leaves alone ……, ——, ？！, 《民法典》《宪法》。.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

/** Of several marks the one that closes most is kept. */
function strongest(found: string): string {
  const full = found.replace(/,/gu, '，').replace(/;/gu, '；').replace(/:/gu, '：');
  for (const mark of '。！？；：，、') if (full.includes(mark)) return mark;
  return full.charAt(0);
}

export const U05: Rule = {
  id: 'U05',
  title: '标点重叠',
  group: 'U',
  severity: 'error',
  basis: 'GB/T 15834—2011：两个点号不连用（问号、叹号叠用除外）。',
  example: {
    flags: '深入推进，，全面落实。',
    leavesAlone: '怎么办？！学习《民法典》《宪法》……',
  },
  check: findPattern(
    /[，、；：,;:][，、；：。！？,;:]+|[。！？](?=[，、；：,;])[，、；：,;。]+|。(?=。(?!。))。/gu,
    {
      needs: '，、；：。,;:',
      message: (found) => `“${found}”标点重叠，请留一个。`,
      fix: strongest,
    },
  ),
};

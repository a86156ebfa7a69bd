// M03 — mentions 署名 and 成文日期 that are still empty; leaves alone a report that has both.

import { missingElements } from '../../official/missing-elements.ts';
import type { Rule } from '../types.ts';

export const M03: Rule = {
  id: 'M03',
  title: '公文要素还空着',
  group: 'M',
  severity: 'info',
  basis: 'GB/T 9704—2012 第7章：报送的公文要有主送机关、署名和成文日期；有版头的还要有发文字号和签发人。',
  example: {
    flags: '署名：\n全镇依法行政。',
    leavesAlone: '署名：云岭县青石镇人民政府\n成文日期：2026-01-20\n全镇依法行政。',
  },
  *check(report) {
    // The addressee is S05's matter.
    const missing = missingElements(report).filter(({ field }) => field !== 'recipient' && field !== 'title');
    if (missing.length === 0) return;
    yield {
      section: null,
      line: null,
      start: 0,
      end: 0,
      message: `${missing.map(({ name }) => name).join('、')}还没有填，定稿前请补上。`,
      suggestions: [],
    };
  },
};

// E14 — flags ## at the start of a line, &nbsp;, <p>; leaves alone #1号楼, A&B公司, x<5.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const E14: Rule = {
  id: 'E14',
  title: '网页、Markdown 残留',
  group: 'E',
  severity: 'info',
  basis: '转换时留下的标记。',
  check: findPattern(
    /^#{1,6}\s|\*\*(?=[^*]{1,80}\*\*)|(?<=\*\*[^*]{1,80})\*\*|&nbsp;|&(?:amp|lt|gt|quot|ldquo|rdquo|middot|mdash|hellip);|<\/?(?:p|br|span|div|table|tr|td|strong|b|font)\b[^>]{0,60}>/gu,
    {
      needs: '#&<*',
      message: (found) => `“${found.trim()}”是转换时留下的标记，请删去。`,
      fix: (found) => (found.startsWith('&') && found !== '&nbsp;' ? null : ''),
    },
  ),
};

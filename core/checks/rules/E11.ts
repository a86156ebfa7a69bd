// E11 — flags 基木建成, 末发生行政复议; leaves alone 日前召开会议, 年末发放, 自己完成.

import { lexiconRule } from '../lexicon.ts';
import type { Rule } from '../types.ts';

export const E11: Rule = {
  id: 'E11',
  title: '扫描识别的形近字',
  group: 'E',
  severity: 'warning',
  basis: '由纸质件或 PDF 识别来的文字容易认错形近的字。',
  example: {
    flags: '制度基木建成，末发生行政复议。',
    leavesAlone: '日前召开会议，年末发放，自己完成。',
  },
  check: lexiconRule('E11'),
};

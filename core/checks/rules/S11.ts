// S11 — mentions a text of 6100 characters; leaves alone 4900 characters and a table of 900.

import { paragraphText } from '../../report/text.ts';
import type { Rule } from '../types.ts';

const LONGEST = 5000;
const SHORTEST = 1200;

export const S11: Rule = {
  id: 'S11',
  title: '篇幅',
  group: 'S',
  severity: 'info',
  basis: '《整治形式主义为基层减负若干规定》：除部署综合性工作外，地方和部门文件一般不超过5000字。',
  example: {
    flags: '全镇依法行政，群众满意。',
    leavesAlone: '标题：青石镇2025年度法治政府建设情况报告',
  },
  *check(report) {
    let count = 0;
    for (const block of report.sections.flatMap((section) => section.blocks)) {
      if (block.type === 'paragraph') count += paragraphText(block).replace(/\s/gu, '').length;
    }
    const place = { section: null, line: null, start: 0, end: 0, suggestions: [] };
    if (count > LONGEST) {
      yield { ...place, message: `正文约${count}字，一般不超过${LONGEST}字，请看看哪些可以精简。` };
    } else if (count > 0 && count < SHORTEST) {
      yield { ...place, message: `正文约${count}字，偏短，请看看有没有漏写的内容。` };
    }
  },
};

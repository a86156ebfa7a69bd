// S01 — flags a report with only 主要工作 and 下一步打算 (two of the five items are missing);
// leaves alone one without 其他需要报告的情况 (said, not asked), or with 第一责任人 told in another chapter.

import { hasText, toldElsewhere } from '../structure.ts';
import type { Rule } from '../types.ts';

export const S01: Rule = {
  id: 'S01',
  title: '规定的内容缺项',
  group: 'S',
  severity: 'error',
  basis:
    '《法治政府建设与责任落实督察工作规定》列明年度报告的五项内容：主要举措和成效、不足和原因、第一责任人履职情况、下一年度安排、其他情况。',
  example: {
    flags: '一、主要举措和成效\n全镇依法行政。\n二、下一步打算\n加强学习。',
    leavesAlone:
      '现将有关情况报告如下：\n一、主要举措和成效\n全镇依法行政。\n二、存在的不足和原因\n学习不够。\n三、第一责任人履职情况\n主要负责人带头学法。\n四、下一年度安排\n加强学习。\n五、其他需要报告的情况\n无。',
  },
  *check(report, { template }) {
    if (!template) return;
    for (const wanted of template.sections) {
      if (wanted.required === null) continue;
      if (hasText(report.sections.find((section) => section.id === wanted.id))) continue;
      const place = { section: wanted.id, line: null, start: 0, end: 0, suggestions: [] };
      const elsewhere = toldElsewhere(report, wanted);
      if (elsewhere && wanted.required === 'error') {
        const where = elsewhere.text.slice(0, 16);
        yield {
          ...place,
          severity: 'info',
          message: `“${wanted.label}”没有单独成章，内容像是写在“${where}”里；通知要求单列的，请拆出来。`,
        };
      } else if (!elsewhere) {
        const message =
          wanted.required === 'info'
            ? `没有写“${wanted.label}”。确实没有要写的，可以写“无”，也可以不设这一章。`
            : `缺少“${wanted.label}”，请补写。`;
        // A chapter on a field of work is asked for by nobody but the template.
        yield { ...place, severity: wanted.required === 'error' ? 'error' : 'info', message };
      }
    }
  },
};

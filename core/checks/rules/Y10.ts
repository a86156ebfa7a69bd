// Y10 — report year 2024: flags an issue date 2024-02-27; leaves alone 2024-12-13 and 2025-02-07.

import type { Rule } from '../types.ts';

export const Y10: Rule = {
  id: 'Y10',
  title: '成文日期与报告年度对不上',
  group: 'Y',
  severity: 'warning',
  basis: '年度报告一般在次年3月1日之前报送上一级党委和政府，每年4月1日之前公开。',
  example: {
    flags: '年度：2025\n成文日期：2025-02-27',
    leavesAlone: '年度：2025\n成文日期：2025-12-13',
  },
  *check(report) {
    const { issueDate, year } = report;
    if (issueDate === null) return;
    const place = { section: null, line: null, start: 0, end: 0, suggestions: [] };
    const early = issueDate < `${year}-12-01`;
    const late = issueDate >= `${year + 2}-01-01`;
    if (early || late) {
      yield { ...place, message: `成文日期是${issueDate}，报告的是${year}年度，请核对年份。` };
    } else if (issueDate > `${year + 1}-03-01`) {
      yield {
        ...place,
        severity: 'info',
        message: `成文日期是${issueDate}，过了3月1日的报送时限；县里另有通知的，以通知为准。`,
      };
    }
  },
};

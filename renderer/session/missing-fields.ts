// Which elements of the document are still empty, by the names the form gives them.

import type { Report } from '../../core/report/schema.ts';

export function missingFields(report: Report): readonly string[] {
  return [
    report.title === '' && '标题',
    report.recipient === '' && '主送机关',
    report.issuer === '' && '署名',
    report.issueDate === null && '成文日期',
  ].filter((name) => name !== false);
}

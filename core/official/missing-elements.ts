// Which elements of the document are still empty, by the names the form gives them (GB/T 9704-2012, 7.2 and 7.3).

import type { Report } from '../report/schema.ts';

export type MissingElement = {
  readonly field: 'title' | 'recipient' | 'issuer' | 'issueDate' | 'documentNumber' | 'signatory';
  readonly name: string;
};

/** Without a letterhead there is no 发文字号 and no 签发人 to miss: red-printed paper and web editions have none. */
export function missingElements(report: Report): readonly MissingElement[] {
  const all: readonly (MissingElement & { readonly missing: boolean })[] = [
    { field: 'title', name: '标题', missing: report.title.trim() === '' },
    { field: 'recipient', name: '主送机关', missing: report.recipient.trim() === '' },
    { field: 'issuer', name: '署名', missing: report.issuer.trim() === '' },
    { field: 'issueDate', name: '成文日期', missing: report.issueDate === null },
    {
      field: 'documentNumber',
      name: '发文字号',
      missing: report.letterhead !== undefined && report.documentNumber.trim() === '',
    },
    {
      field: 'signatory',
      name: '签发人',
      missing: report.letterhead !== undefined && report.signatory.trim() === '',
    },
  ];
  return all.filter(({ missing }) => missing).map(({ field, name }) => ({ field, name }));
}

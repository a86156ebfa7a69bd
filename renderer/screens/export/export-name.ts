// The name suggested for an exported file.

import type { SavedExport } from '../../../core/contract.ts';
import type { Report } from '../../../core/report/schema.ts';

type Kind = Exclude<SavedExport['kind'], 'bundle'>;

const ENDS: Readonly<Record<Kind, string>> = {
  final: '',
  draft: '（草稿）',
  table: '（数据台账）',
  web: '（网站公开稿）',
};

/** The title without what Windows refuses in file names; short enough for old file systems. */
export function exportName(
  report: Report,
  kind: Kind,
  extension: 'docx' | 'pdf' | 'html' | 'txt' | 'csv' | 'xlsx',
): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what is refused.
  const title = report.title.replace(/[\\/:*?"<>|\u0000-\u001f]/gu, '').trim();
  const name = title.slice(0, 80) || `${report.year}年度法治政府建设年度报告`;
  return `${name}${ENDS[kind]}.${extension}`;
}

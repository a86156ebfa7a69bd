// Findings as a person reads them in a terminal.

import type { Finding, Severity } from '../core/checks/types.ts';
import { findLine } from '../core/report/lines.ts';
import type { Report } from '../core/report/schema.ts';
import type { Template } from '../core/template/schema.ts';

export const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: '必须处理',
  warning: '建议处理',
  info: '提示',
};

const FIELDS: Readonly<Record<string, string>> = {
  '@documentNumber': '发文字号',
  '@signatory': '签发人',
  '@title': '标题',
  '@recipient': '主送机关',
  '@closing': '结束语',
  '@issuer': '发文机关署名',
};

/** Characters shown on either side of what was found. */
const AROUND = 24;

/** Where a finding is, in words: 主要举措和成效 第 3 段. */
export function place(finding: Finding, report: Report, template: Template | null): string {
  if (finding.line !== null && finding.section === null) return FIELDS[finding.line] ?? '';
  if (finding.section === null) return '全文';
  const label =
    finding.section === 'unmapped'
      ? '未归类'
      : (template?.sections.find(({ id }) => id === finding.section)?.label ?? finding.section);
  const index = finding.line === null ? null : (findLine(report, finding.line)?.index ?? null);
  return index === null ? label : `${label} 第 ${index + 1} 段`;
}

export type Excerpt = { readonly before: string; readonly found: string; readonly after: string };

/** What was found and up to `around` characters on either side, on one line. */
export function excerptOf(text: string, start: number, end: number, around: number): Excerpt {
  const from = Math.max(0, start - around);
  const to = Math.min(text.length, end + around);
  const line = (part: string): string => part.replaceAll('\n', ' ');
  return {
    before: line((from > 0 ? '…' : '') + text.slice(from, start)),
    found: line(text.slice(start, end)),
    after: line(text.slice(end, to) + (to < text.length ? '…' : '')),
  };
}

/** …四周的字「找到的字」四周的字… */
export function excerpt(text: string, start: number, end: number): string {
  const { before, found, after } = excerptOf(text, start, end, AROUND);
  return `${before}「${found}」${after}`;
}

function findingText(finding: Finding, report: Report, template: Template | null): string {
  const line = finding.line === null ? null : findLine(report, finding.line);
  return [
    `${SEVERITIES[finding.severity]}  ${finding.rule}  ${place(finding, report, template)}`,
    ...(line === null ? [] : [`    ${excerpt(line.text, finding.start, finding.end)}`]),
    `    ${finding.message}`,
    ...finding.suggestions.map(({ label }) => `    可以：${label}`),
  ].join('\n');
}

/** How many findings of each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const of = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
}

/** What was read: the year and the template, or the kind of a document that is no yearly report. */
export function about(report: Report, template: Template | null, kind: string | null): string {
  return kind === null
    ? `${report.year} 年度，${template?.name ?? report.templateId}`
    : `${kind}，不是年度报告，只按各种公文都适用的规则检查`;
}

type About = {
  readonly file: string;
  readonly report: Report;
  readonly template: Template | null;
  /** See `about`. */
  readonly kind: string | null;
  /** Only some of the rules were asked for. */
  readonly selected: boolean;
};

export function findingsText(
  findings: readonly Finding[],
  { file, report, template, kind, selected }: About,
): string {
  const head = `${file}：${about(report, template, selected ? null : kind)}`;
  if (findings.length === 0) {
    if (selected) return `${head}\n按所选的规则没有发现问题。\n`;
    return `${head}\n没有发现问题${kind === null ? '，可以导出正式稿' : ''}。\n`;
  }
  const { error, warning, info } = countBySeverity(findings);
  const counts = `必须处理 ${error}，建议处理 ${warning}，提示 ${info}`;
  const list = findings.map((finding) => findingText(finding, report, template));
  return [head, '', list.join('\n\n'), '', `共 ${findings.length} 处：${counts}。`, ''].join('\n');
}

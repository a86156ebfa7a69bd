// Findings as a person reads them in a terminal.

import type { Finding, Severity } from '../core/checks/types.ts';
import { findLine } from '../core/report/lines.ts';
import type { Report } from '../core/report/schema.ts';
import type { Template } from '../core/template/schema.ts';

const SEVERITY: Readonly<Record<Severity, string>> = { error: '必须处理', warning: '建议处理', info: '提示' };

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

function place(finding: Finding, report: Report, template: Template | null): string {
  if (finding.line !== null && finding.section === null) return FIELDS[finding.line] ?? '';
  if (finding.section === null) return '全文';
  if (finding.section === 'unmapped') return '未归类';
  const label = template?.sections.find(({ id }) => id === finding.section)?.label ?? finding.section;
  const index = finding.line === null ? null : (findLine(report, finding.line)?.index ?? null);
  return index === null ? label : `${label} 第 ${index + 1} 段`;
}

/** …四周的字「找到的字」四周的字… */
export function excerpt(text: string, start: number, end: number): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const before = (from > 0 ? '…' : '') + text.slice(from, start);
  const after = text.slice(end, to) + (to < text.length ? '…' : '');
  return `${before}「${text.slice(start, end)}」${after}`.replaceAll('\n', ' ');
}

function findingText(finding: Finding, report: Report, template: Template | null): string {
  const line = finding.line === null ? null : findLine(report, finding.line);
  return [
    `${SEVERITY[finding.severity]}  ${finding.rule}  ${place(finding, report, template)}`,
    ...(line === null ? [] : [`    ${excerpt(line.text, finding.start, finding.end)}`]),
    `    ${finding.message}`,
    ...finding.suggestions.map(({ label }) => `    可以：${label}`),
  ].join('\n');
}

function count(findings: readonly Finding[], severity: Severity): string {
  return `${SEVERITY[severity]} ${findings.filter((finding) => finding.severity === severity).length}`;
}

export function findingsText(
  findings: readonly Finding[],
  { file, report, template }: { file: string; report: Report; template: Template | null },
): string {
  const head = `${file}：${report.year} 年度，${template?.name ?? report.templateId}`;
  if (findings.length === 0) return `${head}\n没有发现问题，可以导出正式稿。\n`;
  const counts = [count(findings, 'error'), count(findings, 'warning'), count(findings, 'info')].join('，');
  const list = findings.map((finding) => findingText(finding, report, template));
  return [head, '', list.join('\n\n'), '', `共 ${findings.length} 处：${counts}。`, ''].join('\n');
}

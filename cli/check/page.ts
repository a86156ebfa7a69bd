// The findings as one page that can be sent on and printed: no scripts, nothing loaded from elsewhere.

import type { Finding, Rule, Severity } from '../../core/checks/types.ts';
import { escapeXml } from '../../core/official/xml.ts';
import { findLine } from '../../core/report/lines.ts';
import { about, countBySeverity, excerptOf, place, SEVERITIES } from '../findings-text.ts';
import { type Checked, countByRule, isChecked, type Outcome } from './outcome.ts';
import { PAGE_MARK } from './page-mark.ts';
import { PAGE_STYLE } from './page-style.ts';

/** Characters shown on either side of what was found. */
const AROUND = 60;

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

type PageOptions = {
  readonly outcomes: readonly Outcome[];
  /** The rules that were checked by. */
  readonly rules: readonly Rule[];
  /** Only some of the rules were asked for. */
  readonly selected: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
};

function verdict({ findings }: Checked): { readonly text: string; readonly severity: Severity | 'none' } {
  const { error, warning } = countBySeverity(findings);
  if (error > 0) return { text: '需要修改', severity: 'error' };
  return warning > 0 ? { text: '请核对', severity: 'warning' } : { text: '没有问题', severity: 'none' };
}

function oneLine(title: string): string {
  return title.replaceAll('\n', '');
}

function fileRow(outcome: Outcome, number: number): string {
  const link = `<a href="#f${number}">${escapeXml(outcome.file)}</a>`;
  if (!isChecked(outcome)) {
    return `<tr><td>${number}</td><td>${link}</td><td colspan="5">${escapeXml(outcome.error.message)}</td><td class="error">没有检查</td></tr>`;
  }
  const { error, warning, info } = countBySeverity(outcome.findings);
  const { text, severity } = verdict(outcome);
  return `<tr><td>${number}</td><td>${link}</td><td>${escapeXml(oneLine(outcome.report.title) || '（没有找到标题）')}</td><td class="n">${outcome.report.year}</td><td class="n">${error}</td><td class="n">${warning}</td><td class="n">${info}</td><td class="${severity}">${text}</td></tr>`;
}

function ruleRows({ outcomes, rules }: PageOptions): string {
  return countByRule(outcomes, rules)
    .map(
      ({ rule, severity, findings, files }) =>
        `<tr><td>${rule.id}</td><td>${escapeXml(rule.title)}</td><td class="${severity}">${SEVERITIES[severity]}</td><td class="n">${findings}</td><td class="n">${files}</td></tr>`,
    )
    .join('\n');
}

function findingItem(finding: Finding, { report, template }: Checked, titles: ReadonlyMap<string, string>) {
  const line = finding.line === null ? null : findLine(report, finding.line);
  const { before, found, after } = excerptOf(line?.text ?? '', finding.start, finding.end, AROUND);
  const quote = `<blockquote>${escapeXml(before)}<mark>${escapeXml(found)}</mark>${escapeXml(after)}</blockquote>`;
  const ways = finding.suggestions.map(({ label }) => escapeXml(label)).join('；');
  return [
    `<li><p class="where">${escapeXml(place(finding, report, template))}</p>`,
    line === null ? '' : quote,
    `<p>${escapeXml(finding.message)}</p>`,
    ways === '' ? '' : `<p class="ways">可以：${ways}</p>`,
    `<p class="rule">${finding.rule} ${escapeXml(titles.get(finding.rule) ?? '')}</p></li>`,
  ].join('');
}

function fileSection(
  outcome: Outcome,
  number: number,
  { titles, selected }: { readonly titles: ReadonlyMap<string, string>; readonly selected: boolean },
): string {
  const head = `<section id="f${number}"><h2>${number}. ${escapeXml(outcome.file)}</h2>`;
  if (!isChecked(outcome)) return `${head}<p class="error">${escapeXml(outcome.error.message)}</p></section>`;
  const { report, template, kind, findings } = outcome;
  const line = `${oneLine(report.title)}　${about(report, template, selected ? null : kind)}`;
  const groups = ORDER.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return [];
    const items = own.map((finding) => findingItem(finding, outcome, titles)).join('\n');
    return `<h3 class="${severity}">${SEVERITIES[severity]}（${own.length} 处）</h3><ol>${items}</ol>`;
  });
  const body = groups.length > 0 ? groups.join('\n') : '<p class="none">没有发现问题。</p>';
  return `${head}<p class="about">${escapeXml(line)}</p>${body}</section>`;
}

function summary(outcomes: readonly Outcome[]): string {
  const checked = outcomes.filter(isChecked);
  const toMend = checked.filter((outcome) => verdict(outcome).severity === 'error').length;
  const clean = checked.filter((outcome) => verdict(outcome).severity === 'none').length;
  const parts = [`共检查 ${checked.length} 份`, `需要修改 ${toMend} 份`, `没有问题 ${clean} 份`];
  const unread = outcomes.length - checked.length;
  if (unread > 0) parts.push(`读不出来 ${unread} 份`);
  return `${parts.join('，')}。`;
}

export function checkPage(options: PageOptions): string {
  const { outcomes, rules, selected, today } = options;
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  const [year, month, day] = today.split('-').map(Number);
  const byRule = ruleRows(options);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
${PAGE_MARK}
<meta name="viewport" content="width=device-width">
<title>检查结果</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<h1>检查结果</h1>
<p>${summary(outcomes)}${selected ? `只检查了这些规则：${rules.map(({ id }) => id).join('、')}。` : ''}${year} 年 ${month} 月 ${day} 日由“法治年报”检查。</p>
<p>“必须处理”的改好以后才能定稿；“建议处理”和“提示”请逐处核对，没有问题的可以不改。</p>
<table>
<thead><tr><th>序号</th><th>文件</th><th>标题</th><th>年度</th><th>必须处理</th><th>建议处理</th><th>提示</th><th>结论</th></tr></thead>
<tbody>
${outcomes.map((outcome, index) => fileRow(outcome, index + 1)).join('\n')}
</tbody>
</table>
${
  byRule === ''
    ? ''
    : `<h2>按规则汇总</h2>
<table>
<thead><tr><th>规则</th><th>查什么</th><th>级别</th><th>处</th><th>文件</th></tr></thead>
<tbody>
${byRule}
</tbody>
</table>`
}
${outcomes.map((outcome, index) => fileSection(outcome, index + 1, { titles, selected })).join('\n')}
</body>
</html>
`;
}

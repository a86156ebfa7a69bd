// The tables below many findings: a line a file, a line a rule.

import type { Rule } from '../../core/checks/types.ts';
import { countBySeverity, SEVERITIES } from '../findings-text.ts';
import { shorten, shortenPath, textTable } from '../text-table.ts';
import { countByRule, isChecked, type Outcome } from './outcome.ts';

/** Columns of a terminal for the name of a file and the title of a rule. */
const MOST_FILE = 48;
const MOST_TITLE = 40;

export function filesTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((outcome) => {
    const name = shortenPath(outcome.file, MOST_FILE);
    if (!isChecked(outcome)) return [name, '—', '—', '—', '—', '没有检查'];
    const { error, warning, info } = countBySeverity(outcome.findings);
    const verdict = error > 0 ? '要改' : warning > 0 ? '请核对' : '没有问题';
    return [name, `${outcome.report.year}`, `${error}`, `${warning}`, `${info}`, verdict];
  });
  return textTable(
    [['文件', '年度', '必须处理', '建议处理', '提示', '结论'], ...rows],
    ['left', 'right', 'right', 'right', 'right', 'left'],
  );
}

export function rulesTable(outcomes: readonly Outcome[], rules: readonly Rule[]): string {
  const rows = countByRule(outcomes, rules).map(({ rule, severity, findings, files }) => [
    rule.id,
    shorten(rule.title, MOST_TITLE),
    SEVERITIES[severity],
    `${findings}`,
    `${files}`,
  ]);
  return textTable(
    [['规则', '查什么', '级别', '处', '文件'], ...rows],
    ['left', 'left', 'left', 'right', 'right'],
  );
}

/** --list-rules. */
export function rulesList(rules: readonly Rule[]): string {
  return rules
    .map(({ id, title, severity, basis }) => `${id}  ${SEVERITIES[severity]}  ${title}\n     依据：${basis}`)
    .join('\n');
}

// docs/rules.md: all rules, written from the rules themselves.

import type { LeftOut } from './left-out.ts';
import { RULE_GROUPS } from './rule-groups.ts';
import type { Rule, RuleGroup, Severity } from './types.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: '必须处理',
  warning: '建议处理',
  info: '提示',
};

const INTRODUCTION = `# 检查规则

本页由 \`npm run docs\` 从规则本身生成，请不要手工改。

- **必须处理**：不改好（或者逐处说明理由）就导不出正式稿。**建议处理**和**提示**：请核对，可以不改。
- “标出”和“不标”各是一个例子。例子里一行是一段；“标题：”“年度：”“成文日期：”“上年：”等开头的行说的是报告的这一项。

## 怎样不再提醒

- 某一处没有问题：在那一处选“忽略并说明”，理由随年报保存；那里的字改动以后会再提醒。
- 整份年报都不要这条提醒：选“整篇不再提醒”。“必须处理”的只能逐处忽略，免得漏掉新出现的。
- 命令行里只查一部分：\`nianbao check 文件 --rules P,Y01\`，写规则编号或类别的字母。
- 法律、规划、会议、错字这些名单在程序的 \`templates/data/\` 里，每一条都有出处，每张表都有核对日期。
`;

/** Text between the marks of Markdown: a character that would mean something is escaped. */
function plain(text: string): string {
  return text.replace(/[\\`*_<>[\]|#~]/gu, '\\$&');
}

/** An example as a code block, so that nothing in it is taken for Markdown. */
function example(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

function ruleText({ id, title, severity, basis, example: { flags, leavesAlone } }: Rule): string {
  return [
    `### ${id} ${plain(title)}`,
    `**${SEVERITIES[severity]}**。依据：${plain(basis)}`,
    '标出：',
    example(flags),
    '不标：',
    example(leavesAlone),
  ].join('\n\n');
}

function groupText(group: RuleGroup, rules: readonly Rule[]): string {
  return [`## ${group} ${RULE_GROUPS[group]}`, ...rules.map(ruleText)].join('\n\n');
}

function contents(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ id, title, group, severity }) =>
      `| ${id} | ${plain(title)} | ${RULE_GROUPS[group]} | ${SEVERITIES[severity]} |`,
  );
  return ['| 规则 | 查什么 | 类别 | 级别 |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function leftOutText(leftOut: readonly LeftOut[]): string {
  const rows = leftOut.map(({ id, title, reason }) => `| ${id} | ${plain(title)} | ${plain(reason)} |`);
  return ['## 没有设规则的', ['| 编号 | 事项 | 原因 |', '| --- | --- | --- |', ...rows].join('\n')].join(
    '\n\n',
  );
}

/** Markdown; the groups in the order of their first rules. */
export function rulesPage(rules: readonly Rule[], leftOut: readonly LeftOut[]): string {
  const groups = [...new Set(rules.map(({ group }) => group))];
  const parts = groups.map((group) =>
    groupText(
      group,
      rules.filter((rule) => rule.group === group),
    ),
  );
  return `${[INTRODUCTION, `共 ${rules.length} 条。`, contents(rules), ...parts, leftOutText(leftOut)].join('\n\n').replace(/\n{3,}/gu, '\n\n')}\n`;
}

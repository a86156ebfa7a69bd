// Which rules apply to a document: those on the structure and the year of a yearly report say nothing of a 通知.

import { lines } from '../report/lines.ts';
import type { Report } from '../report/schema.ts';
import type { Rule, RuleGroup } from './types.ts';

/** 公文种类 other than 报告 (《党政机关公文处理工作条例》第八条), and what is attached to them. */
const KIND = /(通知|通报|通告|公告|公报|决议|决定|命令|令|意见|请示|批复|议案|函|纪要|方案|办法|规定|细则)$/u;
const YEARLY_REPORT = /法治(?:政府)?建设|年度报告|年报/u;

const ONLY_FOR_REPORTS: ReadonlySet<RuleGroup> = new Set<RuleGroup>(['S', 'Y']);

/** How many lines may be the title of a document that the intake found none in: it knows titles of reports. */
const HEAD_LINES = 4;

/** What may be the title: a line before all headings that says what it is about and has no marks of a sentence. */
function* titles(report: Report): Generator<string> {
  if (report.title !== '') {
    yield report.title;
    return;
  }
  let seen = 0;
  for (const { text, level, paragraph } of lines(report)) {
    if (!paragraph || text === '') continue;
    if (level > 0 || ++seen > HEAD_LINES) return;
    if (text.length <= 70 && /关于/u.test(text) && !/[。；：，]/u.test(text)) yield text;
  }
}

/** The kind of a document that is no yearly report, by its title, e.g. 通知; null for a report and wherever there is doubt. */
export function otherKind(report: Report): string | null {
  for (const title of titles(report)) {
    const name = title.replace(/\s/gu, '').replace(/（[^（）]*）$/u, '');
    if (YEARLY_REPORT.test(name)) return null;
    const kind = KIND.exec(name)?.[1];
    if (kind !== undefined) return kind;
  }
  return null;
}

export function rulesForOthers(rules: readonly Rule[]): readonly Rule[] {
  return rules.filter(({ group }) => !ONLY_FOR_REPORTS.has(group));
}

// What rolling over did, as a person reads it in a terminal.

import { findLine } from '../core/report/lines.ts';
import type { Report } from '../core/report/schema.ts';
import type { RollOverJson } from '../core/rollover/json.ts';
import type { Note } from '../core/rollover/notes.ts';
import type { RollOver } from '../core/rollover/roll-over.ts';
import { excerpt } from './findings-text.ts';
import { textTable } from './text-table.ts';

const FIELDS: Readonly<Record<string, string>> = {
  title: '标题',
  documentNumber: '发文字号',
  issueDate: '成文日期',
};

type Labels = ReadonlyMap<string, string>;

/** Where a note is, with the words around it. */
function noteText(note: Note, report: Report, labels: Labels): string {
  const line = note.line === null ? null : findLine(report, note.line);
  const label = note.section === null ? '全文' : (labels.get(note.section) ?? note.section);
  const paragraph = line === null || line.index === null ? '' : ` 第 ${line.index + 1} 段`;
  const words = line === null ? [] : [`    ${excerpt(line.text, note.start, note.end)}`];
  return [`  ${label}${paragraph}`, ...words, `    ${note.message}`].join('\n');
}

/** Year changes of one kind once, with how often: 2023 → 2024（12 处）. */
function years(changes: RollOverJson['changes']): string {
  const counts = new Map<string, number>();
  for (const { kind, before, after } of changes) {
    if (kind === 'year') counts.set(`${before} → ${after}`, (counts.get(`${before} → ${after}`) ?? 0) + 1);
  }
  return [...counts].map(([change, count]) => `${change}（${count} 处）`).join('，');
}

function todoTable(todo: RollOverJson['todo'], labels: Labels): string {
  const rows = todo.map(({ section, status, blanks, carried, notes }) =>
    status === 'empty'
      ? [labels.get(section) ?? section, '', '', '', '要新写']
      : [labels.get(section) ?? section, `${blanks}`, `${carried}`, `${notes}`, ''],
  );
  return textTable(
    [['章节', '空缺', '沿用待核对的句子', '要留意', ''], ...rows],
    ['left', 'right', 'right', 'right', 'left'],
  );
}

export function rolledText(
  { report, notes }: RollOver,
  { lastYear, year, changes, blanks, todo }: RollOverJson,
  labels: Labels,
): string {
  const moved = years(changes);
  const lines = [`${lastYear} 年度的报告已变成 ${year} 年度的草稿。`];
  if (moved !== '') lines.push(`年份　　${moved}`);
  for (const { kind, field, before, reason } of changes) {
    if (kind === 'field') lines.push(`清空　　${FIELDS[field ?? ''] ?? field}（原为${before}）：${reason}`);
  }
  lines.push(`空缺　　${blanks.length} 个数字等着填，每个都记着上年的值`);
  lines.push('', todoTable(todo, labels));
  if (notes.length > 0) lines.push('', `要留意的 ${notes.length} 处：`);
  for (const note of notes) lines.push(noteText(note, report, labels));
  return lines.join('\n');
}

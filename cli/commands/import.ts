// `nianbao import`: what a file is read as.

import { type ImportJson, importJson } from '../../core/intake/json.ts';
import { failure } from '../../core/result.ts';
import type { ImportFlags } from '../arguments.ts';
import { CLEAN, printFailure, printJson, printText } from '../output.ts';
import type { Place } from '../place.ts';
import { openShelf, readInput } from '../read-input.ts';

function importText(read: ImportJson, labels: ReadonlyMap<string, string>): string {
  const known = (value: string | null): string => value?.replaceAll('\n', '') ?? '（没有找到）';
  const characters = (paragraphs: readonly { text: string }[]): number =>
    paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  return [
    `文件　　　${read.file}`,
    `模板　　　${read.template}`,
    `报告年度　${read.year}`,
    `标题　　　${known(read.title)}`,
    `主送机关　${known(read.recipient)}`,
    `发文机关　${known(read.issuer)}`,
    `发文字号　${known(read.documentNumber)}`,
    `成文日期　${known(read.issueDate)}`,
    '',
    ...read.sections.map(({ id, heading, paragraphs }) => {
      const name = `${labels.get(id) ?? id}${heading === null ? '' : `（${heading}）`}`;
      return `${name}：${paragraphs.length} 段，${characters(paragraphs)} 字`;
    }),
    `未归类：${read.unmapped.length} 段，${characters(read.unmapped)} 字`,
    `移出正文：${read.dropped.length} 处`,
    ...(read.messages.length === 0 ? [] : ['', ...read.messages.map(({ text }) => text)]),
  ].join('\n');
}

export async function importCommand(
  place: Place,
  { file, flags, json }: { file: string; flags: ImportFlags; json: boolean },
): Promise<number> {
  const shelf = await openShelf(place);
  if (!shelf.ok) return printFailure(shelf.error, { json, file: null });
  const input = await readInput(shelf.value, file, flags);
  if (!input.ok) return printFailure(input.error, { json, file });
  const { intake, template } = input.value;
  if (template === null) {
    const { error } = failure(
      'template-unknown',
      `这份年报用的模板“${intake.report.templateId}”不在本机。请把模板文件放进数据文件夹的 templates 里。`,
    );
    return printFailure(error, { json, file });
  }
  const read = importJson(intake, template, file);
  if (json) printJson(read);
  else printText(importText(read, new Map(template.sections.map(({ id, label }) => [id, label]))));
  return CLEAN;
}

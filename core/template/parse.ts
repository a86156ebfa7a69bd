// From the data of a template file to a template, or a sentence that says which field is wrong.

import * as v from 'valibot';
import { failure, type Result, success } from '../result.ts';
import { type Template, templateSchema } from './schema.ts';
import { parseSkeletonText } from './skeleton.ts';

type Issue = v.InferIssue<typeof templateSchema>;

/** Where a problem is, as the file's author counts: `sections 第 2 项 label`. */
function place(issue: Issue): string {
  const keys = issue.path?.map((item) => item.key) ?? [];
  if (keys.length === 0) return '整个文件';
  return keys.map((key) => (typeof key === 'number' ? `第 ${key + 1} 项` : String(key))).join(' ');
}

function explain(issue: Issue): string {
  if (issue.kind === 'validation' && /[\u4e00-\u9fff]/u.test(issue.message)) return issue.message;
  switch (issue.type) {
    case 'strict_object':
      return issue.expected === 'never' ? '没有这个字段，请检查拼写' : '缺少这个字段';
    case 'string':
      return '应当是一段文字';
    case 'array':
      return '应当是一个列表（方括号）';
    case 'literal':
    case 'picklist':
      return `应当是 ${issue.expected} 之一`;
    case 'min_length':
      return '不能为空';
    case 'max_length':
      return `太长，最多 ${'requirement' in issue ? String(issue.requirement) : '规定的'} 个字（项）`;
    default:
      return '写法不对';
  }
}

/** Every text of a template in the language of the skeleton, and where it stands, as the file's author counts. */
function* skeletonTexts({
  sections,
}: Template): Generator<{ readonly where: string; readonly text: string }> {
  for (const [s, { skeleton, points }] of sections.entries()) {
    const section = `sections 第 ${s + 1} 项`;
    for (const [p, { text }] of skeleton.entries()) {
      yield { where: `${section} skeleton 第 ${p + 1} 项 text`, text };
    }
    for (const [p, { starter }] of points.entries()) {
      if (starter !== undefined) yield { where: `${section} points 第 ${p + 1} 项 starter`, text: starter };
    }
  }
}

/** Parses a template. Code: `not-a-template`; the message names the field, items counted from 1. */
export function parseTemplate(data: unknown): Result<Template> {
  const parsed = v.safeParse(templateSchema, data);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    return failure('not-a-template', `模板的“${place(issue)}”有问题：${explain(issue)}。改好后再打开。`);
  }
  const template = parsed.output;
  const title = parseSkeletonText(template.title);
  if (title.problem !== null || title.parts.some((part) => part.type === 'blank')) {
    const problem = title.problem ?? '标题里不能有空缺';
    return failure('not-a-template', `模板的“title”有问题：${problem}。改好后再打开。`);
  }
  for (const { where, text } of skeletonTexts(template)) {
    const problem = parseSkeletonText(text).problem;
    if (problem !== null) {
      return failure('not-a-template', `模板的“${where}”有问题：${problem}。改好后再打开。`);
    }
  }
  return success(template);
}

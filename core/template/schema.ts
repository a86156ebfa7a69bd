// What a mandated structure is. Templates are data: files in templates/ or in the data folder, parsed with this schema.

import * as v from 'valibot';
import type { Deep } from '../deep.ts';
import { levelSchema } from '../report/schema.ts';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000));

/** Where a requirement comes from. `source` names the document; an article only where it was verified. */
export const basisSchema = v.strictObject({
  /** The document, e.g. 《法治政府建设与责任落实督察工作规定》. */
  source: text,
  /** What it asks, in its words or ours. */
  text,
});

export const pointSchema = v.strictObject({
  /** What to cover, e.g. 重大行政决策. */
  label: text,
  /** Words that show that the text covers it. */
  keywords: v.array(text),
  /** A sentence to begin with, in the language of the skeleton. */
  starter: v.exactOptional(text),
});

export const skeletonParagraphSchema = v.strictObject({
  level: levelSchema,
  /** Text with blanks as `{{what is asked|unit}}`; `{year}`, `{nextYear}`, `{issuer}` and `{place}` are filled in. */
  text,
});

export const templateSectionSchema = v.strictObject({
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z][a-z0-9-]*$/u, '章节编号只能用小写字母、数字和短横'),
    v.notValue('unmapped'),
  ),
  /** What the section is called in the task list. */
  label: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  /** The heading it prints with; null for a section without one (the opening). */
  heading: v.nullable(text),
  /** `error`: the final document needs it; `info`: mentioned if missing; null: free to leave out. */
  required: v.nullable(v.picklist(['error', 'warning', 'info'])),
  basis: v.array(basisSchema),
  /** Writing hints, one sentence each. */
  guidance: v.array(text),
  points: v.array(pointSchema),
  /** Headings that mean this section in other people's reports, and words that point to it. */
  synonyms: v.array(text),
  skeleton: v.array(skeletonParagraphSchema),
});

export const templateSchema = v.strictObject({
  format: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/u, '模板编号只能用小写字母、数字和短横')),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  summary: text,
  /** `{issuer}`, `{place}` and `{year}` are filled in. */
  title: text,
  /** 主送机关 when settings name none; empty for none. */
  recipient: v.pipe(v.string(), v.maxLength(200)),
  closing: v.pipe(v.string(), v.maxLength(200)),
  sections: v.pipe(
    v.array(templateSectionSchema),
    v.minLength(1, '模板至少要有一个章节'),
    v.maxLength(40),
    v.check((sections) => new Set(sections.map((s) => s.id)).size === sections.length, '章节编号有重复'),
  ),
});

export type Template = Deep<v.InferOutput<typeof templateSchema>>;
export type TemplatePoint = Deep<v.InferOutput<typeof pointSchema>>;
export type TemplateSection = Deep<v.InferOutput<typeof templateSectionSchema>>;

// What a report is. Everything a program reads from disk or over a front door is parsed with these schemas.

import * as v from 'valibot';
import type { Deep } from '../deep.ts';

/** The version written into every report file. Raise it together with a migration in migrate.ts. */
export const SCHEMA_VERSION = 1;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
const line = v.pipe(v.string(), v.maxLength(2_000));

/** `YYYY-MM-DD`. */
export const isoDateSchema = v.pipe(v.string(), v.isoDate('日期应写成 2026-01-31 这样的形式'));

/** A run of characters. `carried` (沿用): taken over from last year and not yet confirmed by the clerk. */
export const textSchema = v.strictObject({
  type: v.literal('text'),
  text: v.pipe(v.string(), v.maxLength(400_000)),
  bold: v.exactOptional(v.literal(true)),
  carried: v.exactOptional(v.literal(true)),
});

/** A blank (空缺): a value the clerk still owes. Shows as `××` + unit in plain text. */
export const blankSchema = v.strictObject({
  type: v.literal('blank'),
  id,
  /** What is asked for, e.g. 调解矛盾纠纷. */
  label: line,
  /** The measure word printed after the value, e.g. 件. */
  unit: v.pipe(v.string(), v.maxLength(20)),
  /** Last year's value as it was written, without the unit; null when there is none. */
  lastValue: v.nullable(line),
});

export const inlineSchema = v.variant('type', [textSchema, blankSchema]);

/** 0 is body text, 1–4 are the heading levels 一、（一）1.（1）. Ordinals are printed, never stored. */
export const levelSchema = v.picklist([0, 1, 2, 3, 4]);

export const paragraphSchema = v.strictObject({
  type: v.literal('paragraph'),
  id,
  level: levelSchema,
  content: v.pipe(v.array(inlineSchema), v.maxLength(20_000)),
});

/** A table is rows of cells; a cell is one paragraph, so that everything that finds text finds it in cells too. */
export const tableSchema = v.strictObject({
  type: v.literal('table'),
  id,
  /** How many rows at the top are repeated on every page. */
  headerRows: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20)),
  rows: v.pipe(
    v.array(v.pipe(v.array(paragraphSchema), v.minLength(1), v.maxLength(60))),
    v.maxLength(5_000),
  ),
});

export const blockSchema = v.variant('type', [paragraphSchema, tableSchema]);

/** A section of the template with what stands in it. Its heading is its first block, if that is of level 1. */
export const sectionSchema = v.strictObject({
  /** Id of the template's section. */
  id,
  blocks: v.pipe(v.array(blockSchema), v.maxLength(20_000)),
});

/**
 * 附件 (GB/T 9704-2012, 7.3.4 and 7.3.7): listed below the text, printed after it on pages of its own. Its 附件 and number are printed,
 * never stored: they follow from its place in the list.
 */
export const attachmentSchema = v.strictObject({
  /** Also the id of its title as a line, and that under which its blocks are addressed: see lines.ts. */
  id,
  /** 附件标题. A line break is a wanted one. */
  title: line,
  blocks: v.pipe(v.array(blockSchema), v.maxLength(20_000)),
});

/** A finding the clerk decided to leave, with the reason; kept with the report. */
export const dismissalSchema = v.strictObject({
  rule: id,
  /** The line it was found in: see lines.ts. */
  line: id,
  /** The flagged characters. If they change, the finding is shown again. */
  text: line,
  /** Which of several such findings in the line, from 0; absent is 0. */
  occurrence: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  reason: line,
  /** ISO 8601 instant. */
  at: v.string(),
});

/** 版头、附注和版记: what only the 正式报送稿 prints around the text (GB/T 9704-2012, 7.2, 7.3.6, 7.4). */
export const letterheadSchema = v.strictObject({
  /** 发文机关标志, e.g. 青石镇人民政府文件. A line break is a wanted one; empty takes the issuers' names and 文件. */
  mark: line,
  /** 附注, without brackets, e.g. 此件公开发布; empty for none. */
  note: line,
  /** 抄送机关, without 抄送： and full stop; empty for none. */
  copies: line,
  /** 印发机关, e.g. 青石镇党政综合办公室; empty leaves it out. */
  printer: line,
  /** 印发日期; null takes 成文日期. */
  printedOn: v.nullable(isoDateSchema),
});

export const reportSchema = v.strictObject({
  schemaVersion: v.literal(SCHEMA_VERSION),
  id,
  templateId: id,
  /** 报告年度: the year reported on, not the year of writing. */
  year: v.pipe(v.number(), v.integer(), v.minValue(1990), v.maxValue(2100)),
  /** 发文机关署名: full name of the issuing organ; joint issuers one a line; empty while unknown. */
  issuer: line,
  /** 标题. A line break is a wanted one. */
  title: line,
  /** 主送机关, without the colon; empty while unknown. */
  recipient: line,
  /** 发文字号, e.g. 青石府〔2026〕5号; empty while unknown. */
  documentNumber: line,
  /** 签发人; several separated by a space; empty while unknown. */
  signatory: line,
  letterhead: v.exactOptional(letterheadSchema),
  /** 成文日期; null while unknown. */
  issueDate: v.nullable(isoDateSchema),
  /** 结束语, e.g. 专此报告。; empty for none. */
  closing: line,
  /** The template's sections, in the template's order. */
  sections: v.pipe(v.array(sectionSchema), v.maxLength(60)),
  /** 附件, in order; absent for none. */
  attachments: v.exactOptional(v.pipe(v.array(attachmentSchema), v.maxLength(30))),
  /** 未归类: blocks of an imported file that fit no section. Never printed, never thrown away. */
  unmapped: v.array(blockSchema),
  /** Lines of an imported file that are not the report's own (web page furniture, page numbers …), kept for review. */
  dropped: v.array(v.strictObject({ text: v.string(), reason: v.string() })),
  dismissals: v.array(dismissalSchema),
  /** Points of the template that the clerk ticked by hand, though no word of the text shows them. */
  ticks: v.exactOptional(v.pipe(v.array(v.strictObject({ section: id, point: line })), v.maxLength(500))),
  /** ISO 8601 instants. */
  createdAt: v.string(),
  updatedAt: v.string(),
});

export type Level = v.InferOutput<typeof levelSchema>;
export type Text = Deep<v.InferOutput<typeof textSchema>>;
export type Blank = Deep<v.InferOutput<typeof blankSchema>>;
export type Inline = Text | Blank;
export type Paragraph = Deep<v.InferOutput<typeof paragraphSchema>>;
export type Table = Deep<v.InferOutput<typeof tableSchema>>;
export type Block = Paragraph | Table;
export type Section = Deep<v.InferOutput<typeof sectionSchema>>;
export type Attachment = Deep<v.InferOutput<typeof attachmentSchema>>;
export type Letterhead = Deep<v.InferOutput<typeof letterheadSchema>>;
export type Dismissal = Deep<v.InferOutput<typeof dismissalSchema>>;
export type Report = Deep<v.InferOutput<typeof reportSchema>>;

/** Makes a new unique id. Given by the front door: core has no randomness of its own. */
export type NewId = () => string;

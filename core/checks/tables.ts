// The data the rules look things up in. Files in templates/data, each with its source and the day it was checked (截至日期);
// the front doors load them through services and hand them in.

import * as v from 'valibot';
import type { Deep } from '../deep.ts';
import { failure, type Result, success } from '../result.ts';
import { meetingsSchema, periodsSchema } from '../rollover/tables.ts';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
const words = v.array(text);

export const lawSchema = v.strictObject({
  /** Without 《》 and without 中华人民共和国. */
  name: text,
  /** `repealed`: no longer in force since `since`; `unknown`: no law of this name was ever made. */
  state: v.picklist(['repealed', 'unknown']),
  /** Day from which it is wrong to cite it as in force; null for `unknown`. */
  since: v.nullable(v.pipe(v.string(), v.isoDate())),
  /** What to cite instead, with 《》. */
  instead: text,
  /** Whether it is also found without 《》 (学习婚姻法、禁毒法等). */
  plain: v.boolean(),
  source: text,
});

export const lawsSchema = v.strictObject({
  format: v.literal(1),
  asOf: v.pipe(v.string(), v.isoDate()),
  laws: v.array(lawSchema),
});

/** A word that is wrong under conditions. In the conditions `#` stands for a digit. */
export const wordSchema = v.strictObject({
  /** The rule that reports it. */
  rule: v.picklist(['T05', 'T12', 'T13', 'T14', 'E11']),
  wrong: text,
  /** What to write; null when the clerk has to decide. */
  right: v.nullable(text),
  /** Wrong only directly after, or before, one of these; empty for anywhere. */
  after: words,
  before: words,
  /** Right directly after, or before, one of these. */
  notAfter: words,
  notBefore: words,
  source: text,
});

export const wordsSchema = v.strictObject({
  format: v.literal(1),
  asOf: v.pipe(v.string(), v.isoDate()),
  words: v.array(wordSchema),
});

/** A standard formula, and ways it has been seen miswritten. */
export const formulaSchema = v.strictObject({
  /** As it has to read. */
  right: text,
  /** Seen wrong forms. */
  wrong: v.pipe(words, v.minLength(1)),
  /** Other right phrases that are one character away. */
  alike: words,
  source: text,
});

export const formulaeSchema = v.strictObject({
  format: v.literal(1),
  asOf: v.pipe(v.string(), v.isoDate()),
  formulae: v.array(formulaSchema),
});

export const documentSchema = v.strictObject({
  /** Without 《》 and without the years of a plan. */
  name: text,
  source: text,
});

/** Documents and laws whose names have to be written in full. */
export const documentsSchema = v.strictObject({
  format: v.literal(1),
  asOf: v.pipe(v.string(), v.isoDate()),
  documents: v.array(documentSchema),
});

export const checkTablesSchema = v.strictObject({
  periods: periodsSchema,
  meetings: meetingsSchema,
  laws: lawsSchema,
  words: wordsSchema,
  formulae: formulaeSchema,
  documents: documentsSchema,
});

export type Law = Deep<v.InferOutput<typeof lawSchema>>;
export type Word = Deep<v.InferOutput<typeof wordSchema>>;
export type Formula = Deep<v.InferOutput<typeof formulaSchema>>;
export type CheckTables = Deep<v.InferOutput<typeof checkTablesSchema>>;

const NEVER = '2000-01-01';

/** For callers without data: rules that look things up say nothing. */
export const EMPTY_TABLES: CheckTables = {
  periods: { format: 1, asOf: NEVER, periods: [] },
  meetings: { format: 1, asOf: NEVER, meetings: [] },
  laws: { format: 1, asOf: NEVER, laws: [] },
  words: { format: 1, asOf: NEVER, words: [] },
  formulae: { format: 1, asOf: NEVER, formulae: [] },
  documents: { format: 1, asOf: NEVER, documents: [] },
};

/** Parses the tables, named as the files are (periods.json …). Code: `bad-table`; the message names the place. */
export function parseCheckTables(data: unknown): Result<CheckTables> {
  const parsed = v.safeParse(checkTablesSchema, data);
  if (parsed.success) return success(parsed.output);
  const issue = parsed.issues[0];
  const path = issue.path?.map((item) => String(item.key)).join('.') ?? '';
  return failure('bad-table', `数据表有一处不能用（${path || '整个文件'}），请改正后再用。`);
}

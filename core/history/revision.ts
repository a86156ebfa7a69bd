// 历史版本: the save points of a report worth returning to.

import * as v from 'valibot';
import type { Deep } from '../deep.ts';

/** Why a save point was kept. */
export const revisionReasonSchema = v.picklist([
  /** The report as it stood before the first change in an hour. */
  'writing',
  'rollForward',
  'importOver',
  'fixAll',
  'replaceAll',
  'restore',
  /** A draft was exported. */
  'export',
  /** The final document was exported. */
  'final',
  /** What another program had written into the file. */
  'outside',
  /** Before a colleague's hand-over took its place. */
  'handOver',
]);
export type RevisionReason = v.InferOutput<typeof revisionReasonSchema>;

export const REASONS: Readonly<Record<RevisionReason, string>> = {
  writing: '写作中自动留存',
  rollForward: '沿用为下一年之前',
  importOver: '重新导入之前',
  fixAll: '全部处理之前',
  replaceAll: '全部替换之前',
  restore: '恢复旧版本之前',
  export: '导出草稿',
  final: '导出正式稿',
  outside: '在软件外被改动的内容',
  handOver: '打开移交包之前',
};

export const revisionSchema = v.strictObject({
  /** 16 hexadecimal digits, unique in a report's history. */
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/u)),
  /** Since when the report stood like this. ISO 8601 instant. */
  at: v.string(),
  /** When it was kept. ISO 8601 instant. */
  made: v.string(),
  reason: revisionReasonSchema,
  title: v.string(),
  /** Characters of the text without white space. */
  characters: v.number(),
});
export type Revision = Deep<v.InferOutput<typeof revisionSchema>>;

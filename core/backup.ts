// 备份: what a backup holds, as the app shows it.

import * as v from 'valibot';
import type { Deep } from './deep.ts';
import { reportSummarySchema } from './report/summary.ts';

/** How a report of a backup or a hand-over stands to the library: not in it, the same, or another text. */
export const presenceSchema = v.picklist(['absent', 'same', 'different']);
export type Presence = v.InferOutput<typeof presenceSchema>;

export const backupSchema = v.strictObject({
  /** Names the backup in its folder. */
  id: v.pipe(v.string(), v.regex(/^[^/\\]{1,80}\/\d{8}T\d{6}Z(?:-\d+)?$/u)),
  /** ISO 8601 instant. */
  at: v.string(),
  /** The PC it was made on. */
  host: v.string(),
  reports: v.number(),
});
export type Backup = Deep<v.InferOutput<typeof backupSchema>>;

export const backupContentsSchema = v.strictObject({
  ...backupSchema.entries,
  reports: v.array(v.strictObject({ ...reportSummarySchema.entries, here: presenceSchema })),
});
export type BackupContents = Deep<v.InferOutput<typeof backupContentsSchema>>;

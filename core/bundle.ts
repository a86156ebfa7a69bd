// 移交包 (.nianbao): one report with all that belongs to it, as the app shows what is inside.

import * as v from 'valibot';
import { presenceSchema } from './backup.ts';
import type { Deep } from './deep.ts';
import { reportSummarySchema } from './report/summary.ts';

const heldReport = v.strictObject({ ...reportSummarySchema.entries, here: presenceSchema });

export const bundleContentsSchema = v.strictObject({
  /** ISO 8601 instant. */
  madeAt: v.string(),
  report: heldReport,
  /** Last year's report; null for none. */
  last: v.nullable(heldReport),
  /** Save points of the report. */
  revisions: v.number(),
  /** The template; null for none. */
  template: v.nullable(v.strictObject({ name: v.string(), here: presenceSchema })),
  /** Words and places of the unit's checks that are not here yet. */
  newWords: v.number(),
});
export type BundleContents = Deep<v.InferOutput<typeof bundleContentsSchema>>;

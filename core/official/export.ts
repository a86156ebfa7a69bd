// Report → the bytes of an official .docx.

import type { Report } from '../report/schema.ts';
import { writeDocx } from './docx-writer.ts';
import { type PlanOptions, plan } from './plan.ts';

/** Whether a final document may be written is decided by the checks before; a draft may always be. */
export function exportDocx(report: Report, options: PlanOptions): Promise<Uint8Array> {
  return writeDocx(plan(report, options));
}

// The text of a report's lines by their ids, worked out once for each version of the report.

import { lines } from '../../core/report/lines.ts';
import type { Report } from '../../core/report/schema.ts';

const known = new WeakMap<Report, ReadonlyMap<string, string>>();

/** Null if there is no such line. */
export function lineText(report: Report, id: string): string | null {
  let texts = known.get(report);
  if (!texts) {
    texts = new Map([...lines(report)].map((line) => [line.id, line.text]));
    known.set(report, texts);
  }
  return texts.get(id) ?? null;
}

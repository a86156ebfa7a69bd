// Which elements of the document are still empty, by the names the form gives them.

import { missingElements } from '../../core/official/missing-elements.ts';
import type { Report } from '../../core/report/schema.ts';

export function missingFields(report: Report): readonly string[] {
  return missingElements(report).map(({ name }) => name);
}

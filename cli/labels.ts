// What sections are called, for tables.

import { UNMAPPED } from '../core/report/lines.ts';
import type { Template } from '../core/template/schema.ts';

/** By section id. `template` null: the ids stand for themselves. */
export function sectionLabels(template: Template | null): ReadonlyMap<string, string> {
  const labels = (template?.sections ?? []).map(({ id, label }): [string, string] => [id, label]);
  return new Map([...labels, [UNMAPPED, '未归类']]);
}

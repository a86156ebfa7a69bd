// A dismissal for a whole report: 整篇不再提醒.

import type { Dismissal } from '../report/schema.ts';

/** Stands in a dismissal's `line` for all lines. No paragraph has this id. */
export const EVERYWHERE = '*';

/** Leaves out whatever the rule finds in the report, now and later, but for errors. `at` is an ISO 8601 instant. */
export function dismissalOfRule(rule: string, reason: string, at: string): Dismissal {
  return { rule, line: EVERYWHERE, text: '', reason, at };
}

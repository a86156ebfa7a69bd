// --rules: which rules to check by.

import { RULES } from '../../core/checks/rules.ts';
import type { Rule } from '../../core/checks/types.ts';
import { failure, type Result, success } from '../../core/result.ts';

/** `wanted`: ids (P01) and groups (P), in either case; null for all. Code: `usage`. */
export function chooseRules(wanted: readonly string[] | null): Result<readonly Rule[]> {
  if (wanted === null) return success(RULES);
  const names = new Set(wanted.map((name) => name.toUpperCase()));
  for (const name of names) {
    if (!RULES.some(({ id, group }) => id === name || group === name)) {
      return failure('usage', `没有“${name}”这条规则或这类规则。用 nianbao check --list-rules 查看有哪些。`);
    }
  }
  return success(RULES.filter(({ id, group }) => names.has(id) || names.has(group)));
}

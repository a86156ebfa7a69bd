// What a rule, a finding and the context of a check are.

import type { Edit } from '../report/edit.ts';
import type { Report } from '../report/schema.ts';
import type { CheckSettings } from '../settings.ts';
import type { Template } from '../template/schema.ts';
import type { CheckTables } from './tables.ts';

/** An error blocks the final document. */
export type Severity = 'error' | 'warning' | 'info';

export type Suggestion = {
  /** What the button says, e.g. 改为“〔2026〕”. */
  readonly label: string;
  /** One undo step. */
  readonly edits: readonly Edit[];
};

export type Finding = {
  readonly rule: string;
  readonly severity: Severity;
  /** Section id, `unmapped`, or null for the report as a whole and its fields. */
  readonly section: string | null;
  /** Line id (see report/lines.ts); null when something is missing rather than wrong. */
  readonly line: string | null;
  /** Half-open UTF-16 range in the line's plain text; 0, 0 when `line` is null. */
  readonly start: number;
  readonly end: number;
  /** A Chinese sentence for the clerk. */
  readonly message: string;
  readonly suggestions: readonly Suggestion[];
};

export type CheckContext = {
  /** `YYYY-MM-DD`; the clock belongs to the front door. */
  readonly today: string;
  /** The report's template; null if it is not to be had. */
  readonly template: Template | null;
  /** Laws, plans, meetings, words; EMPTY_TABLES for callers without data. */
  readonly tables: CheckTables;
  /** Last year's report of the unit, where there is one. */
  readonly last?: Report | null | undefined;
  /** What the unit has set for its checks. */
  readonly unit?: CheckSettings | undefined;
};

export type RuleGroup = 'P' | 'Y' | 'S' | 'N' | 'U' | 'D' | 'T' | 'L' | 'E' | 'R' | 'F' | 'M';

export type Rule = {
  /** As in the domain's rule list, e.g. P01. */
  readonly id: string;
  readonly title: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** Why: the document or the experience behind it. */
  readonly basis: string;
  /**
   * One text it flags and one look-alike it leaves alone, for the page of rules. A line is a paragraph, a heading keeps its
   * ordinal; lines that begin with 标题：主送：署名：成文日期：年度：上年：易错词：地名： give what they name instead.
   */
  readonly example: { readonly flags: string; readonly leavesAlone: string };
  readonly check: (report: Report, context: CheckContext) => Iterable<RuleFinding>;
};

/** What a rule yields; the engine adds the rule's id and severity (unless the rule says otherwise). */
export type RuleFinding = Omit<Finding, 'rule' | 'severity'> & { readonly severity?: Severity };

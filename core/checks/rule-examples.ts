// One text each rule flags and one look-alike it leaves alone, by rule id, as the page of rules shows them.

import { RULES } from './rules.ts';

export type RuleExample = {
  /** What is flagged, with as much around it as is needed to see why. */
  readonly flagged: string;
  /** What looks like it and is right. */
  readonly right: string;
};

export const RULE_EXAMPLES: Readonly<Record<string, RuleExample>> = Object.fromEntries(
  RULES.map(({ id, example }) => [id, { flagged: example.flags, right: example.leavesAlone }]),
);

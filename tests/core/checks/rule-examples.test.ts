import { expect, it } from 'vitest';
import { RULE_EXAMPLES } from '../../../core/checks/rule-examples.ts';
import { RULES } from '../../../core/checks/rules.ts';

it('every rule has an example, and every example its rule', () => {
  expect(Object.keys(RULE_EXAMPLES).sort()).toEqual(RULES.map(({ id }) => id).sort());
});

it('no example is flagged and right at once', () => {
  for (const { flagged, right } of Object.values(RULE_EXAMPLES)) expect(flagged).not.toBe(right);
});

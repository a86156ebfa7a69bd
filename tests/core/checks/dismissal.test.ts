import { expect, it } from 'vitest';
import { check } from '../../../core/checks/check.ts';
import { dismissalOfRule } from '../../../core/checks/dismissal.ts';
import { EMPTY_TABLES } from '../../../core/checks/tables.ts';
import { paragraph, report } from '../../support/reports.ts';

const context = { today: '2026-01-20', template: null, tables: EMPTY_TABLES };
const text = '学习《民法典》、《宪法》，办案XX件。';
const found = (rules: readonly string[]) => {
  const dismissals = rules.map((rule) => dismissalOfRule(rule, '本县惯用', '2026-01-20T08:00:00.000Z'));
  const sections = [{ id: 'measures', blocks: [paragraph('p1', 0, text), paragraph('p2', 0, text)] }];
  return check(report({ sections, dismissals }), context).map(({ rule }) => rule);
};

it('a rule dismissed for the whole report says nothing of any line', () => {
  expect(found([]).filter((rule) => rule === 'U06')).toHaveLength(2);
  expect(found(['U06'])).not.toContain('U06');
});

it('errors are never dismissed for the whole report', () => {
  expect(found(['P01']).filter((rule) => rule === 'P01')).toHaveLength(2);
});

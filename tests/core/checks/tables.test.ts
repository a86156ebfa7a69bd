// The tables that come with the app: words, laws, plans, meetings, formulae, documents.

import { describe, expect, test } from 'vitest';
import { E11 } from '../../../core/checks/rules/E11.ts';
import { L01 } from '../../../core/checks/rules/L01.ts';
import { L04 } from '../../../core/checks/rules/L04.ts';
import { T05 } from '../../../core/checks/rules/T05.ts';
import { T09 } from '../../../core/checks/rules/T09.ts';
import { T13 } from '../../../core/checks/rules/T13.ts';
import { EMPTY_TABLES, parseCheckTables } from '../../../core/checks/tables.ts';
import { CONTEXT, findings, TABLES } from './tester.ts';

describe('the tables', () => {
  test('name a source for every entry and the day they were checked', () => {
    for (const table of Object.values(TABLES)) expect(table.asOf).toMatch(/^\d{4}-\d\d-\d\d$/u);
    for (const law of TABLES.laws.laws) expect(law.source).not.toBe('');
  });

  test('without data the rules that look things up say nothing', () => {
    const context = { ...CONTEXT, tables: EMPTY_TABLES };
    for (const rule of [T05, T09, T13, L01, L04, E11]) {
      expect(
        findings(rule, '推进法制政府建设，宣传《婚姻法》，工作布署，习近平法制思想，基木', context),
      ).toEqual([]);
    }
  });

  test('no word is wrong and right at once', () => {
    for (const { wrong, right } of TABLES.words.words) expect(wrong).not.toBe(right);
    for (const { wrong, right } of TABLES.formulae.formulae) expect(wrong).not.toContain(right);
  });

  test('a broken table is refused with its place', () => {
    const broken = parseCheckTables({ ...TABLES, laws: { ...TABLES.laws, laws: [{ name: '' }] } });
    expect(broken.ok ? '' : broken.error.message).toContain('laws.laws.0');
  });
});

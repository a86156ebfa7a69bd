import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LEFT_OUT } from '../../../core/checks/left-out.ts';
import { RULES } from '../../../core/checks/rules.ts';
import { rulesPage } from '../../../core/checks/rules-page.ts';

it('the page of rules says what the rules say: run npm run docs after changing one', () => {
  const committed = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8');
  expect(committed).toBe(rulesPage(RULES, LEFT_OUT));
});

it('shows an example as it is, whatever is in it', () => {
  const [rule] = RULES;
  if (!rule) throw new Error('no rules');
  const page = rulesPage(
    [{ ...rule, title: '星号*和_横线_', example: { flags: '```\n# 一', leavesAlone: '**粗**' } }],
    [],
  );
  expect(page).toContain('### P01 星号\\*和\\_横线\\_');
  expect(page).toContain('````text\n```\n# 一\n````');
  expect(page).toContain('```text\n**粗**\n```');
});

it('gives no reason for leaving out a rule there is', () => {
  const ids = new Set(RULES.map(({ id }) => id));
  expect(LEFT_OUT.filter(({ id }) => ids.has(id))).toEqual([]);
});

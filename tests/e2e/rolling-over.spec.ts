// Last year's file becomes this year's draft: blanks with last year's values, carried sentences, a change taken back.

import { expect, test } from './fixtures.ts';
import { dropFile, editor, OWN_FILE, showTab } from './steps/steps.ts';

test('last year’s report becomes a draft that is filled and confirmed by keyboard', async ({ app }) => {
  const page = app.page();
  await page.getByRole('button', { name: '沿用去年报告新建' }).click();
  await dropFile(page, OWN_FILE);
  await page.getByRole('button', { name: '建立 2026 年度草稿' }).click();
  await expect(page.getByRole('region', { name: '年份往后推' })).toContainText('2026');
  await page.getByRole('button', { name: '还原“386人次”' }).click();
  await page.getByRole('button', { name: '开始写作' }).click();
  await expect(editor(page)).toContainText('386人次');

  const blanks = editor(page).locator('.blank');
  const count = await blanks.count();
  expect(count).toBeGreaterThan(0);
  await page.keyboard.press('Tab');
  await expect(blanks.first().locator('input')).toBeFocused();
  await expect(blanks.first().locator('input')).toHaveAttribute('aria-label', /上年：/u);
  await page.keyboard.type('99');
  await page.keyboard.press('Tab');
  await expect(blanks).toHaveCount(count - 1);
  await expect(editor(page)).toContainText('调解成功率达到99%，');

  const carried = page.getByText(/沿用 \d+/u).first();
  const before = await carried.textContent();
  await editor(page).locator('.carried').first().click();
  await page.keyboard.press('Control+Enter');
  await expect(carried).not.toHaveText(before ?? '');

  await showTab(page, '检查');
  await expect(page.getByText(/还有 \d+ 处必须处理/u)).toBeVisible();
});

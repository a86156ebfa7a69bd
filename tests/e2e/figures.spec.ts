// 数据: this year's figures beside last year's, empty ones first, and as a table for the spreadsheet.

import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { dropFile, editor, importFile, OWN_FILE, showTab } from './steps/steps.ts';

/** Last year's report and this year's draft of it, both in the library; the draft is open. */
async function openDraft(page: Page): Promise<void> {
  await importFile(page, OWN_FILE);
  await page.getByRole('button', { name: '年报库' }).click();
  await page.getByRole('button', { name: '沿用为 2026 年度' }).click();
  await page.getByRole('button', { name: '开始写作' }).click();
  await expect(editor(page)).toBeVisible();
}

test('the figures of a draft stand beside last year’s and lead to their places', async ({ app }) => {
  const page = app.page();
  await openDraft(page);
  await showTab(page, '数据');
  const table = page.getByRole('table');
  const row = table.getByRole('row').filter({ hasText: '386' });
  await expect(row).toContainText('空缺');
  await expect(table.getByRole('row').nth(1)).toContainText('空缺');

  await row.getByRole('button').click();
  await expect(editor(page).locator('.blank input:focus')).toHaveAttribute('aria-label', /上年：386/u);
  await page.keyboard.type('579');
  await page.keyboard.press('Enter');
  await showTab(page, '数据');
  await expect(table.getByRole('row').filter({ hasText: '579' })).toContainText('＋50%');
  await expect(page.getByRole('img', { name: /＋50%/u })).toBeVisible();

  await page.getByLabel('章节').selectOption('主要举措和成效');
  await expect(table.getByRole('row').filter({ hasText: '579' })).toBeVisible();
});

test('the table is exported for a spreadsheet, as .xlsx and .csv', async ({ app }) => {
  const page = app.page();
  await openDraft(page);
  await showTab(page, '数据');
  const done = page.getByRole('status').filter({ hasText: '已导出表格' });
  await page.getByRole('button', { name: '导出 .csv' }).click();
  await expect(done).toContainText('.csv');
  const csv = readFileSync((await done.locator('.export-path').textContent()) ?? '', 'utf8');
  expect(csv).toContain('386');
  await page.getByRole('button', { name: '导出表格（.xlsx）' }).click();
  await expect(done).toContainText('.xlsx');
  const parts = unzipSync(readFileSync((await done.locator('.export-path').textContent()) ?? ''));
  expect(
    Object.values(parts)
      .map((part) => strFromU8(part))
      .join(''),
  ).toContain('386');
});

test('the right column has the figures of the section, and what is left to do', async ({ app }) => {
  const page = app.page();
  await page.setViewportSize({ width: 1366, height: 768 });
  await openDraft(page);
  const panel = page.getByRole('complementary', { name: '提示和问题' });
  await page
    .getByRole('navigation', { name: '章节' })
    .getByRole('button', { name: /主要举措和成效/u })
    .click();
  await panel.getByRole('tab', { name: '数据' }).click();
  await panel.getByRole('row').filter({ hasText: '386' }).getByRole('button').click();
  await expect(editor(page).locator('.blank input:focus')).toHaveAttribute('aria-label', /上年：386/u);

  await panel.getByRole('tab', { name: '待办' }).click();
  await panel.getByRole('button', { name: /上年：386/u }).click();
  await page.keyboard.type('400');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: /上年：386/u })).toHaveCount(0);
});

test('a one-off event of last year is pointed out where it stands', async ({ app }) => {
  const page = app.page();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: '沿用去年报告新建' }).click();
  const text = readFileSync(OWN_FILE, 'utf8').replace(
    '逐户销号。',
    '逐户销号。青石镇调解委员会获评全省先进集体。',
  );
  const path = `${app.dataFolder}/去年.txt`;
  const { writeFileSync } = await import('node:fs');
  writeFileSync(path, text);
  await dropFile(page, path);
  await page.getByRole('button', { name: '建立 2026 年度草稿' }).click();
  await page.getByRole('button', { name: '开始写作' }).click();
  const noted = editor(page).locator('.noted', { hasText: '获评全省先进集体' });
  await expect(noted).toHaveAttribute('title', /一次性事项/u);
  await noted.click();
  const notes = page.getByRole('region', { name: '写作时留意' });
  await notes
    .getByRole('listitem')
    .filter({ hasText: '获评全省先进集体' })
    .getByRole('button', { name: '本句核对无误' })
    .click();
  await expect(noted).toHaveCount(0);
});

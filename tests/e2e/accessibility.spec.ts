// No screen has an accessibility violation that axe can find, in any theme, text size and contrast.

import { expect, test } from './fixtures.ts';
import { dropFile, editor, importFile, OWN_FILE, showTab } from './steps/steps.ts';
import { violations } from './steps/violations.ts';

test('axe finds nothing on any screen', async ({ app }) => {
  const page = app.page();
  await page.setViewportSize({ width: 1366, height: 768 });
  await expect(page.getByText('还没有年报')).toBeVisible();
  expect(await violations(page), '年报库（空）').toEqual([]);
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { name: '五分钟走一遍' })).toBeVisible();
  expect(await violations(page), '手册').toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '从模板新建' }).click();
  expect(await violations(page), '从模板新建').toEqual([]);
  await page.getByRole('button', { name: '从已有文稿' }).click();
  expect(await violations(page), '打开已有文稿').toEqual([]);
  await dropFile(page, OWN_FILE);
  await expect(page.getByRole('heading', { name: '从文稿里认出的要素' })).toBeVisible();
  expect(await violations(page), '导入核对').toEqual([]);
});

test('axe finds nothing in an open report', async ({ app }) => {
  const page = app.page();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: '设置' }).click();
  expect(await violations(page), '设置').toEqual([]);
  await page.getByRole('button', { name: '返回' }).click();
  await importFile(page, OWN_FILE);
  await expect(editor(page).locator('.finding-error')).toHaveCount(3);
  await page.getByText('文件要素').click();
  expect(await violations(page), '工作台').toEqual([]);
  await page.getByRole('tab', { name: /问题/u }).click();
  expect(await violations(page), '问题').toEqual([]);
  for (const tab of ['待办', '数据']) {
    await page.getByRole('tab', { name: tab }).click();
    expect(await violations(page), tab).toEqual([]);
  }
  await showTab(page, '数据');
  await expect(page.getByRole('table')).toBeVisible();
  expect(await violations(page), '数据台账').toEqual([]);
  await showTab(page, '检查');
  expect(await violations(page), '检查').toEqual([]);
  await page.getByRole('button', { name: '检查规则' }).click();
  await expect(page.getByRole('region', { name: '年份' })).toBeVisible();
  expect(await violations(page), '检查规则').toEqual([]);
  await page.keyboard.press('Control+/');
  expect(await violations(page), '快捷键').toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '返回' }).click();
  await showTab(page, '预览导出');
  expect(await violations(page), '预览导出').toEqual([]);
  await page.getByRole('button', { name: '年报库' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  expect(await violations(page), '年报库').toEqual([]);
  await page.getByLabel('在全部年报里查找').fill('法律顾问');
  await expect(page.getByRole('region', { name: '查找结果' })).toContainText('1 份年报里有');
  expect(await violations(page), '查找').toEqual([]);
});

test('axe finds nothing on the way from last year’s report to the draft', async ({ app }) => {
  const page = app.page();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: '沿用去年报告新建' }).click();
  await dropFile(page, OWN_FILE);
  await page.getByRole('button', { name: /把矛盾化解在村里/u }).click();
  expect(await violations(page), '导入核对（展开）').toEqual([]);
  await page.getByRole('button', { name: '建立 2026 年度草稿' }).click();
  await expect(page.getByRole('region', { name: '年份往后推' })).toBeVisible();
  expect(await violations(page), '沿用核对').toEqual([]);
  await page.getByRole('button', { name: '开始写作' }).click();
  await page.getByRole('tab', { name: '上年对照' }).click();
  await expect(page.getByText(/与 2025 年度对照/u)).toBeVisible();
  expect(await violations(page), '上年对照').toEqual([]);
});

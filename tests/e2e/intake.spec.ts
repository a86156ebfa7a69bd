// 导入核对: a chapter is moved by mouse and by keyboard alone, a cleaning pass is undone, the import is finished.

import { expect, test } from './fixtures.ts';
import { dropBytes, dropFile, editor, OWN_FILE } from './steps/steps.ts';

/** With invisible characters in it, which a pass takes away. */
const MESSY = Buffer.from(
  `青石镇2025年度法治政府建设情况报告

一、上一年度推进法治政府建设的主要举措和成效
镇里\u200b扎实推进各项工作。办好了几件实事。

二、下一年度推进法治政府建设的主要安排
继续做好各项工作。
`,
);

test('by mouse: a chapter dragged to another section lands there, and 撤销 brings it back', async ({
  app,
}) => {
  const page = app.page();
  await page.setViewportSize({ width: 1366, height: 1400 });
  await page.getByRole('button', { name: '打开已有文稿' }).click();
  await dropFile(page, OWN_FILE);
  const landed = page.getByRole('region', { name: '模板的章节' });
  const plan = landed
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: '下一年度安排' }) });
  const row = page.getByRole('button', { name: /把矛盾化解在村里/u });
  await row.dragTo(plan);
  await expect(plan).toContainText('把矛盾化解在村里');
  // What was arranged is still so after a look at the settings.
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByRole('button', { name: '返回' }).click();
  await expect(plan).toContainText('把矛盾化解在村里');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(plan).not.toContainText('把矛盾化解在村里');
});

test('by keyboard alone: move, change level, join, take out, put back, build', async ({ app }) => {
  const page = app.page();
  await page.getByRole('button', { name: '打开已有文稿' }).click();
  await dropFile(page, OWN_FILE);
  const landed = page.getByRole('region', { name: '模板的章节' });
  const section = (name: string) =>
    landed.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
  const row = page.getByRole('button', { name: /把矛盾化解在村里/u });
  await row.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(section('不足和原因')).toContainText('把矛盾化解在村里');
  await expect(row).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(section('主要举措和成效')).toContainText('把矛盾化解在村里');

  await page.keyboard.press('Enter');
  await expect(page.getByLabel('“把矛盾化解在村里”的级别')).toHaveValue('2');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^十二个村/u })).toBeFocused();
  await page.keyboard.press('Control+3');
  await expect(page.getByLabel(/“十二个村.*的级别/u)).toHaveValue('3');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('button', { name: /^十二个村/u })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /^十二个村/u })).toBeVisible();

  await page.getByRole('button', { name: '建立年报' }).focus();
  await page.keyboard.press('Enter');
  await expect(editor(page).locator('p[data-level="3"]', { hasText: '十二个村' })).toBeVisible();
});

test('a paragraph is split between sentences and joined again', async ({ app }) => {
  const page = app.page();
  await page.getByRole('button', { name: '打开已有文稿' }).click();
  await dropBytes(page, MESSY, '报告.txt');
  await page
    .getByRole('button', { name: /^▸?主要举措|推进法治政府建设的主要举措/u })
    .first()
    .click();
  await page.getByRole('button', { name: /从“办好了几件实事。?”拆成两段/u }).click();
  await expect(page.getByRole('button', { name: /^办好了几件实事/u })).toBeVisible();
  await page.getByRole('button', { name: '接到上一段' }).last().click();
  await expect(page.getByRole('button', { name: /^办好了几件实事/u })).toHaveCount(0);
});

test('a cleaning pass is undone, and the import is finished', async ({ app }) => {
  const page = app.page();
  await page.getByRole('button', { name: '打开已有文稿' }).click();
  await dropBytes(page, MESSY, '报告.txt');
  const pass = page.getByRole('checkbox', { name: /看不见|不可见|隐/u });
  await expect(pass).toBeChecked();
  await pass.click();
  await expect(pass).not.toBeChecked();
  await page.getByRole('button', { name: '建立年报' }).click();
  await expect(editor(page)).toContainText('镇里\u200b扎实');
});

// Whatever happens to the app, the report comes back as it was.

import { expect, test } from './fixtures.ts';
import { editor, importFile, newFromTemplate, OWN_FILE, save } from './steps/steps.ts';

test('a killed app brings back every character that was shown as saved', async ({ app }) => {
  await importFile(app.page(), OWN_FILE);
  await editor(app.page()).getByText('把学习摆在前面').click();
  await app.page().keyboard.press('End');
  await app.page().keyboard.type('，学用结合');
  await save(app.page());
  const before = await editor(app.page()).textContent();
  await app.kill();

  const page = await app.start();
  await page.getByRole('button', { name: '青石镇2025年度法治政府建设情况报告' }).click();
  await expect(editor(page)).toContainText('把学习摆在前面，学用结合');
  expect(await editor(page).textContent()).toBe(before);
});

test('reloading the page in the middle of writing loses nothing and comes back to the report', async ({
  app,
}) => {
  const page = app.page();
  await newFromTemplate(page);
  await editor(page).getByText('青石镇坚持以').click();
  await page.keyboard.press('Home');
  await page.keyboard.type('一年来，');
  await page.reload();
  await expect(editor(page)).toContainText('一年来，');
});

test('undo survives going to another screen and back', async ({ app }) => {
  const page = app.page();
  await importFile(page, OWN_FILE);
  await editor(page).getByText('把学习摆在前面').click();
  await page.keyboard.press('End');
  await page.keyboard.type('又多又快');
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByRole('button', { name: '返回' }).click();
  await expect(editor(page)).toContainText('又多又快');
  await editor(page).getByText('把学习摆在前面').click();
  await page.keyboard.press('Control+z');
  await expect(editor(page)).not.toContainText('又多又快');
});

test('a deleted report comes back with 撤销', async ({ app }) => {
  const page = app.page();
  await importFile(page, OWN_FILE);
  await page.getByRole('button', { name: '年报库' }).click();
  await page.getByRole('button', { name: '删除 2025 年度的年报' }).click();
  await expect(page.getByText('还没有年报')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('button', { name: '青石镇2025年度法治政府建设情况报告' })).toBeVisible();
});

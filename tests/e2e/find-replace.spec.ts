// 查找和替换 over the whole report, by keyboard alone.

import { expect, test } from './fixtures.ts';
import { editor, importFile, newFromTemplate, OWN_FILE } from './steps/steps.ts';

test('Ctrl+F lists every place in the report, goes through them, and leaves the cursor at the one that was looked at', async ({
  app,
}) => {
  const page = app.page();
  await importFile(page, OWN_FILE);
  await editor(page).getByText('把执法做得规范').click();
  await page.keyboard.press('Control+f');
  const find = page.getByRole('search', { name: '查找和替换' });
  await page.keyboard.type('把学习摆');
  await expect(find.getByRole('status')).toHaveText('第 1 处，共 1 处');
  await expect(find.getByRole('listitem')).toContainText('把学习摆在前面');
  await expect(editor(page).locator('.hit.is-current')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(find).toHaveCount(0);
  await expect(editor(page)).toBeFocused();
  await expect(editor(page).locator('.hit')).toHaveCount(0);
  await page.keyboard.type('仍');
  await expect(editor(page).locator('p', { hasText: '把执法做得规范' })).toContainText('仍');

  await page.keyboard.press('Control+f');
  await page.keyboard.type('学习');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(find.getByRole('status')).toHaveText(/^第 (\d+) 处，共 \1 处$/u);
  await page.keyboard.press('Escape');
  await expect(editor(page)).toBeFocused();
  expect(await page.evaluate(() => String(getSelection()))).toBe('学习');
});

test('Ctrl+H shows what would be replaced, replaces one or all in one step, and breaks no blank', async ({
  app,
}) => {
  const page = app.page();
  await newFromTemplate(page);
  const blanks = await editor(page).locator('.blank').count();
  const before = await editor(page).textContent();
  await page.keyboard.press('Control+h');
  const find = page.getByRole('search', { name: '查找和替换' });
  await page.keyboard.type('法治');
  await page.keyboard.press('Tab');
  await page.keyboard.type('依法');
  const status = find.getByRole('status');
  await expect(status).toHaveText(/^第 1 处，共 \d+ 处$/u);
  const all = Number(/共 (\d+)/u.exec((await status.textContent()) ?? '')?.[1]);
  expect(all).toBeGreaterThan(3);
  await expect(find.getByRole('region', { name: '文件要素' }).locator('ins').first()).toHaveText('依法');
  await page.keyboard.press('Enter');
  await expect(status).toHaveText(`第 1 处，共 ${all - 1} 处`);
  await find.getByRole('button', { name: `全部替换 ${all - 1} 处` }).focus();
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('没有找到');
  await expect(editor(page).locator('.blank')).toHaveCount(blanks);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => editor(page).textContent()).toBe(before);
});

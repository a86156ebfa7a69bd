// The state of saving is true at every moment, and a save that fails keeps the text.

import { expect, test } from './fixtures.ts';
import { editor, importFile, newFromTemplate, OWN_FILE, save } from './steps/steps.ts';

test('a save that fails says why, keeps the text, and succeeds with 重试', async ({ app }, testInfo) => {
  test.skip(
    testInfo.project.name === 'electron',
    '界面与后台之间不走网络，无法从测试里切断 / no network to cut in Electron',
  );
  const page = app.page();
  await importFile(page, OWN_FILE);
  await page.route('**/api/reports.save', (route) => route.abort());
  await editor(page).getByText('把学习摆在前面').click();
  await page.keyboard.press('End');
  await page.keyboard.type('，学用结合');
  await expect(page.getByRole('alert')).toContainText('写好的内容还在这里');
  await expect(page.getByText('未能保存')).toBeVisible();
  await expect(editor(page)).toContainText('把学习摆在前面，学用结合');

  await page.unroute('**/api/reports.save');
  await page.getByRole('button', { name: '重试' }).click();
  await expect(page.getByText(/^已保存/u)).toBeVisible();
  await page.reload();
  await expect(editor(page)).toContainText('把学习摆在前面，学用结合');
});

test('a value that is still being typed into a blank is saved with Ctrl+S and when the window is closed', async ({
  app,
}) => {
  const page = app.page();
  await newFromTemplate(page);
  await page.keyboard.press('Tab');
  await page.keyboard.type('12');
  await save(page);
  await expect(editor(page)).toContainText('法治工作12次，');
  await page.keyboard.press('Tab');
  await page.keyboard.type('34');
  await page.reload();
  await expect(editor(page)).toContainText('法律法规34次，');
});

test('what is typed straight after Tab goes into the blank, and its unit stays', async ({ app }) => {
  const page = app.page();
  await newFromTemplate(page);
  const blanks = editor(page).locator('.blank');
  const count = await blanks.count();
  for (const value of ['12', '30次']) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(value);
  }
  await page.keyboard.press('Tab');
  await expect(blanks).toHaveCount(count - 2);
  await expect(editor(page)).toContainText('法治工作12次，');
  await expect(editor(page)).toContainText('法律法规30次，');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(blanks).toHaveCount(count);
});

// The library: the worked example and how it goes again, search, comparison, copies, the archive, a template of one's own.

import { expect, test } from './fixtures.ts';
import { editor, newFromTemplate } from './steps/steps.ts';

test('the example is opened, searched, compared, copied, put away and thrown away', async ({ app }) => {
  const page = app.page();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: '先看一份写好的示例' }).click();
  await expect(editor(page)).toContainText('竹溪村通过省级民主法治示范村复核');
  await expect(page.getByText('可以导出正式稿了')).toBeVisible();
  await page.getByRole('button', { name: '年报库' }).click();
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(3);

  await page.getByLabel('在全部年报里查找').fill('山界争议');
  const found = page.getByRole('region', { name: '查找结果' });
  await expect(found).toContainText('1 份年报里有 2 处');
  await found.getByRole('button', { name: /相持多年的山界争议/u }).click();
  await expect(editor(page)).toBeFocused();
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('山界争议');
  await page.getByRole('button', { name: '年报库' }).click();

  const more = (year: number) => page.getByLabel(`更多：${year} 年度的年报`);
  await more(2025).click();
  await page.getByRole('button', { name: '与 2024 年度对比' }).click();
  await expect(page.getByRole('table').filter({ hasText: '调解矛盾纠纷' })).toContainText('342');
  await expect(page.getByRole('img', { name: /组织演练 ＋40%/u })).toBeVisible();
  await page.getByRole('button', { name: '年报库' }).click();

  await more(2024).click();
  await page.getByRole('button', { name: '复制一份' }).click();
  await expect(rows).toHaveCount(4);
  await more(2025).click();
  await page.getByRole('button', { name: '归档' }).click();
  await expect(rows).toHaveCount(3);
  await page.getByRole('button', { name: '已归档 1' }).click();
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('button', { name: '年度并排' }).click();
  await expect(page.getByRole('region', { name: '2024 年度' }).getByRole('button')).toHaveCount(2);
  await page.getByRole('button', { name: '删除全部示例' }).click();
  await expect(page.getByRole('region', { name: '2025 年度' })).toHaveCount(0);
});

test('a point is ticked by hand, lends a sentence, and the right column stays as it was left', async ({
  app,
}) => {
  const page = app.page();
  await page.setViewportSize({ width: 1366, height: 768 });
  await newFromTemplate(page);
  await page
    .getByRole('navigation', { name: '章节' })
    .getByRole('button', { name: /主要举措和成效/u })
    .click();
  const point = page.getByRole('checkbox', { name: '数字法治' });
  await point.check();
  await expect(page.getByRole('heading', { name: /写到的方面/u })).toContainText('13/13');
  await point.uncheck();
  await page.getByRole('button', { name: '插入“数字法治”的起头句' }).click();
  await expect(editor(page).locator('.blank input:focus')).toBeVisible();
  await page.keyboard.type('县里的执法平台');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^数字法治.*已写到/u })).toBeVisible();

  const edge = page.getByRole('separator', { name: '右栏宽度' });
  const width = Number(await edge.getAttribute('aria-valuenow'));
  await edge.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(edge).toHaveAttribute('aria-valuenow', String(width + 2));
  await page.getByRole('button', { name: '钉在正文旁边' }).click();
  await page.reload();
  await expect(edge).toHaveAttribute('aria-valuenow', String(width + 2));
  await expect(page.getByRole('button', { name: '钉在正文旁边' })).toHaveAttribute('aria-pressed', 'false');
});

test('a template is copied, a fault in it is named and not saved, and it is used', async ({ app }) => {
  const page = app.page();
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByRole('button', { name: '复制模板“法治建设工作报告”来改' }).click();
  const save = page.getByRole('button', { name: '保存模板' });
  await page.getByLabel('名称', { exact: true }).fill('县里的写法');
  await page.getByLabel(/^报告标题/u).fill('{谁}的报告');
  await expect(page.getByText(/“报告标题”有问题/u)).toBeVisible();
  await expect(save).toBeDisabled();
  await page.getByLabel(/^报告标题/u).fill('{issuer}{year}年度法治工作报告');
  await expect(page.getByText('写法没有问题，可以保存。')).toBeVisible();
  await save.click();
  await expect(page.getByRole('button', { name: '修改模板“县里的写法”' })).toBeVisible();
  await page.getByRole('button', { name: '返回' }).click();
  await page.getByRole('button', { name: '从模板新建' }).click();
  await expect(page.getByText('县里的写法', { exact: true })).toBeVisible();
});

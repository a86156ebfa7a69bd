// Last year's file in whatever form it is held: an old Word file, a PDF, a page copied from a website.

import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright/test';
import { findLibreOffice, thisProgramSystem } from '../../services/libreoffice.ts';
import { expect, test } from './fixtures.ts';
import { dropFile } from './steps/steps.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/intake/${name}`, import.meta.url));

const PAGE = `<meta charset="gb2312"><h1>青石镇2025年度法治政府建设情况报告</h1>
<p>县委、县政府：</p>
<h2>一、上一年度推进法治政府建设的主要举措和成效</h2>
<p>全年受理矛盾纠纷<b>12</b>件，调解成功率达到98%。</p>
<h2>二、下一年度推进法治政府建设的主要安排</h2>
<ol><li>让执法队员跟班办案。</li><li>把调解室建到群众家门口。</li></ol>
<script>document.title = 'x'</script>`;

/** Puts something on the clipboard's event, as Ctrl+V does; headless windows have no clipboard to read. */
async function paste(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await page.getByLabel('粘贴文字').evaluate((field, entries) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(entries)) clipboardData.setData(type, text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

test('a .doc is converted by the LibreOffice of this PC, and read', async ({ app }) => {
  test.skip(findLibreOffice(thisProgramSystem) === null, '没有 LibreOffice，跳过 / no LibreOffice here');
  const page = app.page();
  await page.getByRole('button', { name: '沿用去年报告新建' }).click();
  await dropFile(page, fixture('libreoffice.doc'));
  await expect(page.getByText('正在用本机的 LibreOffice 转换…')).toBeVisible();
  await expect(page.getByRole('heading', { name: '导入核对 · libreoffice.docx' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByLabel('标题')).toHaveValue(/法治政府建设/u);
});

test('a PDF is read under the strict content security policy', async ({ app }) => {
  const page = app.page();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await page.getByRole('button', { name: '沿用去年报告新建' }).click();
  await dropFile(page, fixture('pdf.pdf'));
  await expect(page.getByLabel('标题')).toHaveValue(/法治政府建设/u);
  await expect(page.getByRole('region', { name: '文稿里的内容' })).toContainText('主要举措');
  expect(refused).toEqual([]);
});

test('a page copied from a website keeps its headings', async ({ app }) => {
  const page = app.page();
  await page.getByRole('button', { name: '沿用去年报告新建' }).click();
  await paste(page, { 'text/html': PAGE, 'text/plain': '纯文本' });
  await expect(page.getByLabel('标题')).toHaveValue('青石镇2025年度法治政府建设情况报告');
  const landed = page.getByRole('region', { name: '模板的章节' });
  await expect(landed).toContainText('上一年度推进法治政府建设的主要举措和成效');
  await page.getByRole('button', { name: '建立 2026 年度草稿' }).click();
  await expect(page.getByRole('region', { name: '上年数字留成空缺' })).toContainText('12');
});

test('plain text on the clipboard is read as text', async ({ app }) => {
  const page = app.page();
  await page.getByRole('button', { name: '沿用去年报告新建' }).click();
  await paste(page, {
    'text/plain': '青石镇2025年度法治政府建设情况报告\n\n一、主要举措\n全年调解纠纷12件。',
  });
  await expect(page.getByLabel('标题')).toHaveValue('青石镇2025年度法治政府建设情况报告');
});

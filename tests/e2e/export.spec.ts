// From the red head to the exported file and its 格式自检; 网站公开稿 with its personal data; a stranger's file and 一键套用.

import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Locator, Page } from 'playwright/test';
import { findChromium } from '../../services/chromium.ts';
import { findLibreOffice, thisProgramSystem } from '../../services/libreoffice.ts';
import { expect, test } from './fixtures.ts';
import { editor, importFile, newFromTemplate, OWN_FILE, showTab } from './steps/steps.ts';

function sheets(page: Page): Locator {
  return page.getByRole('region', { name: /^第 \d+ 页，共 \d+ 页$/u });
}

async function fold(page: Page, name: string): Promise<Locator> {
  const part = page.locator('.export-fold').filter({ has: page.getByText(name, { exact: true }) });
  await part.locator('summary').click();
  return part;
}

/** The three leftovers of our own file are filled in, so that nothing blocks. */
async function mendLeftovers(page: Page): Promise<void> {
  await showTab(page, '预览导出');
  for (let left = 3; left > 0; left -= 1) {
    await page.locator('.export-errors button').first().click();
    await expect(editor(page)).toBeFocused();
    await page.keyboard.type(String(200 + left));
    await expect(editor(page).locator('.finding-error')).toHaveCount(left - 1);
    await showTab(page, '预览导出');
  }
}

async function exported(page: Page, button: string, kind: string): Promise<string> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const done = page.getByRole('status').filter({ hasText: `已导出${kind}` });
  await expect(done).toBeVisible({ timeout: 60_000 });
  return (await done.locator('.export-path').textContent()) ?? '';
}

async function axeFinds(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: loaded } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await loaded.run();
    return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`);
  });
}

test('the red head is filled in beside the pages, exported as Word file and PDF, and inspected', async ({
  app,
}) => {
  const page = app.page();
  await importFile(page, OWN_FILE);
  await mendLeftovers(page);
  await page.getByText('正式报送稿').click();
  const head = await fold(page, '红头和版记');
  await head.getByLabel('发文字号').fill('青石府[2026]05号');
  await head.getByRole('button', { name: '改为 青石府〔2026〕5号' }).click();
  await head.getByLabel('签发人').fill('张青石');
  await head.getByLabel('附注').fill('（此件公开发布）');
  await head.getByLabel('抄送').fill('县委全面依法治县委员会办公室');
  await head.getByLabel('印发机关').fill('青石镇党政综合办公室');
  await head.getByLabel('印发机关').blur();
  await expect(head.locator('.export-fold-state')).toHaveText('都填了');
  await expect(sheets(page).first()).toContainText('青石府〔2026〕5号');
  await expect(sheets(page).first()).toContainText('签发人：张青石');
  await page
    .getByRole('button', { name: /^转到第 \d+ 页$/u })
    .last()
    .click();
  await expect(sheets(page).last()).toContainText('抄送：县委全面依法治县委员会办公室。');

  const title = await fold(page, '标题分行');
  const lines = title.getByRole('textbox');
  const own = await lines.inputValue();
  await lines.fill(own.replaceAll('\n', '').replace('法治', '\n法治'));
  await lines.blur();
  await expect(title.getByText('按您分的行印。')).toBeVisible();
  await title.getByRole('button', { name: '恢复自动' }).click();
  await expect(lines).toHaveValue(own);

  const attachments = await fold(page, '附件');
  await attachments.getByRole('button', { name: '添加附件' }).click();
  await attachments.getByLabel('附件标题').fill('青石镇行政执法数据表');
  const content = page.getByLabel(/^内容/u);
  await content.fill('事项\t件数\n行政处罚\tXX件\n行政检查\t34件');
  await content.blur();
  await showTab(page, '检查');
  await page.getByRole('button', { name: /XX件/u }).first().click();
  await expect(content).toBeFocused();
  await content.fill('事项\t件数\n行政处罚\t12件\n行政检查\t34件');
  await content.blur();
  await expect(sheets(page).filter({ hasText: '行政检查' })).toHaveCount(1);
  await page.getByRole('link', { name: '12件' }).click();
  await expect(content).toBeFocused();
  expect(await axeFinds(page)).toEqual([]);

  // Electron prints by itself.
  const prints = findChromium(thisProgramSystem) ?? findLibreOffice(thisProgramSystem);
  if (prints !== null || test.info().project.name === 'electron') {
    const pdf = readFileSync(await exported(page, '导出 PDF', '正式稿'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  } else console.log('SKIPPED 导出 PDF: needs chromium or libreoffice-writer');
  const word = await exported(page, '导出正式稿', '正式稿');
  expect(word).toMatch(/\.docx$/u);
  await page.getByRole('button', { name: '格式自检' }).click();
  await expect(page.getByRole('heading', { name: '格式自检' })).toBeVisible();
  const rows = page.getByRole('row');
  await expect(rows.filter({ hasText: '发文字号' }).first()).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '不符' })).toHaveCount(0);
  expect(await axeFinds(page)).toEqual([]);
  await page.getByRole('button', { name: '返回' }).click();
  await expect(page.locator('.export-earlier li').filter({ hasText: '.docx' })).toHaveCount(1);
});

test('网站公开稿 waits until each piece of personal data is masked or said to be fit to publish', async ({
  app,
}) => {
  const page = app.page();
  await importFile(page, OWN_FILE);
  await mendLeftovers(page);
  await page.keyboard.press('Escape');
  await showTab(page, '写作');
  await editor(page).getByText('无。', { exact: true }).click();
  await page.keyboard.press('End');
  await page.keyboard.type('业主赵六家住青石镇人民路12号，邮箱zhao.liu@example.net。');
  await showTab(page, '预览导出');
  await page.getByText('网站公开稿', { exact: false }).first().click();
  const personal = page.getByRole('region', { name: '公开前核对个人信息' });
  await expect(personal.getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('button', { name: '导出网页' })).toBeDisabled();
  await personal.getByRole('button', { name: '改为 青石镇人民路某号' }).click();
  await expect(personal.getByRole('listitem')).toHaveCount(1);
  await personal.getByRole('button', { name: '可以公开' }).click();
  await expect(personal.getByText('1 处已经确认可以公开。')).toBeVisible();
  const html = readFileSync(await exported(page, '导出网页', '网站公开稿'), 'utf8');
  expect(html).toContain('青石镇人民路某号，邮箱zhao.liu@example.net');
  expect(html).not.toContain('草稿');
});

test('a stranger’s file is inspected and taken into our format', async ({ app }) => {
  const page = app.page();
  await newFromTemplate(page);
  await showTab(page, '预览导出');
  const path = await exported(page, '导出草稿', '草稿');
  await page.getByRole('button', { name: '年报库' }).click();
  await page.getByRole('button', { name: '格式体检' }).click();
  await page.locator('input[aria-label="选择 Word 文件"]').setInputFiles(path);
  await expect(page.getByRole('row').filter({ hasText: '符合' }).first()).toBeVisible();
  await page.getByRole('button', { name: '一键套用公文格式' }).click();
  await expect(page.getByRole('button', { name: '建立年报' })).toBeVisible();
});

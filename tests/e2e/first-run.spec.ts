// From the first start to the final document: last year's Word file by keyboard alone, and a blank template by mouse.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { editor, OWN_FILE, showTab } from './steps/steps.ts';

const CLI = fileURLToPath(new URL('../../dist/cli/nianbao.mjs', import.meta.url));

/** Last year's finished report as the Word file a clerk has of it. */
function lastYearsFile(folder: string): string {
  const text = join(folder, '去年.txt');
  const docx = join(folder, '去年.docx');
  writeFileSync(text, readFileSync(OWN_FILE, 'utf8').replaceAll('XX', '36'));
  expect(spawnSync(process.execPath, [CLI, 'export', text, '-o', docx]).status).toBe(0);
  return docx;
}

/** Presses Tab until the keyboard is on a control of this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : '';
      return element?.getAttribute('aria-label') ?? (label || (element?.textContent ?? ''));
    });
    if (name.test(here)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}`);
}

async function fillUnitByKeyboard(page: Page): Promise<void> {
  await tabTo(page, /^单位简称/u);
  await page.keyboard.type('青石镇');
  await tabTo(page, /^所属县/u);
  await page.keyboard.type('云岭县');
  await expect(page.getByLabel('单位全称（署名用）')).toHaveValue('云岭县青石镇人民政府');
  await expect(page.getByLabel('发文机关标志（红头）')).toHaveValue('云岭县青石镇人民政府文件');
  await expect(page.getByLabel('常用主送机关')).toHaveValue('县委、县政府');
}

async function savedFinal(page: Page): Promise<string> {
  const done = page.getByRole('status').filter({ hasText: '已导出正式稿' });
  await expect(done).toBeVisible();
  return (await done.locator('.export-path').textContent()) ?? '';
}

test('by keyboard alone: the unit, last year’s Word file, every blank and sentence, the final document', async ({
  app,
}) => {
  const page = app.page();
  await page.setViewportSize({ width: 1366, height: 768 });
  const file = lastYearsFile(app.dataFolder);
  await expect(page.getByText('还没有年报')).toBeVisible();
  await fillUnitByKeyboard(page);
  await page.reload();
  await tabTo(page, /^沿用去年报告新建/u);
  await page.keyboard.press('Enter');
  await tabTo(page, /^选择文件/u);
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(file);
  await expect(page.getByRole('heading', { name: '从文稿里认出的要素' })).toBeVisible();
  await tabTo(page, /^建立 2026 年度草稿/u);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: '年份往后推' })).toBeVisible();
  await tabTo(page, /^开始写作/u);
  await page.keyboard.press('Enter');
  await expect(editor(page)).toBeVisible();
  await expect(page.getByText(/3月1日前报送/u)).toBeVisible();

  const blanks = editor(page).locator('.blank');
  const count = await blanks.count();
  expect(count).toBeGreaterThan(3);
  for (let left = count; left > 0; left -= 1) {
    await page.keyboard.press('Tab');
    await expect(blanks.locator('input:focus')).toBeVisible();
    await page.keyboard.type(String(40 + left));
    await page.keyboard.press('Enter');
    await expect(blanks).toHaveCount(left - 1);
  }
  const carried = editor(page).locator('.carried');
  for (let tries = 0; tries < 200 && (await carried.count()) > 0; tries += 1) {
    await page.keyboard.press('Control+Enter');
  }
  await expect(carried).toHaveCount(0);

  await page.keyboard.press('Shift+F6');
  await expect(page.getByRole('navigation', { name: '章节' }).locator(':focus')).toBeVisible();
  await tabTo(page, /^文件要素/u);
  await page.keyboard.press('Enter');
  await tabTo(page, /^成文日期/u);
  await page.keyboard.type('2027年1月20日');
  await page.keyboard.press('Alt+3');
  await expect(page.getByText(/^可以导出正式稿/u)).toBeVisible();
  await page.keyboard.press('Alt+4');
  await tabTo(page, /^导出正式稿/u);
  await page.keyboard.press('Enter');
  expect(existsSync(await savedFinal(page))).toBe(true);
});

test('by mouse: a blank template, every blank filled, the final document', async ({ app }) => {
  const page = app.page();
  await page.getByLabel('单位简称').fill('青石镇');
  await page.getByLabel('所属县（市、区）').fill('云岭县');
  await expect(page.getByText('标题将写成')).toBeVisible();
  await page.getByRole('button', { name: '从模板新建' }).click();
  await page.getByText('法治建设工作报告', { exact: true }).click();
  await expect(page.getByLabel('署名（单位全称）')).toHaveValue('云岭县青石镇人民政府');
  await page.getByLabel('报告年度').fill('2025');
  await page.getByRole('button', { name: '建立年报' }).click();
  await expect(editor(page)).toBeVisible();

  // 下一步 leads through the blanks; a point that is not written yet lends a sentence, with blanks of its own.
  const blanks = editor(page).locator('.blank');
  for (let left = await blanks.count(); left > 0; left -= 1) {
    await page.getByRole('button', { name: /^下一步 填写空缺/u }).click();
    const field = blanks.locator('input:focus');
    await expect(field).toBeVisible();
    const unit = await page.locator('.blank:focus-within .blank-unit').textContent();
    await field.fill(unit ? String(20 + left) : `第${left}件实事已经办好`);
    await field.press('Enter');
    await expect(blanks).toHaveCount(left - 1);
  }
  await page.getByText('文件要素').click();
  await page.getByLabel('成文日期').fill('2026年1月20日');
  await showTab(page, '检查');
  await expect(page.getByText(/^可以导出正式稿/u)).toBeVisible();
  await page.getByRole('button', { name: '去导出' }).click();
  await page.getByRole('button', { name: '导出正式稿' }).click();
  expect(existsSync(await savedFinal(page))).toBe(true);
});

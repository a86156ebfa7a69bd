// The whole way once: a file with leftovers in, a final Word document out.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { expectOfficialPages } from './steps/official-pages.ts';
import { dropFile, editor, OWN_FILE, showTab } from './steps/steps.ts';

const SAMPLE = fileURLToPath(new URL('../../../shared/samples/full/yanpi-2024.txt', import.meta.url));

const FILES = [
  { name: 'our own file about 青石镇', path: OWN_FILE, leftovers: 3, issuer: '青石镇人民政府' },
  { name: 'the sample yanpi-2024', path: SAMPLE, leftovers: 4, issuer: '演陂镇人民政府' },
];

const SECTIONS = ['导语', '主要举措和成效', '不足和原因', '第一责任人履职', '下一年度安排', '其他情况'];

for (const { name, path, leftovers, issuer } of FILES) {
  test(`from ${name} to the final document`, async ({ app }) => {
    test.skip(!existsSync(path), '没有 ../shared/samples，跳过这份样本 / samples not found');
    const page = app.page();
    await page.getByRole('button', { name: '打开已有文稿' }).click();
    await dropFile(page, path);

    const landed = page.getByRole('region', { name: '模板的章节' });
    for (const section of SECTIONS) {
      const entry = landed
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { name: section }) });
      await expect(entry).not.toContainText('没有内容');
    }
    await expect(landed).toContainText('每一块都放进了章节');
    await page.getByRole('button', { name: '建立年报' }).click();
    await expect(editor(page)).toBeVisible();

    const errors = editor(page).locator('.finding-error');
    await expect(errors).toHaveCount(leftovers);
    for (let left = leftovers; left > 0; left -= 1) {
      await toNextLeftover(page);
      await page.keyboard.type(String(200 + left));
      await expect(errors).toHaveCount(left - 1);
    }
    await showTab(page, '检查');
    await expect(page.getByText(/^可以导出正式稿/u)).toBeVisible();

    await page.getByRole('button', { name: '去导出' }).click();
    await page.getByRole('button', { name: '导出正式稿' }).click();
    const done = page.getByRole('status').filter({ hasText: '已导出正式稿' });
    await expect(done).toBeVisible();
    const written = (await done.locator('.export-path').textContent()) ?? '';
    const parts = unzipSync(readFileSync(written));
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const text = body.replace(/<[^>]+>/gu, '');
    expect(text).not.toContain('XX');
    for (let left = leftovers; left > 0; left -= 1) expect(text).toContain(String(200 + left));
    await expectOfficialPages(written, issuer);
  });
}

/** F8 goes through all findings; other rules have theirs between the leftovers. */
async function toNextLeftover(page: Page): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    await page.keyboard.press('F8');
    if ((await page.evaluate(() => document.getSelection()?.toString())) === 'XX') return;
  }
  throw new Error('F8 never came to a leftover');
}

test('a click on a finding of the check page goes to its place, and 忽略并说明 keeps the reason', async ({
  app,
}) => {
  const page = app.page();
  await page.getByRole('button', { name: '打开已有文稿' }).click();
  await dropFile(page, OWN_FILE);
  await page.getByRole('button', { name: '建立年报' }).click();
  await expect(editor(page).locator('.finding-error')).toHaveCount(3);
  await showTab(page, '检查');
  await page
    .getByRole('button', { name: /讲座XX场/u })
    .first()
    .click();
  await expect(editor(page)).toBeFocused();
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('XX');

  await showTab(page, '检查');
  await page.getByRole('button', { name: '忽略并说明' }).first().click();
  await page.getByLabel('忽略的原因').fill('活动名称就叫这个');
  await page.getByRole('button', { name: '忽略这一处' }).click();
  await expect(page.getByText('还有 2 处必须处理')).toBeVisible();
  await page.getByText('已忽略 1 处').click();
  await expect(page.getByText('活动名称就叫这个')).toBeVisible();
  await page.getByRole('button', { name: '恢复这条提醒' }).click();
  await expect(page.getByText('还有 3 处必须处理')).toBeVisible();
});

test('the final export waits for errors; a draft does not', async ({ app }) => {
  const page = app.page();
  await page.getByRole('button', { name: '打开已有文稿' }).click();
  await dropFile(page, OWN_FILE);
  await page.getByRole('button', { name: '建立年报' }).click();
  await expect(editor(page).locator('.finding-error')).toHaveCount(3);
  await showTab(page, '预览导出');
  await expect(page.getByRole('button', { name: '导出正式稿' })).toBeDisabled();
  await expect(page.getByText('还有 3 处必须处理')).toBeVisible();
  await page.getByRole('button', { name: '导出草稿' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已导出草稿' })).toBeVisible();
});

// Nothing overlaps or leaves the window at 1366×768 with 100, 125 and 150 % scaling, at any text size.

import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { dropFile, editor, OWN_FILE, showTab } from './steps/steps.ts';

/** What 1366×768 is in CSS pixels at 100, 125 and 150 %. */
const WINDOWS = [
  { width: 1366, height: 768 },
  { width: 1093, height: 614 },
  { width: 911, height: 512 },
];

/** Controls that stick out of the window sideways, or whose words are cut off or lie under another control. */
function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('button, select, input, h1, h2')) {
      if (element.closest('.editor, .visually-hidden') || !element.checkVisibility()) continue;
      const box = element.getBoundingClientRect();
      if (box.width === 0) continue;
      const name = element.textContent?.trim() || element.getAttribute('aria-label') || element.tagName;
      if (box.left < -1 || box.right > window.innerWidth + 1) faults.push(`out of the window: ${name}`);
      if (element.tagName === 'BUTTON' && element.classList.contains('btn')) {
        if (element.scrollWidth > element.clientWidth + 1) faults.push(`cut off: ${name}`);
      }
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const bar = element.closest('.topbar, .desk-bar');
      const top = bar ? document.elementFromPoint(x, y) : null;
      if (top && !element.contains(top) && !top.contains(element)) faults.push(`covered: ${name}`);
    }
    return faults;
  });
}

for (const size of ['标准', '特大']) {
  test(`every screen fits the window at text size ${size}`, async ({ app }) => {
    test.slow();
    const page = app.page();
    const fits = async (screen: string) => {
      for (const viewport of WINDOWS) {
        await page.setViewportSize(viewport);
        expect(await misplaced(page), `${screen} ${viewport.width}`).toEqual([]);
      }
    };
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByText(size, { exact: true }).click();
    await fits('设置');
    await page.getByRole('button', { name: '返回' }).click();
    await expect(page.getByRole('heading', { name: /先填一次本单位/u })).toBeVisible();
    await fits('年报库（空）');
    await page.getByRole('button', { name: '沿用去年报告新建' }).click();
    await fits('新建');
    await dropFile(page, OWN_FILE);
    await page.getByRole('button', { name: /把矛盾化解在村里/u }).click();
    await fits('导入核对');
    await page.getByRole('button', { name: '建立 2026 年度草稿' }).click();
    await expect(page.getByRole('button', { name: '开始写作' })).toBeVisible();
    await fits('沿用核对');
    await page.getByRole('button', { name: '开始写作' }).click();
    await expect(editor(page)).toBeVisible();
    await fits('工作台');
    const toggle = page.getByRole('button', { name: /提示和问题|收起右栏/u });
    if ((await toggle.getAttribute('aria-pressed')) === 'false') await toggle.click();
    await page.getByRole('tab', { name: /问题/u }).click();
    await fits('工作台（右栏）');
    await showTab(page, '数据');
    await expect(page.getByRole('table')).toBeVisible();
    await fits('数据台账');
    await showTab(page, '检查');
    await fits('检查');
    await page.getByRole('button', { name: '检查规则' }).click();
    await expect(page.getByRole('region', { name: '年份' })).toBeVisible();
    await fits('检查规则');
    await page.getByRole('button', { name: '返回' }).click();
    await showTab(page, '预览导出');
    // all() waits for nothing: the screen has come in first.
    await expect(page.locator('.export-fold summary').first()).toBeVisible();
    for (const summary of await page.locator('.export-fold summary').all()) await summary.click();
    await page.getByRole('button', { name: '添加附件' }).click();
    await fits('预览导出');
    await page.getByRole('button', { name: '导出草稿' }).click();
    await page.getByRole('button', { name: '格式自检' }).click();
    await expect(page.getByRole('table')).toBeVisible();
    await fits('格式自检');
    await page.getByRole('button', { name: '返回' }).click();
    await page.getByRole('button', { name: '年报库' }).click();
    await expect(page.getByRole('table')).toBeVisible();
    await fits('年报库');
  });
}

// 历史版本, 备份, 移交包: nothing that was written is lost, whatever happens to the library.

import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { editor, importFile, OWN_FILE, save } from './steps/steps.ts';
import { violations } from './steps/violations.ts';

const TITLE = '青石镇2025年度法治政府建设情况报告';

async function type(page: Page, words: string): Promise<void> {
  await editor(page).getByText('把学习摆在前面').click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
  await save(page);
}

async function setLook(page: Page, ...looks: string[]): Promise<void> {
  await page.getByRole('button', { name: '设置' }).click();
  for (const look of looks) await page.getByText(look, { exact: true }).click();
  await page.getByRole('button', { name: '返回' }).click();
}

test('a version is compared with the present, one paragraph and the whole are restored, and 撤销 brings it back', async ({
  app,
}) => {
  const page = app.page();
  await page.setViewportSize({ width: 1366, height: 768 });
  await importFile(page, OWN_FILE);
  await expect(editor(page).locator('.finding-error')).toHaveCount(3);
  await type(page, '，学用结合');
  await page.getByRole('button', { name: '历史版本' }).click();
  const changes = page.getByRole('listitem').filter({ hasText: '有改动' });
  await expect(changes).toHaveCount(1);
  await expect(changes.locator('ins')).toHaveText('，学用结合');
  expect(await violations(page), '历史版本').toEqual([]);
  await page.screenshot({ path: test.info().outputPath('history.png') });

  await changes.getByRole('button', { name: '恢复这一段' }).click();
  await expect(page.getByText('已恢复这一段')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText('已撤销，恢复成刚才的内容')).toBeVisible();
  await page.getByRole('navigation', { name: '历史版本' }).getByRole('button').last().click();
  await page.getByRole('button', { name: '恢复成这个版本' }).click();
  await expect(page.getByText('与现在的内容完全一样')).toBeVisible();
  await page.getByRole('button', { name: '写作', exact: true }).click();
  await expect(editor(page)).toContainText('把学习摆在前面');
  await expect(editor(page)).not.toContainText('学用结合');
});

test('a damaged library opens with a notice; what is gone comes back from the backup', async ({ app }) => {
  const stick = await mkdtemp(join(tmpdir(), '备份 U盘-'));
  try {
    let page = app.page();
    await page.setViewportSize({ width: 1366, height: 768 });
    await importFile(page, OWN_FILE);
    await expect(editor(page).locator('.finding-error')).toHaveCount(3);
    await type(page, '，学用结合');
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByLabel(/备份到哪个文件夹/u).fill(stick);
    await page.getByLabel(/备份到哪个文件夹/u).blur();
    await expect(page.getByText(/上次备份：.*1 份年报，已核对/u)).toBeVisible();
    await page.getByRole('heading', { name: '备份' }).scrollIntoViewIfNeeded();
    await page.screenshot({ path: test.info().outputPath('backup-part.png') });
    await app.kill();
    const reports = join(app.dataFolder, 'reports');
    const [file = ''] = (await readdir(reports)).filter((name) => /^[\w-]+\.json$/u.test(name));
    await writeFile(join(reports, file), '\0'.repeat(5_000));

    page = await app.start();
    await expect(page.getByText(/的文件已损坏，已打开/u)).toBeVisible();
    await page.getByRole('button', { name: TITLE }).click();
    await expect(editor(page)).toContainText('把学习摆在前面');
    await app.kill();
    for (const name of ['reports', 'history', 'trash']) {
      await rm(join(app.dataFolder, name), { recursive: true });
      await mkdir(join(app.dataFolder, name));
    }

    page = await app.start();
    await page.setViewportSize({ width: 1366, height: 768 });
    await expect(page.getByText('还没有年报')).toBeVisible();
    await setLook(page, '深色', '特大');
    await page.getByRole('button', { name: '从备份恢复' }).click();
    await expect(page.getByText('年报库里没有')).toBeVisible();
    expect(await violations(page), '从备份恢复').toEqual([]);
    await page.screenshot({ path: test.info().outputPath('backup.png') });
    await page.getByRole('button', { name: '恢复选中的 1 份' }).click();
    await page.getByRole('button', { name: '看年报库' }).click();
    await page.getByRole('button', { name: TITLE }).click();
    await expect(editor(page)).toContainText('把学习摆在前面，学用结合');
  } finally {
    await rm(stick, { recursive: true, force: true });
  }
});

test('a hand-over shows what is inside before anything is taken', async ({ app }) => {
  const page = app.page();
  await page.setViewportSize({ width: 1366, height: 768 });
  await importFile(page, OWN_FILE);
  await expect(editor(page).locator('.finding-error')).toHaveCount(3);
  await page.getByRole('button', { name: '年报库' }).click();
  await page.getByLabel('更多：2025 年度的年报').click();
  await page.getByRole('button', { name: '做成移交包' }).click();
  await expect(page.getByText(/移交包已存成/u)).toBeVisible();
  const path = /移交包已存成 (.+\.nianbao)/u.exec(
    (await page.locator('.toast').first().textContent()) ?? '',
  )?.[1];
  await page.getByRole('button', { name: TITLE }).click();
  await type(page, '，学用结合');
  await page.getByRole('button', { name: '年报库' }).click();
  await expect(page.getByRole('button', { name: TITLE })).toBeVisible();
  await page.getByLabel('选择移交包').setInputFiles(path ?? '');
  await expect(page.getByText('移交包完好')).toBeVisible();
  await expect(page.getByText('本机有同一份，内容不同')).toBeVisible();
  expect(await violations(page), '移交包').toEqual([]);
  await page.screenshot({ path: test.info().outputPath('handover.png') });
  await page.getByText('换成移交来的').click();
  await page.getByRole('button', { name: '放进年报库' }).click();
  await expect(editor(page)).toContainText('把学习摆在前面');
  await expect(editor(page)).not.toContainText('学用结合');
  await page.getByRole('button', { name: '历史版本' }).click();
  await expect(page.getByText('打开移交包之前')).toBeVisible();

  await page.getByRole('button', { name: '写作', exact: true }).click();
  await page.getByRole('button', { name: '年报库' }).click();
  await expect(page.getByRole('button', { name: TITLE })).toBeVisible();
  await page.getByLabel('选择移交包').setInputFiles({
    name: '坏的.nianbao',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('PK不是移交包'),
  });
  await expect(page.getByRole('alert')).toContainText('移交包不完整');
  await expect(page.getByRole('button', { name: '放进年报库' })).toHaveCount(0);
});

test('a second window on the library says who has it and changes nothing, until the first is closed', async ({
  app,
}, testInfo) => {
  test.skip(testInfo.project.name === 'electron', '窗口只有一个 / one window only');
  const page = app.page();
  await importFile(page, OWN_FILE);
  await expect(editor(page).locator('.finding-error')).toHaveCount(3);
  const second = await app.another();
  try {
    const other = second.page;
    await expect(other.getByText('这里只能查看，不能保存')).not.toHaveCount(0);
    await other.getByRole('button', { name: TITLE }).click();
    await expect(editor(other)).toHaveAttribute('contenteditable', 'false');
    await expect(other.getByText(/数据文件夹正由本机浏览器里的“法治年报”使用/u)).toBeVisible();
    await other.screenshot({ path: test.info().outputPath('read-only.png') });
    await type(page, '，学用结合');
    await app.kill();
    // The other takes over by itself and shows what was written last.
    await expect(editor(other)).toHaveAttribute('contenteditable', 'true', { timeout: 30_000 });
    await expect(editor(other)).toContainText('把学习摆在前面，学用结合');
  } finally {
    await second.kill();
  }
});

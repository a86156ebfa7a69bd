// 检查: groups, filters, all of a kind at once, what is left alone with its reason, and on paper.

import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { type App, expect, test } from './fixtures.ts';
import { editor, importFile, OWN_FILE, showTab } from './steps/steps.ts';

/** Our own file with two superfluous 、 between titles of laws; on its check page. */
async function openChecked(app: App): Promise<Page> {
  const page = app.page();
  const path = `${app.dataFolder}/有顿号.txt`;
  const text = readFileSync(OWN_FILE, 'utf8');
  writeFileSync(
    path,
    text
      .replace('逐户销号。', '逐户销号。宣传《民法典》、《宪法》。')
      .replace('群众随时可以来问。', '群众随时可以来问。学习《行政处罚法》、《行政复议法》。'),
  );
  await importFile(page, path);
  await showTab(page, '检查');
  await expect(page.getByText('还有 3 处必须处理')).toBeVisible();
  return page;
}

test('all findings of a kind are put right at once, and one step takes it back', async ({ app }) => {
  const page = await openChecked(app);
  const group = page.getByRole('region', { name: '书名号之间多余的顿号' });
  await expect(group.getByRole('listitem')).toHaveCount(2);
  await group.getByRole('button', { name: '全部处理（2 处）' }).click();
  await expect(group).toHaveCount(0);
  await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
  await expect(group.getByRole('listitem')).toHaveCount(2);
});

test('findings are grouped by section and filtered by rule', async ({ app }) => {
  const page = await openChecked(app);
  await page.getByRole('button', { name: '按章节' }).click();
  await expect(page.getByRole('region', { name: '主要举措和成效' })).toContainText('书名号');
  await page.getByLabel('规则').selectOption({ label: 'U06 书名号之间多余的顿号' });
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: /^必须处理/u }).click();
  await page.getByRole('button', { name: '看全部' }).click();
  await expect(page.getByRole('region', { name: '主要举措和成效' })).toContainText('XX');
});

test('a rule is left out of a whole report with a reason; errors only one by one', async ({ app }) => {
  const page = await openChecked(app);
  const leftovers = page.getByRole('region', { name: 'XX、××等占位没有填' });
  await expect(leftovers.getByRole('button', { name: '整篇不再提醒' })).toHaveCount(0);
  const group = page.getByRole('region', { name: '书名号之间多余的顿号' });
  await group.getByRole('button', { name: '整篇不再提醒' }).click();
  await group.getByLabel('忽略的原因').fill('本县惯用');
  await group.getByRole('button', { name: '整篇不再提醒' }).click();
  await expect(group).toHaveCount(0);
  await page.getByText('已忽略 1 处').click();
  await page.getByRole('button', { name: '恢复这条提醒' }).click();
  await expect(group.getByRole('listitem')).toHaveCount(2);
});

test('dismissed errors are shown once more before the final export', async ({ app }) => {
  const page = await openChecked(app);
  for (let left = 3; left > 0; left -= 1) {
    const leftovers = page.getByRole('region', { name: 'XX、××等占位没有填' });
    await leftovers.getByRole('button', { name: '忽略并说明' }).first().click();
    await leftovers.getByLabel('忽略的原因').fill(`原因${left}`);
    await leftovers.getByRole('button', { name: '忽略这一处' }).click();
    await expect(leftovers.getByRole('listitem')).toHaveCount(left - 1);
  }
  await showTab(page, '预览导出');
  const again = page.getByRole('region', { name: '导出前请再看一眼：已忽略 3 处必须处理的' });
  await expect(again).toContainText('原因3');
  await expect(page.getByRole('button', { name: '导出正式稿' })).toBeEnabled();
});

test('on paper there are the findings and no buttons', async ({ app }) => {
  const page = await openChecked(app);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('检查结果')).toBeVisible();
  await expect(page.getByRole('region', { name: '书名号之间多余的顿号' })).toBeVisible();
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
  await expect(page.getByRole('button', { name: '忽略并说明' }).first()).toBeHidden();
  const body = await page.evaluate(() => [document.body.scrollHeight, document.body.clientHeight]);
  expect(body[0]).toBe(body[1]);
});

test('a mark beside the paragraph says what is wrong and how it is put right', async ({ app }) => {
  const page = await openChecked(app);
  await showTab(page, '写作');
  const mark = page.locator('.gutter-mark', { hasText: '必须处理' }).nth(1);
  await expect(mark).toHaveAttribute('title', /还空着[\s\S]*Ctrl\+\. 删去/u);
  await mark.click();
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('XX');
  await editor(page).locator('.finding', { hasText: '、' }).first().click();
  await page.keyboard.press('Control+.');
  await expect(editor(page)).toContainText('宣传《民法典》《宪法》。');
});

test('a sentence broken into two paragraphs is one paragraph again, and 撤销 parts it', async ({ app }) => {
  const page = await openChecked(app);
  await showTab(page, '写作');
  const whole = '带头参加庭审旁听，把法治建设列入对各村的年度考核。';
  const paragraphs = editor(page).locator('p');
  await expect(paragraphs.filter({ hasText: whole })).toHaveCount(1);
  const count = await paragraphs.count();
  await editor(page).focus();
  await page.evaluate(() => {
    const texts = document.createTreeWalker(
      document.querySelector('.ProseMirror') ?? document,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = node.nodeValue?.indexOf('把法治建设列入对各村') ?? -1;
      if (at >= 0) document.getSelection()?.collapse(node, at);
    }
  });
  await page.keyboard.press('Enter');
  await expect(paragraphs).toHaveCount(count + 1);
  await showTab(page, '检查');
  await page.getByRole('button', { name: '与下一段合并' }).click();
  await showTab(page, '写作');
  await expect(paragraphs).toHaveCount(count);
  await expect(paragraphs.filter({ hasText: whole })).toHaveCount(1);
  await editor(page).focus();
  await page.keyboard.press('Control+z');
  await expect(paragraphs).toHaveCount(count + 1);
});

test('the rules are told with examples, and found by a word', async ({ app }) => {
  const page = await openChecked(app);
  await expect(page).toHaveTitle('法治年报 · 青石镇2025年度法治政府建设情况报告');
  await page.getByRole('button', { name: '检查规则' }).click();
  await page.getByLabel('查找规则').fill('六角括号');
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('listitem')).toContainText('国办发[2023]27号');
  await page.keyboard.press('F1');
  const manual = page.getByRole('dialog', { name: '手册' });
  await expect(manual).toContainText('检查');
  await page.keyboard.press('Escape');
  await expect(manual).toHaveCount(0);
  await page.keyboard.press('Control+/');
  const keys = page.getByRole('dialog', { name: '快捷键' });
  await expect(keys).toContainText('Ctrl+Enter');
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
  await page.keyboard.press('Control+/');
  await keys.getByRole('button', { name: /关闭/u }).click();
  await page.getByRole('button', { name: '返回' }).click();
  await expect(page.getByRole('heading', { name: '检查' })).toBeVisible();
});

test('the unit switches a rule off, and exempts a word, for all its reports', async ({ app }) => {
  const page = await openChecked(app);
  const group = page.getByRole('region', { name: '书名号之间多余的顿号' });
  await page.getByRole('button', { name: '检查规则' }).click();
  await page.getByLabel('查找规则').fill('U06');
  await page.getByLabel('本单位检查这一条').uncheck();
  await expect(page.getByText('本单位关闭了 1 条')).toBeVisible();
  await page.getByRole('button', { name: '返回' }).click();
  await expect(page.getByText('还有 3 处必须处理')).toBeVisible();
  await expect(group).toHaveCount(0);
  await page.getByRole('button', { name: '检查规则' }).click();
  await page.getByLabel('查找规则').fill('XX');
  await expect(page.getByRole('listitem').first().getByRole('checkbox')).toHaveCount(0);
  await page.getByLabel('查找规则').fill('U06');
  await page.getByLabel('本单位已关闭这一条').check();
  await page.getByRole('button', { name: '返回' }).click();
  await expect(group.getByRole('listitem')).toHaveCount(2);

  await showTab(page, '写作');
  await editor(page).getByText('六是把今年').click();
  await page.keyboard.press('End');
  await page.keyboard.type('会同工商所检查。');
  await showTab(page, '检查');
  const old = page.getByRole('region', { name: '机构改革前的旧名称' });
  await old.getByRole('button', { name: '忽略并说明' }).click();
  await old.getByRole('button', { name: '本单位不再检查“工商所”' }).click();
  await expect(old).toHaveCount(0);
  await page.getByRole('button', { name: '设置' }).click();
  const words = page.getByLabel('不检查的词（每行一个）');
  await expect(words).toHaveValue('工商所');
  await words.fill('');
  await words.blur();
  await page.getByRole('button', { name: '返回' }).click();
  await expect(old).toHaveCount(1);
});

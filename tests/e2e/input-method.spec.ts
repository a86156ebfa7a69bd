// Chinese input methods lose and double nothing: real composition events through Chromium's Input.imeSetComposition.

import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright/test';
import { longReport, writeAtRandom } from '../bench/compositions.ts';
import { expect, test } from './fixtures.ts';
import { dropBytes, editor, importFile, newFromTemplate, OWN_FILE } from './steps/steps.ts';

/** Spells `words` one after the other: candidates grow letter by letter, then the word is committed. */
async function compose(cdp: CDPSession, words: readonly (readonly [string, string])[]): Promise<void> {
  for (const [letters, word] of words) {
    for (let typed = 1; typed <= letters.length; typed += 1) {
      const text = letters.slice(0, typed);
      await cdp.send('Input.imeSetComposition', { text, selectionStart: typed, selectionEnd: typed });
    }
    await cdp.send('Input.imeSetComposition', {
      text: word,
      selectionStart: word.length,
      selectionEnd: word.length,
    });
    await cdp.send('Input.insertText', { text: word });
  }
}

const WORDS = [
  ['fazhi', '法治'],
  ['zhengfu', '政府'],
  ['jianshe', '建设'],
  ['qude', '取得'],
  ['xinjinzhan', '新进展'],
] as const;
const SENTENCE = '法治政府建设取得新进展';

async function lineText(page: Page, part: string): Promise<string> {
  return (await editor(page).locator('p', { hasText: part }).first().textContent()) ?? '';
}

test.describe('composed text', () => {
  test('goes into a paragraph, at its end and at its start, once', async ({ app }) => {
    const page = app.page();
    await importFile(page, OWN_FILE);
    const cdp = await page.context().newCDPSession(page);
    const before = await lineText(page, '十二个村');
    await editor(page).getByText('十二个村').click();
    await page.keyboard.press('Control+ArrowDown');
    await editor(page)
      .getByText('十二个村')
      .click({ position: { x: 60, y: 10 } });
    await page.keyboard.press('Home');
    await compose(cdp, WORDS);
    expect(await lineText(page, '十二个村')).toContain(SENTENCE);
    expect((await lineText(page, '十二个村')).replace(SENTENCE, '')).toBe(before);
  });

  test('goes into a heading without touching its ordinal', async ({ app }) => {
    const page = app.page();
    await importFile(page, OWN_FILE);
    const cdp = await page.context().newCDPSession(page);
    await editor(page).getByText('把学习摆在前面').click();
    await page.keyboard.press('End');
    await compose(cdp, WORDS);
    expect(await lineText(page, '把学习摆在前面')).toBe(`把学习摆在前面${SENTENCE}`);
    await expect(editor(page).locator('p', { hasText: '把学习摆在前面' })).toHaveAttribute(
      'data-ordinal',
      '（一）',
    );
  });

  test('survives findings that change under it', async ({ app }) => {
    const page = app.page();
    await importFile(page, OWN_FILE);
    const cdp = await page.context().newCDPSession(page);
    await expect(editor(page).locator('.finding-error')).toHaveCount(3);
    // The first leftover is filled, and the next word is already being composed when the check answers.
    await page.keyboard.press('F8');
    await page.keyboard.type('12');
    await cdp.send('Input.imeSetComposition', { text: 'duo', selectionStart: 3, selectionEnd: 3 });
    await page.waitForTimeout(600);
    await cdp.send('Input.imeSetComposition', { text: '多', selectionStart: 1, selectionEnd: 1 });
    await cdp.send('Input.insertText', { text: '多' });
    await expect(editor(page).locator('.finding-error')).toHaveCount(2);
    expect(await lineText(page, '法治讲座')).toContain('全年举办法治讲座12多场，');
  });

  test('that is cancelled leaves no trace', async ({ app }) => {
    const page = app.page();
    await importFile(page, OWN_FILE);
    const cdp = await page.context().newCDPSession(page);
    const before = await editor(page).textContent();
    await editor(page).getByText('把学习摆在前面').click();
    await cdp.send('Input.imeSetComposition', { text: 'quxiao', selectionStart: 6, selectionEnd: 6 });
    await cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    await page.waitForTimeout(200);
    expect(await editor(page).textContent()).toBe(before);
  });

  test('fills a blank', async ({ app }) => {
    const page = app.page();
    await newFromTemplate(page);
    const cdp = await page.context().newCDPSession(page);
    const blanks = editor(page).locator('.blank');
    const count = await blanks.count();
    await page.keyboard.press('Tab');
    await expect(blanks.first().locator('input')).toBeFocused();
    await compose(cdp, [['shier', '十二']]);
    await page.keyboard.press('Enter');
    await expect(blanks).toHaveCount(count - 1);
    await expect(editor(page)).toContainText('法治工作十二次，');
  });
});

test('a fast hand writes into a report of 30 000 characters: nothing is lost or doubled, and no check runs beside it', async ({
  app,
}) => {
  test.slow();
  const page = app.page();
  const long = longReport(readFileSync(OWN_FILE, 'utf8'));
  expect(long.length).toBeGreaterThan(29_000);
  await page.getByRole('button', { name: '打开已有文稿' }).click();
  await dropBytes(page, new TextEncoder().encode(long), '长报告.txt');
  await page.getByRole('button', { name: '建立年报' }).click();
  await expect(editor(page).locator('.finding-error').first()).toBeVisible();
  await page.getByRole('tab', { name: /^问题/u }).click();

  const all = await editor(page).locator('p').allTextContents();
  const lines = ['把学习摆在前面', '十二个村', '第70组反映', '无。'].map((part) =>
    editor(page)
      .locator('p')
      .nth(all.findIndex((text) => text.startsWith(part) || (part === '十二个村' && text.includes(part)))),
  );
  const cdp = await page.context().newCDPSession(page);
  const expected = await writeAtRandom(page, cdp, lines, { seed: 20_261_122, count: 100, pause: 5 });
  for (const [i, line] of lines.entries()) await expect(line).toHaveText(expected[i] ?? '');
  const untouched = (await editor(page).locator('p').allTextContents()).filter((text) => all.includes(text));
  expect(untouched).toHaveLength(all.length - lines.length);

  // The check is the worker's: the page itself has never loaded it.
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(loaded.filter((name) => /\/checker-/u.test(name))).toEqual([]);
});

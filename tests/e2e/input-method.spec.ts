// Chinese input methods lose and double nothing: real composition events through Chromium's Input.imeSetComposition.

import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright/test';
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

  test('stands at the start of a line before a mark, where a letter has just been taken away', async ({
    app,
  }) => {
    const page = app.page();
    await importFile(page, OWN_FILE);
    const cdp = await page.context().newCDPSession(page);
    await expect(editor(page).locator('.finding-error')).toHaveCount(3);
    await editor(page).getByText('十二个村').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('XX件');
    await expect(editor(page).locator('.finding-error')).toHaveCount(4);
    await page.keyboard.press('Home');
    await page.keyboard.type('1');
    await page.keyboard.press('Backspace');
    await compose(cdp, WORDS);
    expect((await lineText(page, '新进展')).slice(0, SENTENCE.length + 3)).toBe(`${SENTENCE}XX件`);
  });

  test('takes the place of marked characters', async ({ app }) => {
    const page = app.page();
    await importFile(page, OWN_FILE);
    const cdp = await page.context().newCDPSession(page);
    await expect(editor(page).locator('.finding-error')).toHaveCount(3);
    await page.keyboard.press('F8');
    await compose(cdp, WORDS);
    expect(await lineText(page, '法治讲座')).toContain(`全年举办法治讲座${SENTENCE}场`);
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

test('composed into a report of 27 000 characters is all there, whatever the checks beside it take', async ({
  app,
}) => {
  const page = app.page();
  const text = readFileSync(OWN_FILE, 'utf8');
  const at = text.indexOf('一些村干部');
  const end = text.indexOf('\n', at);
  const paragraph = text.slice(at, end);
  const many = Array.from({ length: 150 }, (_, i) => `第${i + 1}组反映，${paragraph.slice(i % 90)}`);
  const long = `${text.slice(0, end)}\n${many.join('\n')}${text.slice(end)}`;
  expect(long.length).toBeGreaterThan(25_000);
  await page.getByRole('button', { name: '打开已有文稿' }).click();
  await dropBytes(page, new TextEncoder().encode(long), '长报告.txt');
  await page.getByRole('button', { name: '建立年报' }).click();
  await expect(editor(page).locator('.finding-error').first()).toBeVisible();

  // The browser's own trace: from each event to the frame that shows it, of those above 16 ms.
  await page.evaluate(() => {
    const slow: number[] = [];
    Object.assign(globalThis, { slow });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) slow.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  const cdp = await page.context().newCDPSession(page);
  const before = await lineText(page, '十二个村');
  await editor(page).getByText('十二个村').click();
  await page.keyboard.press('Home');
  const rounds = 10;
  for (let round = 0; round < rounds; round += 1) await compose(cdp, WORDS);
  const after = await lineText(page, '十二个村');
  expect(after.split(SENTENCE)).toHaveLength(rounds + 1);
  expect(after.replaceAll(SENTENCE, '')).toBe(before);
  const slow = await page.evaluate(() => (globalThis as unknown as { slow: number[] }).slow);
  slow.sort((a, b) => a - b);
  console.log(
    `events of ${rounds * WORDS.length} compositions to the next frame: ${slow.length} over 16 ms, half of them under ${slow[Math.floor(slow.length / 2)] ?? 16} ms, the slowest ${slow.at(-1) ?? 16} ms`,
  );
});

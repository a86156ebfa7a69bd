// The preview beside the exported file as LibreOffice renders it, and the ways it can be looked at and gone back from.

import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Locator, Page } from 'playwright/test';
import { missingRenderPackages, type RenderedLine, renderDocx } from '../support/render.ts';
import { expect, test } from './fixtures.ts';
import { dropBytes, editor, importFile, newFromTemplate, OWN_FILE, showTab } from './steps/steps.ts';

/** Its figures are half as wide as its characters, as those of the official faces are. */
const FACE = 'Noto Sans Mono CJK SC';
const FACE_FIELDS = ['标题', '正文', '一级标题 一、', '二级标题（一）', '数字和字母', '页码'];

async function useFace(page: Page): Promise<void> {
  await page.getByRole('button', { name: '设置' }).click();
  for (const label of FACE_FIELDS) await page.getByLabel(label, { exact: true }).fill(FACE);
  await page.getByRole('button', { name: '返回' }).click();
}

function sheet(page: Page, number: number): Locator {
  return page.getByRole('region', { name: new RegExp(`^第 ${number} 页，共 \\d+ 页$`, 'u') });
}

function sheets(page: Page): Locator {
  return page.getByRole('region', { name: /^第 \d+ 页，共 \d+ 页$/u });
}

async function showPreview(page: Page): Promise<void> {
  await showTab(page, '预览导出');
  await expect(sheet(page, 1).getByRole('link').first()).toBeVisible();
}

/** `y` is that of the baseline. */
type ShownLine = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

/** Lines of the text on a page, mm. */
async function shownLines(page: Page, number: number): Promise<ShownLine[]> {
  await page.getByRole('button', { name: `转到第 ${number} 页` }).click();
  const links = sheet(page, number).getByRole('link');
  await expect(links.first()).toBeVisible();
  return links.evaluateAll((elements) =>
    elements.flatMap((element) => {
      const text = element.querySelector('text');
      if (!text) return [];
      const { x, width } = text.getBBox();
      const mm = 25.4 / 1440;
      const own = (name: string) => Number(text.getAttribute(name)) * mm;
      return [{ text: text.textContent, x: x * mm, y: own('y'), width: width * mm, size: own('font-size') }];
    }),
  );
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}

function inTextArea(line: RenderedLine): boolean {
  return line.y > 36 && line.y < 265;
}

test('shows the pages, lines and places that LibreOffice makes of the exported file', async ({ app }) => {
  const missing = missingRenderPackages();
  test.skip(missing.length > 0, `needs ${missing.join(' ')}`);
  const page = app.page();
  await useFace(page);
  await importFile(page, OWN_FILE);
  await showPreview(page);
  await page.getByRole('button', { name: '导出草稿' }).click();
  const done = page.getByRole('status').filter({ hasText: '已导出草稿' });
  await expect(done).toBeVisible();
  const written = (await done.locator('.export-path').textContent()) ?? '';
  const [pages = []] = await renderDocx([readFileSync(written)]);
  expect(pages.length).toBeGreaterThan(2);
  await expect(sheets(page)).toHaveCount(pages.length);
  for (const [i, rendered] of pages.entries()) {
    const theirs = rendered.lines.filter(inTextArea);
    const mine = await shownLines(page, i + 1);
    expect(mine.map((line) => plain(line.text))).toEqual(theirs.map((line) => plain(line.text)));
    // What poppler takes for the upper edge of a line stands above its baseline in proportion to the size of the face.
    const [same, last] = [theirs.at(-1), mine.at(-1)];
    const ascent = same && last ? (last.y - same.y) / last.size : 0;
    mine.forEach((line, n) => {
      const beside = theirs[n];
      if (!beside) return;
      const where = `page ${i + 1}: ${line.text}`;
      expect(Math.abs(beside.y + ascent * line.size - line.y), where).toBeLessThan(1);
      // LibreOffice puts air around figures, whatever the file says.
      if (/[0-9A-Za-z]/u.test(line.text)) return;
      expect(Math.abs(beside.x - line.x), where).toBeLessThan(1);
      expect(Math.abs(beside.x + beside.width - line.x - line.width), where).toBeLessThan(1);
    });
  }
});

test('a click on a line, or Enter, goes to its characters in the workbench', async ({ app }) => {
  const page = app.page();
  await importFile(page, OWN_FILE);
  await showPreview(page);
  const line = sheet(page, 1).getByRole('link', { name: /调解成功率达到98%/u });
  const text = (await line.textContent()) ?? '';
  await line.click();
  await expect(editor(page)).toBeFocused();
  const [paragraph, before] = await page.evaluate(() => {
    const selection = document.getSelection();
    const place = selection?.anchorNode?.parentElement?.closest('p');
    const range = document.createRange();
    if (!place || !selection?.anchorNode) return ['', ''];
    range.setStart(place, 0);
    range.setEnd(selection.anchorNode, selection.anchorOffset);
    return [place.textContent, range.toString()];
  });
  expect(paragraph).toContain(text);
  expect(paragraph?.slice(before?.length)).toMatch(new RegExp(`^${text.slice(0, 8)}`, 'u'));

  await showPreview(page);
  await sheet(page, 1).getByRole('link').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '标题' })).toBeFocused();

  await showPreview(page);
  await sheet(page, 1).getByRole('link').first().focus();
  await page.keyboard.press('End');
  await expect(sheet(page, 3).getByRole('link').last()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '署名' })).toBeFocused();
});

test('zoom, facing pages and the grid change the view; coming back finds it as it was', async ({ app }) => {
  const page = app.page();
  await page.setViewportSize({ width: 1366, height: 768 });
  await importFile(page, OWN_FILE);
  await showPreview(page);
  const width = async () => (await sheet(page, 1).boundingBox())?.width ?? 0;
  const wide = await width();
  await page.getByText('100%', { exact: true }).click();
  expect(await width()).toBeCloseTo((210 / 25.4) * 96, 0);
  await page.getByText('整页', { exact: true }).click();
  const whole = await sheet(page, 1).boundingBox();
  expect(whole?.width).toBeLessThan(wide);
  expect((whole?.y ?? 0) + (whole?.height ?? 0)).toBeLessThanOrEqual(768);

  await expect(page.locator('.grid-overlay')).toHaveCount(0);
  await page.getByRole('button', { name: '版心网格' }).click();
  await expect(page.locator('.grid-overlay').first()).toBeVisible();
  await expect(page.locator('.grid-overlay').first()).toContainText('每面 22 行，每行 28 字');

  await page.getByRole('button', { name: '双页' }).click();
  const [second, third] = [await sheet(page, 2).boundingBox(), await sheet(page, 3).boundingBox()];
  expect(second?.y).toBe(third?.y);
  expect((await sheet(page, 1).boundingBox())?.x).toBe(third?.x);

  await page.getByRole('button', { name: '双页' }).click();
  await page.getByRole('button', { name: '转到第 3 页' }).click();
  await expect(page.getByRole('button', { name: '转到第 3 页' })).toHaveAttribute('aria-current', 'true');
  await sheet(page, 3).getByRole('link', { name: '无。' }).click();
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('Control+p');
  await expect(sheet(page, 3).getByRole('link', { name: '无。' })).toBeInViewport();
  await expect(page.getByRole('button', { name: '版心网格' })).toHaveAttribute('aria-pressed', 'true');
});

test('follows the text: what is mended is seen at once, and the last error takes the draft mark along', async ({
  app,
}) => {
  const page = app.page();
  await importFile(page, OWN_FILE);
  await showPreview(page);
  await expect(sheet(page, 1)).toContainText('草稿');
  for (let left = 3; left > 0; left -= 1) {
    await page.locator('.export-errors button').first().click();
    await expect(editor(page)).toBeFocused();
    await page.keyboard.type(String(200 + left));
    await expect(editor(page).locator('.finding-error')).toHaveCount(left - 1);
    await showPreview(page);
    await expect(
      sheets(page)
        .filter({ hasText: String(200 + left) })
        .first(),
    ).toBeAttached();
  }
  await expect(sheet(page, 1)).not.toContainText('草稿');
});

test('shows in yellow what is still owed', async ({ app }) => {
  const page = app.page();
  await newFromTemplate(page);
  await showPreview(page);
  const line = sheet(page, 1)
    .getByRole('link')
    .filter({ has: page.locator('.page-blank') })
    .first();
  const marked = await line.evaluate((element) => {
    const text = element.querySelector('text');
    const mark = element.querySelector<SVGRectElement>('.page-blank')?.getBBox();
    if (!text || !mark) return '';
    return [...text.textContent]
      .filter((_, i) => {
        const { x, width } = text.getExtentOfChar(i);
        return x + width / 2 > mark.x && x + width / 2 < mark.x + mark.width;
      })
      .join('');
  });
  expect(marked).toMatch(/^×+\p{Script=Han}*$/u);
});

test('draws only the pages in view of a long report, and axe finds nothing', async ({ app }) => {
  const page = app.page();
  const text = readFileSync(OWN_FILE, 'utf8');
  const at = text.indexOf('一些村干部');
  const end = text.indexOf('\n', at);
  const long = text.slice(0, end) + `\n${text.slice(at, end)}`.repeat(34) + text.slice(end);
  await page.getByRole('button', { name: '打开已有文稿' }).click();
  await dropBytes(page, new TextEncoder().encode(long), '长报告.txt');
  await page.getByRole('button', { name: '建立年报' }).click();
  await expect(editor(page)).toBeVisible();
  await expect(editor(page).locator('.finding-error').first()).toBeVisible();
  const milliseconds = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const tab = [...document.querySelectorAll('nav button')].find((one) =>
          one.textContent?.includes('预览导出'),
        );
        const start = performance.now();
        const look = () =>
          document.querySelector('.page-link')
            ? resolve(performance.now() - start)
            : requestAnimationFrame(look);
        if (tab instanceof HTMLElement) tab.click();
        look();
      }),
  );
  const count = await sheets(page).count();
  console.log(`preview of ${count} pages after ${Math.round(milliseconds)} ms`);
  expect(count).toBeGreaterThan(14);
  await expect(page.getByRole('button', { name: `转到第 ${count} 页` })).toBeAttached();
  expect(await page.locator('.page-list .page-sheet').count()).toBeLessThan(6);
  await page.getByRole('button', { name: '版心网格' }).click();
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe: loaded } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await loaded.run();
    return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`);
  });
  expect(found).toEqual([]);
});

// Files that cannot be read get a sentence that says what to do, and the app goes on.

import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from './fixtures.ts';
import { dropBytes, dropFile, OWN_FILE } from './steps/steps.ts';

const OLD_WORD = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(2_000)]);
const PICTURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Uint8Array(500)]);
const TRUNCATED = zipSync({ 'word/document.xml': strToU8('<w:document/>'.repeat(200)) }).slice(0, 90);

const FILES: readonly (readonly [string, Uint8Array, string])[] = [
  ['an old .doc renamed .docx', OLD_WORD, '去年的报告.docx'],
  ['a picture', PICTURE, '扫描件.png'],
  ['an empty file', new Uint8Array(), '空的.txt'],
  ['a truncated .docx', TRUNCATED, '没传完.docx'],
];

for (const [name, bytes, fileName] of FILES) {
  test(`${name} is refused in words, and the next file is read`, async ({ app }) => {
    const page = app.page();
    await page.getByRole('button', { name: '打开已有文稿' }).click();
    await dropBytes(page, bytes, fileName);
    const alert = page.getByRole('alert');
    await expect(alert).toHaveText(/[\u4e00-\u9fff].*(请|另存|重新|再)/u);
    await expect(alert).not.toHaveText(/失败|未知|非法|！/u);
    await dropFile(page, OWN_FILE);
    await expect(page.getByRole('button', { name: '建立年报' })).toBeVisible();
  });
}

test('text in GB18030 and in UTF-16 is read right', async ({ app }) => {
  const page = app.page();
  const utf16 = Buffer.from(`\ufeff${readFileSync(OWN_FILE, 'utf8')}`, 'utf16le');
  await page.getByRole('button', { name: '打开已有文稿' }).click();
  await dropBytes(page, utf16, '报告.txt');
  await expect(page.getByLabel('标题')).toHaveValue('青石镇2025年度法治政府建设情况报告');
  await page.getByRole('button', { name: '重选文件' }).click();
  await dropFile(page, OWN_FILE.replace('.txt', '-gb18030.txt'));
  await expect(page.getByLabel('标题')).toHaveValue('青石镇2025年度法治政府建设情况报告');
});

// What a clerk does, in words the specs can read.

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from 'playwright/test';

/** A finished report about a made-up town, but for three leftovers. */
export const OWN_FILE = fileURLToPath(new URL('../files/qingshi-2025.txt', import.meta.url));

/** Drops a file from disk on the drop zone, as a mouse would. */
export async function dropFile(page: Page, path: string, name = basename(path)): Promise<void> {
  await dropBytes(page, readFileSync(path), name);
}

export async function dropBytes(page: Page, bytes: Uint8Array, name: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ base64, fileName }) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([content], fileName));
      return data;
    },
    { base64: Buffer.from(bytes).toString('base64'), fileName: name },
  );
  await page.getByRole('region', { name: '放入文稿' }).dispatchEvent('drop', { dataTransfer: transfer });
}

/** From the library to the workbench with a file's text in it. */
export async function importFile(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: '打开已有文稿' }).click();
  await dropFile(page, path);
  await page.getByRole('button', { name: '建立年报' }).click();
  await expect(editor(page)).toBeVisible();
}

/** From the library to the workbench with a blank report of the first template. */
export async function newFromTemplate(page: Page): Promise<void> {
  await page.getByRole('button', { name: '从模板新建' }).click();
  await page.getByLabel('署名（单位全称）').fill('云岭县青石镇人民政府');
  await page.getByLabel('单位简称').fill('青石镇');
  await page.getByRole('button', { name: '建立年报' }).click();
  await expect(editor(page)).toBeVisible();
}

export function editor(page: Page) {
  return page.getByRole('group', { name: '正文' });
}

export async function showTab(page: Page, name: '写作' | '数据' | '检查' | '预览导出'): Promise<void> {
  await page.getByRole('navigation', { name: '年报的步骤' }).getByRole('button', { name }).click();
}

/** Saves and waits until the app says so. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/^已保存/u)).toBeVisible();
}

// npm run icons: renders build/icons/icon.svg with this PC's Chromium into the sizes the packages need.

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { CHROMIUMS, root } from './system.mjs';

/** Pixels. Linux takes them as they are; Windows takes those up to 256 in one file. */
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512];

/** ICO file format: a directory of entries, each a PNG (since Windows Vista). 256 is written as 0. */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [i, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * i;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

const folder = join(root, 'build', 'icons');
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
const found = spawnSync('sh', ['-c', CHROMIUMS.map((name) => `command -v ${name}`).join(' || ')], {
  encoding: 'utf8',
});
const browser = await chromium.launch({
  executablePath: found.stdout.trim().split('\n')[0],
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage();
  const pictures = [];
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(join(folder, `${size}.png`), png);
    pictures.push({ size, png });
  }
  writeFileSync(join(folder, 'icon.ico'), ico(pictures.filter(({ size }) => size <= 256)));
} finally {
  await browser.close();
}

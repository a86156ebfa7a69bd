// npm run pictures: remakes the pictures of docs/images from the real app and from a page that LibreOffice rendered of
// its export (with --pages only these). Needs what npm test needs. The report is the one about the made-up 青石镇 that the tests use.

import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { runnerImport } from 'vite';
import { bundle } from './bundle.mjs';
import { CHROMIUMS, root } from './system.mjs';

const IMAGES = join(root, 'docs', 'images');
const REPORT = join(root, 'tests', 'e2e', 'files', 'qingshi-2025.txt');

/** Free stand-ins for the official faces, which may not be shipped: the picture says so in the README. */
const FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${[
  ['方正小标宋简体', 'Noto Serif CJK SC'],
  ['仿宋_GB2312', 'Noto Serif CJK SC'],
  ['楷体_GB2312', 'LXGW WenKai'],
  ['黑体', 'Noto Sans CJK SC'],
  ['宋体', 'Noto Serif CJK SC'],
]
  .map(
    ([face, stand]) =>
      `<match target="pattern"><test name="family"><string>${face}</string></test><edit name="family" mode="assign" binding="strong"><string>${stand}</string></edit></match>`,
  )
  .join('\n')}
</fontconfig>`;

function command(...names) {
  for (const name of names) {
    const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();
    if (found !== '') return found;
  }
  throw new Error(`缺少程序 / not found: ${names.join(', ')}`);
}

/** What the manual shows beside the screens of the report with leftovers: the profile, the worked example, the settings. */
async function manualScreens(page, shot) {
  await page.getByLabel('单位简称').fill('青石镇');
  await page.getByLabel('所属县（市、区）').fill('云岭县');
  await page.getByText('标题将写成').waitFor();
  await shot('first-run');
  await page.getByRole('button', { name: '先看一份写好的示例' }).click();
  await page.getByRole('navigation', { name: '年报的步骤' }).getByRole('button', { name: '数据' }).click();
  await page.getByRole('img', { name: /%/u }).waitFor();
  await shot('figures');
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByRole('heading', { name: '本单位' }).waitFor();
  await shot('settings');
  await page.getByRole('button', { name: '返回' }).click();
  await page.getByRole('button', { name: '年报库' }).click();
  await page.getByRole('table').waitFor();
  await shot('library');
  await page.getByRole('button', { name: '删除全部示例' }).click();
  await page.getByText('还没有年报').waitFor();
}

async function screens(page) {
  const shot = (name) => page.screenshot({ path: join(IMAGES, `${name}.png`) });
  await manualScreens(page, shot);
  await page.getByRole('button', { name: '打开已有文稿' }).click();
  const transfer = await page.evaluateHandle(
    ({ base64 }) => {
      const data = new DataTransfer();
      data.items.add(
        new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], '青石镇2025年度报告.txt'),
      );
      return data;
    },
    { base64: readFileSync(REPORT).toString('base64') },
  );
  await page.getByRole('region', { name: '放入文稿' }).dispatchEvent('drop', { dataTransfer: transfer });
  await page.getByRole('button', { name: '建立年报' }).waitFor();
  await shot('intake');
  await page.getByRole('button', { name: '建立年报' }).click();
  await page.locator('.finding-error').first().waitFor();
  await page
    .getByRole('button', { name: /主要举措和成效/u })
    .first()
    .click();
  await page.waitForTimeout(500);
  await shot('workbench');
  const steps = page.getByRole('navigation', { name: '年报的步骤' });
  await steps.getByRole('button', { name: '检查' }).click();
  await page
    .getByText(/必须处理/u)
    .first()
    .waitFor();
  await shot('check');
  await steps.getByRole('button', { name: '预览导出' }).click();
  await page.locator('.page-sheet').first().waitFor();
  await page.waitForTimeout(500);
  await shot('preview');
}

/** The report about 青石镇 as it is sent in: with letterhead, attachments and 版记. */
async function exported(folder) {
  const load = async (path) =>
    (await runnerImport(join(root, path), { configFile: false, logLevel: 'warn' })).module;
  const { pictured } = await load('tests/support/pictured-report.ts');
  const docx = join(folder, 'report.docx');
  writeFileSync(docx, await pictured(readFileSync(REPORT)));
  return docx;
}

/** Pages of the export as LibreOffice renders them; on the signature's page a dashed circle shows where the seal goes. */
async function renderedPages(folder, browser) {
  const docx = await exported(folder);
  const fonts = join(folder, 'fonts.conf');
  writeFileSync(fonts, FONTS);
  const profile = pathToFileURL(join(folder, 'profile')).href;
  spawnSync(
    command('soffice', 'libreoffice'),
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx],
    { env: { ...process.env, FONTCONFIG_FILE: fonts }, stdio: 'inherit' },
  );
  const pdf = join(folder, 'report.pdf');
  spawnSync(command('pdftoppm'), ['-r', '80', '-png', pdf, join(folder, 'page')]);
  const { measurePdf } = (
    await runnerImport(join(root, 'tests/support/render.ts'), { configFile: false, logLevel: 'warn' })
  ).module;
  const pages = await measurePdf(pdf);
  const files = readdirSync(folder)
    .filter((name) => name.startsWith('page-'))
    .sort();
  const text = (line) => line.text.replace(/\s/gu, '');
  const has = (pattern) => pages.findIndex((each) => each.lines.some((line) => pattern.test(text(line))));
  const take = (at, name) => copyFileSync(join(folder, files[at]), join(IMAGES, `${name}.png`));
  take(0, 'page-first');
  take(has(/^附件1$/u), 'page-attachment');
  take(
    pages.findIndex((each) => each.width > each.height),
    'page-landscape',
  );
  take(pages.length - 1, 'page-imprint');
  const signed = has(/^2026年1月20日$/u);
  const lines = pages[signed].lines;
  const date = lines.find((line) => /^2026年1月20日$/u.test(text(line)));
  const issuer = lines[lines.indexOf(date) - 1];
  const x = date.x + date.width / 2;
  const y = (issuer.y + date.y + date.height) / 2 - 2;
  const image = readFileSync(join(folder, files[signed])).toString('base64');
  const page = await browser.newPage({ viewport: { width: 661, height: 935 } });
  await page.setContent(
    `<style>body{margin:0}svg{position:absolute;inset:0}</style><img src="data:image/png;base64,${image}" width="661" height="935">` +
      `<svg viewBox="0 0 210 297" width="661" height="935"><circle cx="${x}" cy="${y}" r="21" fill="none" stroke="#d00" stroke-width=".5" stroke-dasharray="2 1.4"/></svg>`,
  );
  await page.screenshot({ path: join(IMAGES, 'page-last.png') });
}

await bundle(['templates', 'renderer', 'cli'], console.log);
const folder = mkdtempSync(join(tmpdir(), 'nianbao-pictures-'));
const server = spawn(
  process.execPath,
  [join(root, 'dist', 'cli', 'nianbao.mjs'), 'serve', '--data', join(folder, 'data')],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
const browser = await chromium.launch({ executablePath: command(...CHROMIUMS), args: ['--no-sandbox'] });
try {
  let url;
  for await (const line of createInterface({ input: server.stdout })) {
    url = /http:\/\/127\.0\.0\.1:\S+/u.exec(line)?.[0];
    if (url) break;
  }
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  await page.goto(url ?? '');
  if (!process.argv.includes('--pages')) await screens(page);
  await renderedPages(folder, browser);
} finally {
  await browser.close();
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}

// The app in Chromium: how long it opens with 200 reports in the library, a long report after that, how much is loaded first,
// and whether memory grows while a report is edited.

import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { CHROMIUMS } from '../../build/system.mjs';
import { table } from './table.mjs';

const REPORTS = 200;
const LONG = 30_000;
const EDITS = 2_000;
/** Openings; the quickest counts: what else the machine does only ever adds. */
const OPENINGS = 7;
const MEGABYTE = 1024 * 1024;

async function serve(root, dataFolder) {
  const cli = join(root, 'dist', 'cli', 'nianbao.mjs');
  const server = spawn(process.execPath, [cli, 'serve', '--data', dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const url = /http:\/\/127\.0\.0\.1:\S+/u.exec(line)?.[0];
    if (url) return { server, url };
  }
  throw new Error('the server ended without printing its address');
}

/** Two hundred short reports and one long one, as files of the library. */
async function fillLibrary(ours, folder) {
  mkdirSync(join(folder, 'reports'), { recursive: true });
  const write = (report) =>
    writeFileSync(join(folder, 'reports', `${report.id}.json`), JSON.stringify(report));
  const short = await ours.importReport(ours.docxOf(ours.madeReport(2_000)), 'short.docx');
  for (let n = 0; n < REPORTS - 1; n++) {
    write({ ...short, id: `short-${n}`, year: 1991 + (n % 30), title: `青石镇第${n}份报告` });
  }
  const long = await ours.importReport(ours.docxOf(ours.madeReport(LONG)), 'long.docx');
  write({ ...long, id: 'long', year: 2025, title: '青石镇长报告' });
}

/** Bytes of what index.html names, gzipped: what the first screen waits for. */
function firstLoad(root) {
  const folder = join(root, 'dist', 'renderer');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const files = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/gu)].map((match) => match[1] ?? '');
  return ['index.html', ...files].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length,
    0,
  );
}

async function heap(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize / MEGABYTE;
}

/** Types and takes back, so that the text stays as long as it was. */
async function edit(page, count) {
  for (let done = 0; done < count; done += 40) {
    await page.keyboard.type('依法行政依法行政依法行政依法行政依法行政');
    for (let n = 0; n < 20; n++) await page.keyboard.press('Backspace');
  }
}

async function timeOpenings(browser, url) {
  const library = [];
  const report = [];
  for (let n = 0; n < OPENINGS; n++) {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      const watch = new MutationObserver(() => {
        if (!document.querySelector('table.library tbody tr')) return;
        watch.disconnect();
        requestAnimationFrame(() => performance.mark('library-shown'));
      });
      watch.observe(document, { childList: true, subtree: true });
    });
    await page.goto(url);
    await page
      .locator('table.library tbody tr')
      .nth(REPORTS - 1)
      .waitFor();
    // From the start of the navigation; all rows come together.
    library.push(await page.evaluate(() => performance.getEntriesByName('library-shown')[0]?.startTime ?? 0));
    // What is loaded in the background has come in: a clerk looks at the library first.
    await page.waitForLoadState('networkidle');
    report.push(
      await page.evaluate(async () => {
        const row = [...document.querySelectorAll('.library-open')].find(
          ({ textContent }) => textContent === '青石镇长报告',
        );
        const from = performance.now();
        row?.click();
        while (!document.querySelector('.editor p')) await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        return performance.now() - from;
      }),
    );
    await page.close();
  }
  return { library: Math.min(...library), report: Math.min(...report) };
}

async function memory(browser, url) {
  const page = await browser.newPage();
  await page.goto(url);
  await page.getByRole('button', { name: '青石镇长报告' }).click();
  await page.locator('.editor p').first().click();
  // What is made once and kept is no growth.
  await edit(page, EDITS / 4);
  const before = await heap(page);
  await edit(page, EDITS);
  const after = await heap(page);
  await page.close();
  return { before, after };
}

export async function benchScreens(ours, { folder, root }) {
  const dataFolder = join(folder, 'library');
  await fillLibrary(ours, dataFolder);
  const { server, url } = await serve(root, dataFolder);
  const executablePath = CHROMIUMS.map((name) => `/usr/bin/${name}`).find((path) =>
    readdirSync('/usr/bin').includes(path.split('/').at(-1) ?? ''),
  );
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    // The first opening reads every report; later ones read the index.
    await timeOpenings(browser, url);
    const { library, report } = await timeOpenings(browser, url);
    const { before, after } = await memory(browser, url);
    const size = firstLoad(root) / 1024;
    return {
      title: '界面 / Screens',
      text: table(
        ['Chromium', ''],
        [
          [`打开到年报库（${REPORTS} 份）/ to the library`, `${library.toFixed(0)} ms`],
          [`再打开 ${LONG} 字的年报 / a report of ${LONG} characters`, `${report.toFixed(0)} ms`],
          ['首次载入（gzip）/ first load', `${size.toFixed(0)} KB`],
          [
            `改动 ${EDITS} 次前后的内存 / memory before and after ${EDITS} edits`,
            `${before.toFixed(1)} → ${after.toFixed(1)} MiB`,
          ],
        ],
      ),
      targets: [
        { what: `打开到 ${REPORTS} 份的年报库 / to a library of ${REPORTS}`, got: library, limit: 800 },
        { what: `打开 ${LONG} 字的年报 / a report of ${LONG} characters`, got: report, limit: 300 },
        { what: '首次载入 / first load, gzip', got: size, limit: 400, unit: ' KB' },
        {
          what: `${EDITS} 次改动后的内存 / memory after ${EDITS} edits, against before`,
          got: after / before,
          limit: 1.25,
          unit: '×',
        },
      ],
    };
  } finally {
    await browser.close();
    server.kill();
  }
}

// From the key to the screen: 1 000 compositions in a report of 30 000 characters, in the real app in a real Chromium, with the check
// running beside them and every tab of the right column open in turn.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright';
import { table } from './table.mjs';

const TABS = ['写作提示', '待办', '问题', '数据'];
/** Compositions with each tab open: timed at the pace of a fast hand, then twice as fast. */
const TIMED = 60;
const BURST = 190;
/** Milliseconds between the events of a composition: 16 keys a second. */
const PAUSE = 60;
const LINES = [/^把学习摆在前面/u, /十二个村/u, /^第70组反映/u, /^无。/u];

async function serve(root, folder) {
  const command = [join(root, 'dist', 'cli', 'nianbao.mjs'), 'serve', '--data', join(folder, 'typing')];
  const server = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: server.stdout })) {
    const url = /http:\/\/127\.0\.0\.1:\S+/u.exec(line)?.[0];
    if (url !== undefined) return { server, url };
  }
  throw new Error('the server ended without printing its address');
}

async function openLongReport(page, text) {
  await page.getByRole('button', { name: '打开已有文稿' }).click();
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], '长报告.txt'));
    return data;
  }, text);
  await page.getByRole('region', { name: '放入文稿' }).dispatchEvent('drop', { dataTransfer: transfer });
  await page.getByRole('button', { name: '建立年报' }).click();
  const editor = page.getByRole('group', { name: '正文' });
  await editor.locator('.finding-error').first().waitFor();
  return editor;
}

export async function benchTyping(ours, { folder, root }) {
  const text = ours.longReport(readFileSync(join(root, 'tests', 'e2e', 'files', 'qingshi-2025.txt'), 'utf8'));
  const { server, url } = await serve(root, folder);
  const executablePath = ours.findChromium();
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
    await page.goto(url);
    const editor = await openLongReport(page, text);
    const all = await editor.locator('p').allTextContents();
    const lines = LINES.map((start) => editor.locator('p').nth(all.findIndex((one) => start.test(one))));
    const cdp = await page.context().newCDPSession(page);
    const rows = [];
    let wrong = 0;
    for (const [i, tab] of TABS.entries()) {
      await page.getByRole('tab', { name: new RegExp(`^${tab}`, 'u') }).click();
      const write = async (options) => {
        const expected = await ours.writeAtRandom(page, cdp, lines, { seed: 20_261_122 + i, ...options });
        const shown = await Promise.all(lines.map((line) => line.textContent()));
        wrong += shown.filter((line, n) => line !== expected[n]).length;
      };
      await ours.watchLatency(page);
      await write({ count: TIMED, pause: PAUSE });
      rows.push({ tab, ...(await ours.latency(page)) });
      await write({ count: BURST, pause: 30 });
    }
    const ms = (time) => (time <= 16 ? '≤ 16' : time.toFixed(0));
    return {
      title: '打字：从按键到显示 / Typing: from the event to the frame that shows it',
      text: `${table(
        ['右栏 tab', '事件 events', 'p95 ms', '最慢 slowest ms', '最长任务 longest task ms'],
        rows.map((row) => [row.tab, row.events, ms(row.p95), ms(row.slowest), row.longestTask.toFixed(0)]),
      )}\n\n${text.length} 字的报告里用输入法打 ${TABS.length * (TIMED + BURST)} 个词（换候选、取消、改字、换地方），检查同时在运行，计时的部分每秒 ${Math.round(1000 / PAUSE)} 键；${wrong === 0 ? '一个字没有丢，一个字没有重' : `有 ${wrong} 行与应有的不同`}。\n${TABS.length * (TIMED + BURST)} compositions in a report of ${text.length} characters; the times are the browser’s own (Event Timing), at ${Math.round(1000 / PAUSE)} keys a second.`,
      targets: [
        {
          what: '打字到显示，p95 / event to paint, p95',
          got: Math.max(...rows.map(({ p95 }) => p95)),
          limit: 50,
        },
      ],
      broken: wrong > 0 ? [`丢字或重字 / characters lost or doubled while typing: ${wrong}`] : [],
    };
  } finally {
    await browser.close();
    server.kill('SIGKILL');
  }
}

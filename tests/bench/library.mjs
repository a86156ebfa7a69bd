// A library of 1 000 reports and 10 000 save points: opening it, saving into it.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, ms } from './measure.mjs';
import { table } from './table.mjs';

const REPORTS = 1_000;
const REVISIONS = 10;
const SAVES = 200;

function percentile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export async function benchLibrary(ours, { root }) {
  const templates = join(root, 'templates');
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-library-'));
  try {
    const { linesOf, madeReport, importReport, makeLibrary, timeOpening, timeSaving } = ours;
    const text = linesOf(madeReport(6_000)).join('\n');
    const report = await importReport(new TextEncoder().encode(text), 'bench.txt');
    makeLibrary(folder, report, { reports: REPORTS, revisions: REVISIONS });
    const first = await timeOpening(folder, templates);
    const times = [];
    for (let round = 0; round < 9; round++) times.push(await timeOpening(folder, templates));
    const { saves, history } = await timeSaving(folder, templates, { report, times: SAVES });
    const p95 = percentile(saves, 0.95);
    return {
      title: '年报库 / Library',
      text: [
        `${REPORTS} 份年报，${REPORTS * REVISIONS} 个历史版本，每份约 6 000 字。${REPORTS} reports, ${REPORTS * REVISIONS} save points, about 6 000 characters each.`,
        table(
          ['', 'ms'],
          [
            ['打开年报库 open', ms(median(times))],
            ['没有目录时第一次打开 open without the index', ms(first)],
            ['保存 save（中位数 median）', ms(median(saves))],
            ['保存 save（p95）', ms(p95)],
            ['看一份的历史版本 history of one', ms(history)],
          ],
        ),
      ].join('\n\n'),
      targets: [
        {
          what: '打开 1 000 份年报、10 000 个历史版本的库 / open the library',
          got: median(times),
          limit: 1_000,
        },
        { what: '在其中保存，p95 / save into it, p95', got: p95, limit: 50 },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

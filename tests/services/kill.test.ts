import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { encode } from '../../core/contract-codec.ts';
import { build, serving } from '../cli/built.ts';
import { paragraph, report } from '../support/reports.ts';
import { closeServices, services, temporaryFolder, value } from './harness.ts';

const ROUNDS = 12;

/** A report whose saving takes a moment, and whose every part says which save it is. */
function numbered(n: number) {
  const blocks = Array.from({ length: 400 }, (_, i) => paragraph(`p${i}`, 0, `第${n}次保存。`.repeat(20)));
  return report({ title: `第${n}次`, sections: [{ id: 'opening', blocks }] });
}

beforeAll(build);

it('a process killed while it saves leaves the last save it confirmed, or a later one, whole', async () => {
  const folder = await temporaryFolder();
  let next = 1;
  let confirmed = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const app = await serving(['--data', folder]);
    const gone = once(app.process, 'exit');
    const saving = (async () => {
      for (;;) {
        const n = next++;
        const answer = await app.call('reports.save', encode({ report: numbered(n) }));
        if (typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true)
          confirmed = n;
      }
    })().catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 60 + Math.random() * 120));
    app.process.kill('SIGKILL');
    await gone;
    await saving;

    const opened = value(await (await services(folder))['reports.open']({ id: 'report-1' }));
    await closeServices(folder);
    const n = Number(/\d+/u.exec(opened.report.title)?.[0]);
    expect(n).toBeGreaterThanOrEqual(confirmed);
    expect({ ...opened.report, updatedAt: '' }).toEqual({ ...numbered(n), updatedAt: '' });
    expect(opened.notices).toEqual([]);
  }
  expect(confirmed).toBeGreaterThan(ROUNDS);
  expect((await readdir(join(folder, 'reports'))).sort()).toEqual([
    'report-1.json',
    'report-1.previous.json',
  ]);
}, 60_000);

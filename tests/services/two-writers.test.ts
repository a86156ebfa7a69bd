import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { encode } from '../../core/contract-codec.ts';
import { build, serving } from '../cli/built.ts';
import { report } from '../support/reports.ts';
import { services, temporaryFolder, value } from './harness.ts';

beforeAll(build);

const save = (title: string): string => encode({ report: report({ title }) });

it('of two programs on one folder the second reads only, says who writes, and writes once the first is killed', async () => {
  const folder = await temporaryFolder();
  const first = await serving(['--data', folder]);
  expect(await first.call('reports.save', save('第一个'))).toMatchObject({ ok: true });

  const second = await serving(['--data', folder]);
  expect(await second.call('reports.open', '{"id":"report-1"}')).toMatchObject({
    ok: true,
    value: { report: { title: '第一个' } },
  });
  for (const [name, input] of [
    ['reports.save', save('第二个')],
    ['reports.remove', '{"id":"report-1"}'],
    ['exports.save', encode({ reportId: 'a', kind: 'final', fileName: 'a.docx', bytes: new Uint8Array(1) })],
  ] as const) {
    expect(await second.call(name, input)).toMatchObject({ ok: false, error: { code: 'locked' } });
  }
  expect(await second.call('reports.list', 'null')).toMatchObject({
    value: { notices: [expect.stringContaining('只能查看')] },
  });

  const gone = once(first.process, 'exit');
  first.process.kill('SIGKILL');
  await gone;
  await expect
    .poll(() => second.call('reports.save', save('第二个')), { timeout: 20_000, interval: 500 })
    .toMatchObject({ ok: true });
  expect(await second.call('reports.list', 'null')).toMatchObject({ value: { notices: [] } });
}, 40_000);

it('the one writer clears away what a killed one left half-written', async () => {
  const folder = await temporaryFolder();
  value(await (await services(folder))['reports.save']({ report: report() }));
  await writeFile(join(folder, 'reports', 'report-1.json.4194303-7.tmp'), '{"half":');
  const { notices } = value(await (await services(folder))['reports.list'](null));
  expect(notices).toEqual([]);
  expect(await readdir(join(folder, 'reports'))).toEqual(['report-1.json']);
});

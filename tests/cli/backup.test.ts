import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeServices, services, temporaryFolder, value } from '../services/harness.ts';
import { report } from '../support/reports.ts';
import { build, nianbao } from './built.ts';

beforeAll(build);

async function library(...titles: string[]): Promise<string> {
  const folder = await temporaryFolder();
  const api = await services(folder);
  for (const [n, title] of titles.entries())
    value(await api['reports.save']({ report: report({ id: `report-${n}`, title }) }));
  await closeServices(folder);
  return folder;
}

const json = async (...args: string[]) => JSON.parse((await nianbao([...args, '--json'])).stdout);
const titlesIn = async (folder: string): Promise<string[]> => {
  const { reports } = await json('history', '--data', folder);
  return reports.map((one: { title: string }) => one.title).sort();
};

describe('nianbao backup', () => {
  it('backs up, lists, shows and restores into another library', async () => {
    const from = await library('甲', '乙');
    const stick = await temporaryFolder();
    const done = await nianbao(['backup', '--to', stick, '--data', from]);
    expect(done).toMatchObject({ status: 0, stdout: expect.stringContaining('2 份年报') });
    expect((await json('backup', '--to', stick, '--list', '--data', from)).backups).toHaveLength(1);
    const there = await library('自己的');
    const shown = await json('backup', '--to', stick, '--show', '1', '--data', there);
    expect(shown.reports.map((one: { here: string }) => one.here).sort()).toEqual(['absent', 'different']);
    const one = await json(
      'backup',
      '--to',
      stick,
      '--restore',
      '1',
      '--report',
      'report-1',
      '--data',
      there,
    );
    expect(one.restored).toEqual(['report-1']);
    expect(await titlesIn(there)).toEqual(['乙', '自己的']);
    await nianbao(['backup', '--to', stick, '--restore', '1', '--data', there]);
    expect(await titlesIn(there)).toEqual(['乙', '甲', '自己的'].sort());
  });

  it('says where it cannot back up to', async () => {
    const from = await library('甲');
    const none = await nianbao(['backup', '--data', from]);
    expect(none).toMatchObject({ status: 2, stderr: expect.stringContaining('还没有选备份文件夹') });
    const gone = await nianbao(['backup', '--to', join(from, '..', '没有这个'), '--data', from]);
    expect(gone).toMatchObject({ status: 2, stderr: expect.stringContaining('请插好') });
  });
});

describe('nianbao bundle', () => {
  it('makes a hand-over, shows it without writing, and takes it', async () => {
    const from = await library('甲');
    const out = join(await temporaryFolder(), '给同事.nianbao');
    expect((await nianbao(['bundle', 'report-0', '-o', out, '--data', from])).status).toBe(0);
    expect(await readdir(from)).not.toContain('导出');
    const there = await library('自己的');
    const looked = await nianbao(['bundle', out, '--data', there]);
    expect(looked.stdout).toContain('还没有写入任何内容');
    expect(await titlesIn(there)).toEqual(['自己的']);
    const taken = await json('bundle', out, '--take', '--data', there);
    expect(taken).toMatchObject({ report: { title: '甲', here: 'different' } });
    expect(await titlesIn(there)).toEqual(['甲', '自己的'].sort());
    expect(taken.taken).not.toBe('report-0');
  });

  it('refuses what is no hand-over', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'data'));
    await writeFile(join(folder, '假.nianbao'), '不是');
    const refused = await nianbao([
      'bundle',
      join(folder, '假.nianbao'),
      '--take',
      '--data',
      join(folder, 'data'),
    ]);
    expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining('不是移交包') });
  });
});

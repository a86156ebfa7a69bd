import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeServices, services, temporaryFolder, value } from '../services/harness.ts';
import { paragraph, report } from '../support/reports.ts';
import { build, nianbao } from './built.ts';

beforeAll(build);

function version(text: string) {
  return report({ title: text, sections: [{ id: 'opening', blocks: [paragraph('p', 0, `${text}。`)] }] });
}

async function library(): Promise<string> {
  const folder = await temporaryFolder();
  const api = await services(folder);
  for (const text of ['第一稿', '第二稿', '第三稿']) {
    value(await api['reports.save']({ report: version(text) }));
    value(await api['history.keep']({ id: 'report-1', reason: 'fixAll' }));
  }
  value(await api['reports.save']({ report: version('现在') }));
  await closeServices(folder);
  return folder;
}

describe('nianbao history', () => {
  it('lists the reports, and the save points of one, newest first', async () => {
    const folder = await library();
    const reports = await nianbao(['history', '--data', folder]);
    expect(reports).toMatchObject({ status: 0, stdout: expect.stringMatching(/report-1 .*现在 .*3/u) });
    const listed = await nianbao(['history', 'report-1', '--data', folder, '--json']);
    const { revisions } = JSON.parse(listed.stdout);
    expect(revisions).toMatchObject([
      { number: 1, title: '第三稿', reason: 'fixAll' },
      { number: 2, title: '第二稿' },
      { number: 3, title: '第一稿' },
    ]);
    const text = await nianbao(['history', join(folder, 'reports', 'report-1.json')]);
    expect(text.stdout).toContain('全部处理之前');
  });

  it('shows what has changed since', async () => {
    const folder = await library();
    const shown = await nianbao(['history', 'report-1', '--show', '2', '--data', folder]);
    expect(shown.stdout).toContain('标题：[-第二稿-]{+现在+}');
    const { sections } = JSON.parse(
      (await nianbao(['history', 'report-1', '--show', '2', '--data', folder, '--json'])).stdout,
    );
    expect(sections[0]).toMatchObject({ section: null, changes: [{ line: '@title' }] });
  });

  it('restores, and restores back', async () => {
    const folder = await library();
    expect((await nianbao(['history', 'report-1', '--restore', '3', '--data', folder])).status).toBe(0);
    const titleNow = async () =>
      JSON.parse((await nianbao(['history', '--data', folder, '--json'])).stdout).reports[0].title;
    expect(await titleNow()).toBe('第一稿');
    await nianbao(['history', 'report-1', '--restore', '1', '--data', folder]);
    expect(await titleNow()).toBe('现在');
  });

  it('says what is wrong', async () => {
    const folder = await library();
    const none = await nianbao(['history', 'report-1', '--show', '9', '--data', folder]);
    expect(none).toMatchObject({ status: 2, stderr: expect.stringContaining('一共 3 个') });
    const unknown = await nianbao(['history', 'other', '--data', folder, '--json']);
    expect(JSON.parse(unknown.stdout)).toMatchObject({ error: { code: 'not-found' } });
    await services(folder);
    const locked = await nianbao(['history', 'report-1', '--restore', '1', '--data', folder]);
    expect(locked).toMatchObject({ status: 2, stderr: expect.stringContaining('只能查看') });
    await writeFile(join(folder, 'reports', 'report-1.json'), '坏');
    // A command that looks leaves everything where it is.
    expect((await nianbao(['history', 'report-1', '--data', folder])).status).toBe(0);
  });
});

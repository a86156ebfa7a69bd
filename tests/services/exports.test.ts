import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../services/exports.ts';
import { errorCode, services, temporaryFolder, value } from './harness.ts';

const bytes = new TextEncoder().encode('docx');
const input = { reportId: 'report-1', kind: 'final', fileName: '青石镇报告.docx', bytes } as const;

describe('saved exports', () => {
  it('stand in 导出 under the name asked for, and never over an older one', async () => {
    const folder = await temporaryFolder();
    const api = await services(folder);
    const first = value(await api['exports.save'](input));
    const second = value(await api['exports.save']({ ...input, kind: 'draft' }));
    expect(first).toMatchObject({ path: join(folder, '导出', '青石镇报告.docx'), kind: 'final' });
    expect(second.path).toBe(join(folder, '导出', '青石镇报告（2）.docx'));
    expect(await readFile(first.path)).toEqual(Buffer.from(bytes));
  });

  it('are listed by report, newest first, after a restart', async () => {
    const folder = await temporaryFolder();
    const api = await services(folder);
    const first = value(await api['exports.save'](input));
    const second = value(await api['exports.save'](input));
    value(await api['exports.save']({ ...input, reportId: 'other' }));
    const listed = await (await services(folder))['exports.list']({ reportId: 'report-1' });
    expect(value(listed)).toEqual([second, first]);
  });

  it('are not saved when the clerk gives up choosing a place', async () => {
    const folder = await temporaryFolder();
    const api = await services(folder, { chooseExportPath: async () => null });
    expect(errorCode(await api['exports.save'](input))).toBe('cancelled');
    expect(value(await api['exports.list']({ reportId: 'report-1' }))).toEqual([]);
  });

  it('are shown in the file manager; any other path is not', async () => {
    const folder = await temporaryFolder();
    const shown: string[] = [];
    const api = await services(folder, { reveal: async (path) => void shown.push(path) });
    const { path } = value(await api['exports.save'](input));
    value(await api['exports.reveal']({ path }));
    expect(errorCode(await api['exports.reveal']({ path: join(folder, 'settings.json') }))).toBe('not-found');
    expect(shown).toEqual([path]);
  });

  it('are not shown when they are gone', async () => {
    const api = await services(await temporaryFolder());
    const { path } = value(await api['exports.save'](input));
    await rm(path);
    expect(errorCode(await api['exports.reveal']({ path }))).toBe('folder-missing');
  });

  it.each([
    ['../../etc/passwd', 'etcpasswd'],
    ['C:\\Windows\\a.docx', 'CWindowsa.docx'],
    ['a\u0000b\n.docx', 'ab.docx'],
    ['...docx', '法治政府建设年度报告.docx'],
    ['  报告.docx  ', '报告.docx'],
  ])('take no folders from a file name: %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('stay inside 导出 whatever the name', async () => {
    const folder = await temporaryFolder();
    const api = await services(folder);
    value(await api['exports.save']({ ...input, fileName: '../../出去.docx' }));
    expect(await readdir(join(folder, '导出'))).toEqual(['出去.docx']);
  });
});

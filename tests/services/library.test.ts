import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realDisk } from '../../services/storage/disk.ts';
import { anyReport, blank, paragraph, report } from '../support/reports.ts';
import { errorCode, services, temporaryFolder, value } from './harness.ts';
import { diskError, faultyDisk } from './storage/faulty-disk.ts';

describe('the library', () => {
  it('is empty at first', async () => {
    const api = await services(await temporaryFolder());
    expect(value(await api['reports.list'](null))).toEqual({ reports: [], notices: [] });
  });

  it('brings any report back as it was saved, after a restart', async () => {
    const folder = await temporaryFolder();
    await fc.assert(
      fc.asyncProperty(anyReport, async (saved) => {
        const { savedAt } = value(await (await services(folder))['reports.save']({ report: saved }));
        const opened = value(await (await services(folder))['reports.open']({ id: saved.id }));
        expect(opened).toEqual({ report: { ...saved, updatedAt: savedAt }, notices: [] });
      }),
      { numRuns: 30 },
    );
  });

  it('lists the report changed last first, with its progress', async () => {
    const api = await services(await temporaryFolder());
    const done = { id: 'opening', blocks: [paragraph('a', 0, '全年工作。')] };
    const open = { id: 'measures', blocks: [paragraph('b', 0, '调解', blank('x', '调解纠纷', '件'))] };
    value(await api['reports.save']({ report: report({ id: 'older' }) }));
    value(await api['reports.save']({ report: report({ id: 'newer', sections: [done, open] }) }));
    const { reports } = value(await api['reports.list'](null));
    expect(reports.map((entry) => entry.id)).toEqual(['newer', 'older']);
    expect(reports[0]).toMatchObject({ blanks: 1, carried: 0, done: 0.5, year: 2025 });
  });

  it('lists each report as it stands, however often it is asked', async () => {
    const folder = await temporaryFolder();
    const api = await services(folder);
    const titles = async () => value(await api['reports.list'](null)).reports.map(({ title }) => title);
    for (let n = 0; n < 70; n++)
      value(await api['reports.save']({ report: report({ id: `r${n}`, title: `${n}` }) }));
    expect((await titles()).sort()).toEqual(Array.from({ length: 70 }, (_, n) => `${n}`).sort());
    value(await api['reports.save']({ report: report({ id: 'r7', title: '改' }) }));
    expect((await titles())[0]).toBe('改');
    value(await api['reports.remove']({ id: 'r7' }));
    expect(await titles()).not.toContain('改');
    value(await api['reports.restore']({ id: 'r7' }));
    expect(await titles()).toContain('改');
    expect(await titles()).toHaveLength(70);
  });

  it.each(['../settings', 'a/b', 'a\\b', '.', '报告', 'nul', 'COM1', 'a.previous'])(
    'takes no id that could name another file: %s',
    async (id) => {
      const folder = await temporaryFolder();
      const api = await services(folder);
      expect(errorCode(await api['reports.save']({ report: report({ id }) }))).toBe('bad-id');
      expect(errorCode(await api['reports.open']({ id }))).toBe('not-found');
      expect(errorCode(await api['reports.remove']({ id }))).toBe('not-found');
      expect(errorCode(await api['reports.restore']({ id }))).toBe('not-found');
      expect(await readdir(join(folder, 'reports'))).toEqual([]);
    },
  );

  it('moves a removed report to the trash and brings it back', async () => {
    const api = await services(await temporaryFolder());
    value(await api['reports.save']({ report: report({ title: '第一稿' }) }));
    value(await api['reports.save']({ report: report({ title: '第二稿' }) }));
    value(await api['reports.remove']({ id: 'report-1' }));
    expect(value(await api['reports.list'](null)).reports).toEqual([]);
    expect(errorCode(await api['reports.open']({ id: 'report-1' }))).toBe('not-found');
    value(await api['reports.restore']({ id: 'report-1' }));
    expect(value(await api['reports.open']({ id: 'report-1' })).report.title).toBe('第二稿');
  });

  it('keeps both when a report of the same id is removed twice', async () => {
    const folder = await temporaryFolder();
    const api = await services(folder);
    for (const title of ['第一份', '第二份']) {
      value(await api['reports.save']({ report: report({ title }) }));
      value(await api['reports.remove']({ id: 'report-1' }));
    }
    const trash = join(folder, 'trash');
    const kept = await Promise.all((await readdir(trash)).map((name) => readFile(join(trash, name), 'utf8')));
    expect(kept.map((text) => JSON.parse(text).title).sort()).toEqual(['第一份', '第二份']);
  });

  it('does not restore over a report that is there', async () => {
    const api = await services(await temporaryFolder());
    value(await api['reports.save']({ report: report({ title: '旧' }) }));
    value(await api['reports.remove']({ id: 'report-1' }));
    value(await api['reports.save']({ report: report({ title: '新' }) }));
    expect(errorCode(await api['reports.restore']({ id: 'report-1' }))).toBe('exists');
    expect(value(await api['reports.open']({ id: 'report-1' })).report.title).toBe('新');
  });

  it('lists the good reports beside a damaged one and says what happened', async () => {
    const folder = await temporaryFolder();
    const api = await services(folder);
    value(await api['reports.save']({ report: report({ id: 'good' }) }));
    await writeFile(join(folder, 'reports', 'bad.json'), '{"schemaVersion":1,');
    await writeFile(join(folder, 'reports', 'future.json'), '{"schemaVersion":999}');
    await writeFile(join(folder, 'reports', '说明.txt'), '不是年报');
    const { reports, notices } = value(await api['reports.list'](null));
    expect(reports.map((entry) => entry.id)).toEqual(['good']);
    expect(notices).toHaveLength(2);
    expect(notices.join()).toContain('更新版本');
    expect(notices.join()).toContain('bad.json.damaged-');
    expect(await readFile(join(folder, 'reports', 'future.json'), 'utf8')).toBe('{"schemaVersion":999}');
  });

  it('names the recovered report by its title when it is opened', async () => {
    const folder = await temporaryFolder();
    const api = await services(folder);
    value(await api['reports.save']({ report: report({ title: '第一稿' }) }));
    value(await api['reports.save']({ report: report({ title: '第二稿' }) }));
    await writeFile(join(folder, 'reports', 'report-1.json'), '');
    const opened = value(await (await services(folder))['reports.open']({ id: 'report-1' }));
    expect(opened.report.title).toBe('第一稿');
    expect(opened.notices[0]).toContain('《第一稿》');
  });
});

describe('a data folder in trouble', () => {
  it.each([
    ['ENOSPC', 'disk-full', '磁盘空间不够'],
    ['EROFS', 'read-only', '不允许读写'],
    ['EACCES', 'read-only', '不允许读写'],
    ['EIO', 'disk-error', 'EIO'],
  ])('turns %s into a Chinese sentence', async (code, expected, words) => {
    const folder = await temporaryFolder();
    const disk = faultyDisk({ writeNew: async () => Promise.reject(diskError(code)) });
    const saved = await (await services(folder, { disk }))['reports.save']({ report: report() });
    expect(saved).toMatchObject({ ok: false, error: { code: expected } });
    expect(saved.ok ? '' : saved.error.message).toContain(words);
  });

  it('says so when the folder has vanished, and does not start an empty library in its place', async () => {
    const folder = await temporaryFolder();
    const data = join(folder, 'usb');
    const api = await services(data);
    await rm(data, { recursive: true });
    expect(errorCode(await api['reports.save']({ report: report() }))).toBe('folder-missing');
    expect(errorCode(await api['reports.list'](null))).toBe('folder-missing');
    expect(await readdir(folder)).toEqual([]);
  });

  it('does not start on a path that is a file', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'data'), '');
    await expect(services(join(folder, 'data'))).rejects.toThrow('folder-missing');
  });

  it('lets a bug be a bug', async () => {
    const folder = await temporaryFolder();
    let started = false;
    const list = async (path: string) =>
      started ? Promise.reject(new TypeError('bug')) : realDisk.list(path);
    const api = await services(folder, { disk: faultyDisk({ list }) });
    started = true;
    await expect(api['reports.list'](null)).rejects.toThrow('bug');
  });
});

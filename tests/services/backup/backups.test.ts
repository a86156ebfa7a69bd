import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Api } from '../../../core/contract.ts';
import { DEFAULT_SETTINGS } from '../../../core/settings.ts';
import { type Disk, realDisk } from '../../../services/storage/disk.ts';
import { paragraph, report } from '../../support/reports.ts';
import { clock, errorCode, services, temporaryFolder, value } from '../harness.ts';
import { diskError, faultyDisk } from '../storage/faulty-disk.ts';

function version(title: string, id = 'report-1') {
  return report({ id, title, sections: [{ id: 'opening', blocks: [paragraph('p', 0, title)] }] });
}

async function places() {
  const folder = await temporaryFolder();
  const [data, stick] = [join(folder, 'data'), join(folder, 'U盘')];
  await mkdir(stick);
  return { data, stick };
}

async function choose(api: Api, folder: string) {
  value(await api['settings.save']({ settings: { ...DEFAULT_SETTINGS, backup: { folder } } }));
}

const save = async (api: Api, title: string, id?: string) =>
  value(await api['reports.save']({ report: version(title, id) }));
const titles = async (api: Api) =>
  value(await api['reports.list'](null))
    .reports.map(({ title }) => title)
    .sort();

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('a backup', () => {
  it('holds everything, is listed, and brings a lost library back with its history and settings', async () => {
    const { data, stick } = await places();
    const api = await services(data);
    await save(api, '一');
    value(await api['history.keep']({ id: 'report-1', reason: 'fixAll' }));
    await save(api, '二');
    await save(api, '别的', 'other');
    await choose(api, stick);
    expect(value(await api['backup.run'](null)).reports).toBe(2);
    await rm(data, { recursive: true });

    const again = await services(data);
    const { backups } = value(await again['backup.list']({ folder: stick }));
    expect(backups).toHaveLength(1);
    const id = backups[0]?.id ?? '';
    const { reports } = value(await again['backup.look']({ folder: stick, backup: id }));
    expect(reports.map(({ title, here }) => [title, here]).sort()).toEqual([
      ['二', 'absent'],
      ['别的', 'absent'],
    ]);
    const all = reports.map((one) => one.id);
    const input = { folder: stick, backup: id, reports: all, replace: false };
    expect(value(await again['backup.restore'](input)).restored.toSorted()).toEqual(all.sort());
    expect(await titles(again)).toEqual(['二', '别的']);
    const { revisions } = value(await again['history.list']({ id: 'report-1' }));
    expect(revisions.map(({ title }) => title)).toEqual(['一']);
    expect(value(await again['settings.load'](null)).backup?.folder).toBe(stick);
  });

  it('never overwrites unasked: a report with another text comes beside the present one', async () => {
    const { data, stick } = await places();
    const api = await services(data);
    await save(api, '旧');
    await choose(api, stick);
    value(await api['backup.run'](null));
    await save(api, '新');
    const [backup] = value(await api['backup.list']({ folder: stick })).backups;
    const input = { folder: stick, backup: backup?.id ?? '', reports: ['report-1'] };
    const { reports } = value(await api['backup.look']({ folder: stick, backup: input.backup }));
    expect(reports[0]?.here).toBe('different');
    value(await api['backup.restore']({ ...input, replace: false }));
    expect(await titles(api)).toEqual(['新', '旧']);
    value(await api['backup.restore']({ ...input, replace: true }));
    expect(await titles(api)).toEqual(['旧', '旧']);
    const { revisions } = value(await api['history.list']({ id: 'report-1' }));
    expect(revisions.map(({ title }) => title)).toContain('新');
  });

  it('copies only what has changed, keeps backups by age, and clears what nobody needs', async () => {
    const { data, stick } = await places();
    let day = 0;
    const now = () => new Date(Date.UTC(2026, 0, 1 + day, 1)).toISOString();
    const api = await services(data, { now, today: () => now().slice(0, 10) });
    await choose(api, stick);
    await save(api, '不变', 'same');
    const written: string[] = [];
    for (; day < 75; day += 1) {
      await save(api, `第${day}天`);
      value(await api['backup.run'](null));
      written.push(now());
    }
    const { backups } = value(await api['backup.list']({ folder: stick }));
    expect(backups.length).toBeGreaterThan(30);
    expect(backups.length).toBeLessThan(36);
    const files = await filesUnder(stick);
    // A report a day; the unchanged one, the settings and the journal's states beside it.
    expect(files.length).toBeLessThan(backups.length * 3 + 10);
  }, 60_000);

  it('says when the stick is not there, makes no folder in its place, and goes on when it is back', async () => {
    const { data, stick } = await places();
    const api = await services(data);
    await save(api, '一');
    await choose(api, stick);
    value(await api['backup.run'](null));
    await rename(stick, `${stick}-away`);
    expect(errorCode(await api['backup.run'](null))).toBe('backup-folder-missing');
    expect(await readdir(join(data, '..'))).toEqual(['U盘-away', 'data']);
    expect(value(await api['backup.state'](null)).problem).toContain('请插好');
    expect(value(await api['reports.list'](null)).notices).toEqual([expect.stringContaining('U盘')]);
    await rename(`${stick}-away`, stick);
    value(await api['backup.run'](null));
    expect(value(await api['backup.state'](null))).toMatchObject({ problem: null, last: { reports: 1 } });
  });

  it('does not count when it reads back differently, or when the disk is full', async () => {
    const { data, stick } = await places();
    const flips: Disk['writeNew'] = async (path, bytes) => {
      const written = Uint8Array.from(bytes);
      if (path.includes('U盘')) written[0] = 0;
      await realDisk.writeNew(path, written);
    };
    const api = await services(data, { disk: faultyDisk({ writeNew: flips }) });
    await save(api, '一');
    await choose(api, stick);
    const failed = await api['backup.run'](null);
    expect(errorCode(failed)).toBe('backup-unverified');
    expect(value(await api['backup.list']({ folder: stick })).backups).toEqual([]);

    const full: Disk['writeNew'] = (path, bytes) =>
      path.includes('U盘') ? Promise.reject(diskError('ENOSPC')) : realDisk.writeNew(path, bytes);
    const again = await services(data, { disk: faultyDisk({ writeNew: full }) });
    expect(await again['backup.run'](null)).toMatchObject({
      error: { code: 'disk-full', message: expect.stringContaining('备份没有做成') },
    });
  });

  it('refuses a place inside the library', async () => {
    const { data } = await places();
    const api = await services(data);
    for (const folder of [data, join(data, 'reports')]) {
      await choose(api, folder);
      expect(errorCode(await api['backup.run'](null))).toBe('backup-inside');
    }
  });

  it('leaves out what has rotted, and mends it with the next backup', async () => {
    const { data, stick } = await places();
    const api = await services(data);
    await save(api, '一');
    await choose(api, stick);
    value(await api['backup.run'](null));
    for (const path of await filesUnder(stick)) {
      if (/files.[0-9a-f]{64}$/u.test(path)) await writeFile(path, '坏');
    }
    const [first] = value(await api['backup.list']({ folder: stick })).backups;
    const input = { folder: stick, backup: first?.id ?? '', reports: ['report-1'], replace: false };
    expect(value(await api['backup.restore'](input))).toEqual({ restored: [], unreadable: 1 });
    value(await api['backup.run'](null));
    expect(value(await api['backup.restore'](input)).restored).toEqual(['report-1']);
  });

  it('of another name is not looked for elsewhere on the disk', async () => {
    const { data, stick } = await places();
    const api = await services(data);
    const look = await api['backup.look']({ folder: stick, backup: '../20260101T000000Z' });
    expect(errorCode(look)).toBe('not-found');
  });

  it('is made by itself once a day', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { data, stick } = await places();
    let today = '2026-01-22';
    const api = await services(data, { today: () => today, now: clock() });
    await save(api, '一');
    await choose(api, stick);
    const count = async () => value(await api['backup.list']({ folder: stick })).backups.length;
    vi.advanceTimersByTime(20_000);
    await vi.waitFor(async () => expect(await count()).toBe(1));
    vi.advanceTimersByTime(600_000);
    await realDisk.list(data);
    today = '2026-01-23';
    vi.advanceTimersByTime(600_000);
    await vi.waitFor(async () => expect(await count()).toBe(2));
  });
});

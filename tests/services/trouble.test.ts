// What can happen to a data folder, each with a sentence, a way on, and nothing lost.

import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Disk, realDisk } from '../../services/storage/disk.ts';
import { report } from '../support/reports.ts';
import { closeServices, errorCode, services, temporaryFolder, value } from './harness.ts';
import { diskError, failing, faultyDisk } from './storage/faulty-disk.ts';

const SENTENCE = /\p{Script=Han}{4}[^!！]*。$/u;

const version = (title: string) => ({ report: report({ title }) });
const titleNow = async (api: Awaited<ReturnType<typeof services>>) =>
  value(await api['reports.open']({ id: 'report-1' })).report.title;

describe('a data folder on a stick', () => {
  it('that is pulled out says so, and takes the same words once it is back', async () => {
    const folder = await temporaryFolder();
    const data = join(folder, 'U盘', '年报');
    await mkdir(data, { recursive: true });
    const api = await services(data);
    value(await api['reports.save'](version('一')));
    await rename(join(folder, 'U盘'), join(folder, '拔出'));
    const refused = await api['reports.save'](version('二'));
    expect(errorCode(refused)).toBe('folder-missing');
    expect(refused.ok ? '' : refused.error.message).toMatch(/重新插好.*窗口里的内容还在，请不要关闭。$/u);
    expect(errorCode(await api['history.list']({ id: 'report-1' }))).toBeNull();
    await rename(join(folder, '拔出'), join(folder, 'U盘'));
    value(await api['reports.save'](version('二')));
    expect(await titleNow(api)).toBe('二');
    expect(value(await api['app.writer'](null)).obstacle).toBeNull();
  });

  it('that was written elsewhere meanwhile keeps both texts', async () => {
    const folder = await temporaryFolder();
    const [stick, away] = [join(folder, 'U盘'), join(folder, '拔出')];
    const api = await services(stick);
    for (const title of ['一', '二']) value(await api['reports.save'](version(title)));
    await rename(stick, away);
    // Another PC with the stick: our lock stands on it and is that of a process it does not know.
    await rename(join(away, 'writer.lock'), join(folder, 'ours.lock'));
    value(await (await services(away))['reports.save'](version('在别的电脑上写的')));
    await closeServices(away);
    await rename(join(folder, 'ours.lock'), join(away, 'writer.lock'));
    await rename(away, stick);
    value(await api['reports.save'](version('三')));
    expect(await titleNow(api)).toBe('三');
    const { revisions } = value(await api['history.list']({ id: 'report-1' }));
    expect(revisions.map(({ title }) => title)).toContain('在别的电脑上写的');
  });
});

describe('a data folder that takes no files', () => {
  const readOnly: Partial<Disk> = {
    append: async () => Promise.reject(diskError('EROFS')),
    link: async () => Promise.reject(diskError('EROFS')),
    makeFolder: async () => Promise.reject(diskError('EROFS')),
    rename: async () => Promise.reject(diskError('EROFS')),
    writeNew: async () => Promise.reject(diskError('EROFS')),
  };

  it('opens for looking, says that nothing can be saved and what to do, and changes nothing', async () => {
    const folder = await temporaryFolder();
    value(await (await services(folder))['reports.save'](version('一')));
    await closeServices(folder);
    const before = await realDisk.list(folder);
    const api = await services(folder, { disk: faultyDisk(readOnly) });
    const { obstacle } = value(await api['app.writer'](null));
    expect(obstacle).toMatch(SENTENCE);
    expect(obstacle).toContain('只能查看');
    const { reports, notices } = value(await api['reports.list'](null));
    expect(reports).toHaveLength(1);
    expect(notices).toEqual([obstacle]);
    expect(await titleNow(api)).toBe('一');
    expect(errorCode(await api['reports.save'](version('二')))).toBe('read-only');
    expect(await realDisk.list(folder)).toEqual(before);
  });

  it('opens even when it was never opened before', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'reports'));
    const api = await services(folder, { disk: faultyDisk(readOnly) });
    expect(value(await api['reports.list'](null)).reports).toEqual([]);
  });
});

describe('a disk that is full', () => {
  it('says so while it is, keeps what was saved, and takes the words once there is room', async () => {
    const folder = await temporaryFolder();
    let full = false;
    const refuse = <Args extends unknown[]>(real: (...args: Args) => Promise<void>) => {
      return async (...args: Args) => (full ? Promise.reject(diskError('ENOSPC')) : real(...args));
    };
    const disk = faultyDisk({ writeNew: refuse(realDisk.writeNew), append: refuse(realDisk.append) });
    const api = await services(folder, { disk });
    value(await api['reports.save'](version('一')));
    full = true;
    for (let n = 0; n < 3; n += 1) {
      expect(errorCode(await api['reports.save'](version('二')))).toBe('disk-full');
      expect(await titleNow(api)).toBe('一');
    }
    full = false;
    value(await api['reports.save'](version('二')));
    expect(await titleNow(await services(folder))).toBe('二');
  });
});

it('a virus scanner that holds the file for a moment is waited for', async () => {
  const folder = await temporaryFolder();
  const disk = faultyDisk({ rename: failing(4, 'EPERM', realDisk.rename) });
  const api = await services(folder, { disk });
  value(await api['reports.save'](version('一')));
  expect(await titleNow(api)).toBe('一');
});

it('a report of a newer version is neither opened, replaced, removed from sight nor called damaged', async () => {
  const folder = await temporaryFolder();
  const api = await services(folder);
  value(await api['reports.save'](version('一')));
  const path = join(folder, 'reports', 'report-1.json');
  const newer = JSON.stringify({ ...report({ title: '将来的' }), schemaVersion: 99 });
  await realDisk.remove(path);
  await realDisk.writeNew(path, new TextEncoder().encode(newer));
  const again = await services(folder);
  const { notices } = value(await again['reports.list'](null));
  expect(notices).toEqual([expect.stringContaining('请先升级本软件')]);
  expect(errorCode(await again['reports.open']({ id: 'report-1' }))).toBe('newer-version');
  expect(errorCode(await again['reports.save'](version('二')))).toBe('newer-version');
  expect(await readFile(path, 'utf8')).toBe(newer);
});

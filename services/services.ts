// Everything behind the contract: the one implementation of `Api` that all front doors expose.

import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Api, CallOutput } from '../core/contract.ts';
import type { NewId } from '../core/report/schema.ts';
import { failure, type Result, success } from '../core/result.ts';
import { convertToDocx } from './convert.ts';
import { openExports } from './exports.ts';
import { openLibrary } from './library.ts';
import { findLibreOffice, thisProgramSystem } from './libreoffice.ts';
import { openSettings } from './settings.ts';
import { type Disk, realDisk } from './storage/disk.ts';
import { diskFailure, windowFailure } from './storage/disk-failure.ts';
import { acquireLock, type Holder, isRunning, removeLeftOvers } from './storage/lock.ts';
import { loadTables } from './tables.ts';
import { loadTemplates } from './templates.ts';

export type ServiceOptions = {
  readonly dataFolder: string;
  /** The templates that come with the app. */
  readonly templatesFolder: string;
  readonly version: string;
  readonly frontDoor: CallOutput<'app.info'>['frontDoor'];
  /** Local date, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** ISO 8601 instant. */
  readonly now: () => string;
  readonly newId: NewId;
  /** Where to write an export of this name: a path, or null if the clerk gave up. */
  readonly chooseExportPath: (fileName: string) => Promise<string | null>;
  /** Shows a file in the system's file manager. */
  readonly reveal: (path: string) => Promise<void>;
  /** The disk to use; tests put faults in here. */
  readonly disk?: Disk;
};

export type Services = {
  readonly api: Api;
  /** Lets the next program write to the data folder. */
  readonly close: () => Promise<void>;
};

/** Errors of the disk become failures with a Chinese message; anything else is a bug and is thrown. */
async function guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return windowFailure(error);
  }
}

export async function createServices(options: ServiceOptions): Promise<Result<Services>> {
  try {
    return success(await open(options));
  } catch (error) {
    return diskFailure(error);
  }
}

/** For the clerk: who has the data folder, and what to do. */
function heldBy({ host, frontDoor, since }: Holder): string {
  const where = host === '' || host === hostname() ? '本机' : `电脑“${host}”上`;
  const how = frontDoor === 'electron' ? '另一个“法治年报”窗口' : '浏览器里的“法治年报”';
  const time = since === '' ? '' : `（${localTime(since)}起）`;
  return `数据文件夹正由${where}${how}使用${time}。这里只能查看，不能保存；请关掉那一个，十几秒后这里就能保存。`;
}

function localTime(instant: string): string {
  return new Date(instant).toLocaleString('zh-CN', { dateStyle: 'medium', timeStyle: 'short' });
}

async function open(options: ServiceOptions): Promise<Services> {
  const { dataFolder, templatesFolder, version, frontDoor, today, now, newId } = options;
  const { chooseExportPath, reveal } = options;
  const disk = options.disk ?? realDisk;
  const library = await openLibrary({ disk, dataFolder, now });
  const lock = await acquireLock({
    disk,
    dataFolder,
    me: { token: newId(), pid: process.pid, host: hostname(), frontDoor, since: now() },
    clock: Date.now,
    isRunning,
  });
  if (lock.holder() === null) {
    await removeLeftOvers(disk, [dataFolder, join(dataFolder, 'reports'), join(dataFolder, 'trash')]);
  }
  const settings = openSettings({ disk, dataFolder, now });
  const exports = openExports({ disk, dataFolder, now, chooseExportPath, reveal });

  /** For calls that write: refused while another program is the writer. */
  const writing = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    const holder = lock.holder();
    return holder === null ? guarded(work) : Promise.resolve(failure('locked', heldBy(holder)));
  };

  const api: Api = {
    'app.info': async () => success({ version, dataFolder, frontDoor, today: today() }),
    'reports.list': () =>
      guarded(async () => {
        const { reports, notices } = await library.list();
        const holder = lock.holder();
        const held = holder === null ? [] : [heldBy(holder)];
        return success({ reports, notices: [...held, ...notices, ...settings.notices, ...exports.notices] });
      }),
    'reports.open': ({ id }) => guarded(() => library.open(id)),
    'reports.save': ({ report }) => writing(() => library.save(report)),
    'reports.remove': ({ id }) => writing(() => library.remove(id)),
    'reports.restore': ({ id }) => writing(() => library.restore(id)),
    'settings.load': () => guarded(async () => success(await settings.load())),
    'settings.save': (input) =>
      writing(async () => {
        await settings.save(input.settings);
        return success(null);
      }),
    'templates.list': () => guarded(() => loadTemplates({ disk, templatesFolder, dataFolder })),
    'tables.load': () => guarded(() => loadTables(disk, templatesFolder)),
    'files.convert': (input) =>
      guarded(() => convertToDocx(input, { program: findLibreOffice(thisProgramSystem) })),
    'exports.save': (input) => writing(() => exports.save(input)),
    'exports.list': ({ reportId }) => guarded(async () => success(await exports.list(reportId))),
    'exports.reveal': ({ path }) => guarded(() => exports.reveal(path)),
  };
  return { api, close: () => lock.release() };
}

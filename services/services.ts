// Everything behind the contract: the one implementation of `Api` that all front doors expose.

import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import type { Api, CallOutput } from '../core/contract.ts';
import type { NewId } from '../core/report/schema.ts';
import { failure, type Result, success } from '../core/result.ts';
import { Backups } from './backup/backups.ts';
import { backupCalls } from './backup/calls.ts';
import { backUpDaily } from './backup/daily.ts';
import { bundleCalls } from './bundle/calls.ts';
import { findChromium } from './chromium.ts';
import { convertToDocx } from './convert.ts';
import { loadExamples } from './examples.ts';
import { openExports } from './exports.ts';
import { installedFonts, thisFontSystem } from './fonts/installed.ts';
import { History, ifPossible } from './history/history.ts';
import { restoreRevision } from './history/restore.ts';
import { makeFolders, openLibrary } from './library.ts';
import { findLibreOffice, thisProgramSystem } from './libreoffice.ts';
import { readOpened } from './opened-file.ts';
import { makePdf, PdfJobs, type PdfWay } from './pdf.ts';
import { chromiumPrinter, type PrintPages } from './print-pages.ts';
import { openSettings } from './settings.ts';
import { type Disk, realDisk } from './storage/disk.ts';
import { diskFailure, windowFailure } from './storage/disk-failure.ts';
import { acquireLock, type Holder, isRunning, removeLeftOvers } from './storage/lock.ts';
import { loadTables } from './tables.ts';
import { loadTemplates, removeTemplate, saveTemplate } from './templates.ts';

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
  /** What the front door prints pages with; without it, a browser of this PC does. */
  readonly printPages?: PrintPages;
  /** Path of the 移交包 that the system opened the app with, told once; null for none. A browser is never opened with one. */
  readonly takeOpened?: () => string | null;
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

const UNWRITABLE =
  '数据文件夹不允许写入（可能是 U 盘的写保护、光盘，或没有权限）。这里只能查看，不能保存；请把整个数据文件夹复制到能写的地方再打开，或解除写保护。';

function localTime(instant: string): string {
  return new Date(instant).toLocaleString('zh-CN', { dateStyle: 'medium', timeStyle: 'short' });
}

/** What prints pages here: the front door's own engine, else a browser of this PC. */
function pagePrinter(own: PrintPages | undefined): PdfWay | null {
  if (own) return { printer: 'electron', print: own };
  const chromium = findChromium(thisProgramSystem);
  return chromium === null ? null : { printer: 'chromium', print: chromiumPrinter(chromium.command) };
}

async function open(options: ServiceOptions): Promise<Services> {
  const { dataFolder, templatesFolder, version, frontDoor, today, now, newId } = options;
  const { chooseExportPath, reveal } = options;
  const disk = options.disk ?? realDisk;
  await makeFolders(disk, dataFolder);
  const lock = await acquireLock({
    disk,
    dataFolder,
    me: { token: newId(), pid: process.pid, host: hostname(), frontDoor, since: now() },
    clock: () => performance.now(),
    startedAt: () => Date.now() - uptime() * 1_000,
    isRunning,
  });
  const mayWrite = (): boolean => lock.holder() === null && !lock.isReadOnly();
  if (mayWrite()) {
    const folders = ['reports', 'trash', 'history'].map((name) => join(dataFolder, name));
    await removeLeftOvers(disk, [dataFolder, ...folders]);
  }
  const history = new History({ disk, dataFolder, now });
  const library = openLibrary({ disk, dataFolder, now, history, mayWrite });
  const settings = openSettings({ disk, dataFolder, now, mayWrite });
  const exports = openExports({ disk, dataFolder, now, mayWrite, chooseExportPath, reveal });

  /** Why this program only reads, as a sentence; null if it is the writer. */
  const obstacle = (): string | null => {
    const holder = lock.holder();
    if (holder !== null) return heldBy(holder);
    return lock.isReadOnly() ? UNWRITABLE : null;
  };

  const folders = { disk, templatesFolder, dataFolder };
  const pdfs = new PdfJobs();

  /** For calls that write: refused while another program is the writer. */
  const writing = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    await lock.confirm();
    const holder = lock.holder();
    // Whether a read-only folder has become writable shows when it is tried.
    return holder === null ? guarded(work) : failure('locked', heldBy(holder));
  };

  const host = hostname();
  const backups = new Backups({ disk, dataFolder, host, now, today, newId, library, history });
  const daily = backUpDaily(backups, async () =>
    mayWrite() ? ((await settings.load()).backup?.folder ?? null) : null,
  );

  const api: Api = {
    ...backupCalls({ backups, daily, settings, guarded, writing }),
    ...bundleCalls({
      disk,
      dataFolder,
      templatesFolder,
      now,
      newId,
      library,
      history,
      settings,
      exports,
      guarded,
      writing,
    }),
    'app.info': async () => success({ version, dataFolder, frontDoor, today: today() }),
    'app.opened': () =>
      guarded(async () => {
        const path = options.takeOpened?.() ?? null;
        return path === null ? success(null) : readOpened(disk, path);
      }),
    'app.writer': async () => success({ obstacle: obstacle() }),
    'reports.list': () =>
      guarded(async () => {
        const { reports, notices } = await library.list();
        const why = obstacle();
        const held = [why, daily.problem()].filter((one) => one !== null);
        return success({ reports, notices: [...held, ...notices, ...settings.notices, ...exports.notices] });
      }),
    'reports.open': ({ id }) => guarded(() => library.open(id)),
    'reports.save': ({ report }) => writing(() => library.save(report)),
    'reports.remove': ({ id }) => writing(() => library.remove(id)),
    'reports.restore': ({ id }) => writing(() => library.restore(id)),
    'history.list': ({ id }) => guarded(async () => success({ revisions: await history.list(id) })),
    'history.open': ({ id, revision }) =>
      guarded(async () => {
        const opened = await history.open(id, revision);
        return opened.ok ? success({ report: opened.value }) : opened;
      }),
    'history.keep': ({ id, reason }) =>
      writing(async () => {
        const kept = await library.keep(id, reason);
        return kept.ok ? success({ revision: kept.value }) : kept;
      }),
    'history.restore': (input) => writing(() => restoreRevision({ library, history }, input)),
    'reports.search': ({ words }) => guarded(async () => success(await library.search(words))),
    'examples.load': () => guarded(() => loadExamples(disk, templatesFolder)),
    'data.reveal': () =>
      guarded(async () => {
        await reveal(join(dataFolder, 'reports'));
        return success(null);
      }),
    'settings.load': () => guarded(async () => success(await settings.load())),
    'settings.save': (input) =>
      writing(async () => {
        await settings.save(input.settings);
        return success(null);
      }),
    'templates.list': () => guarded(() => loadTemplates(folders)),
    'templates.save': ({ template }) => writing(() => saveTemplate(folders, template)),
    'templates.remove': (input) => writing(() => removeTemplate(folders, input.id)),
    'tables.load': () => guarded(() => loadTables(disk, templatesFolder)),
    'files.convert': (input) =>
      guarded(() => convertToDocx(input, { program: findLibreOffice(thisProgramSystem) })),
    'fonts.list': () => guarded(async () => success({ names: await installedFonts(thisFontSystem) })),
    'pdf.make': ({ job, ...input }) =>
      guarded(() =>
        pdfs.run(job, (signal) =>
          makePdf(input, {
            pages: pagePrinter(options.printPages),
            libreOffice: findLibreOffice(thisProgramSystem),
            signal,
          }),
        ),
      ),
    'pdf.stop': async ({ job }) => {
      pdfs.stop(job);
      return success(null);
    },
    'exports.save': (input) =>
      writing(async () => {
        const saved = await exports.save(input);
        // What went out can be looked up later; a report that is not in the library has no history.
        if (saved.ok && (input.kind === 'final' || input.kind === 'draft')) {
          await ifPossible(library.keep(input.reportId, input.kind === 'final' ? 'final' : 'export'));
        }
        return saved;
      }),
    'exports.list': ({ reportId }) => guarded(async () => success(await exports.list(reportId))),
    'exports.reveal': ({ path }) => guarded(() => exports.reveal(path)),
  };
  return {
    api,
    async close() {
      await daily.stop();
      await lock.release();
    },
  };
}

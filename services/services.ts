// Everything behind the contract: the one implementation of `Api` that all front doors expose.

import type { Api, CallOutput } from '../core/contract.ts';
import { type Result, success } from '../core/result.ts';
import { openExports } from './exports.ts';
import { openLibrary } from './library.ts';
import { openSettings } from './settings.ts';
import { type Disk, realDisk } from './storage/disk.ts';
import { diskFailure } from './storage/disk-failure.ts';
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
  /** Where to write an export of this name: a path, or null if the clerk gave up. */
  readonly chooseExportPath: (fileName: string) => Promise<string | null>;
  /** Shows a file in the system's file manager. */
  readonly reveal: (path: string) => Promise<void>;
  /** The disk to use; tests put faults in here. */
  readonly disk?: Disk;
};

export type Services = { readonly api: Api };

/** Errors of the disk become failures with a Chinese message; anything else is a bug and is thrown. */
async function guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return diskFailure(error);
  }
}

export async function createServices(options: ServiceOptions): Promise<Result<Services>> {
  return guarded(async () => success(await open(options)));
}

async function open(options: ServiceOptions): Promise<Services> {
  const { dataFolder, templatesFolder, version, frontDoor, today, now, chooseExportPath, reveal } = options;
  const disk = options.disk ?? realDisk;
  const library = await openLibrary({ disk, dataFolder, now });
  const settings = openSettings({ disk, dataFolder, now });
  const exports = openExports({ disk, dataFolder, now, chooseExportPath, reveal });

  const api: Api = {
    'app.info': async () => success({ version, dataFolder, frontDoor, today: today() }),
    'reports.list': () =>
      guarded(async () => {
        const { reports, notices } = await library.list();
        return success({ reports, notices: [...notices, ...settings.notices, ...exports.notices] });
      }),
    'reports.open': ({ id }) => guarded(() => library.open(id)),
    'reports.save': ({ report }) => guarded(() => library.save(report)),
    'reports.remove': ({ id }) => guarded(() => library.remove(id)),
    'reports.restore': ({ id }) => guarded(() => library.restore(id)),
    'settings.load': () => guarded(async () => success(await settings.load())),
    'settings.save': (input) =>
      guarded(async () => {
        await settings.save(input.settings);
        return success(null);
      }),
    'templates.list': () => guarded(() => loadTemplates({ disk, templatesFolder, dataFolder })),
    'tables.load': () => guarded(() => loadTables(disk, templatesFolder)),
    'exports.save': (input) => guarded(() => exports.save(input)),
    'exports.list': ({ reportId }) => guarded(async () => success(await exports.list(reportId))),
    'exports.reveal': ({ path }) => guarded(() => exports.reveal(path)),
  };
  return { api };
}

// 备份: a copy of the data folder on another disk, once a day, and the way back from it.

import { createHash } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import type { Backup, BackupContents, Presence } from '../../core/backup.ts';
import { parseReport } from '../../core/report/migrate.ts';
import type { NewId, Report } from '../../core/report/schema.ts';
import { failure, type Result, success } from '../../core/result.ts';
import { type History, ifPossible } from '../history/history.ts';
import { contentOf } from '../history/journal-file.ts';
import type { Library } from '../library.ts';
import { type Disk, isDiskError, isMissing } from '../storage/disk.ts';
import { diskFailure } from '../storage/disk-failure.ts';
import { unseal } from '../storage/sealed.ts';
import { BackupStore, type Snapshot, type StoredFile } from './store.ts';

/** In the folder the clerk chose, so that nothing else of it is touched. */
const HOME = '法治年报备份';

/** What is copied: folder in the data folder, and which files of it. */
const COPIED: readonly { readonly folder: string; readonly files: RegExp }[] = [
  { folder: '', files: /^(?:settings|exports)\.json$/u },
  { folder: 'reports', files: /^[\w-]+\.json$/u },
  { folder: 'history', files: /^[\w-]+\.journal$/u },
  { folder: 'templates', files: /^[^/\\:]{1,100}\.json$/u },
];

const INSIDE = failure(
  'backup-inside',
  '备份文件夹不能在年报的数据文件夹里面：那样一坏就都坏了。请选 U 盘、共享盘或另一块硬盘上的文件夹。',
);

export type BackupOptions = {
  readonly disk: Disk;
  readonly dataFolder: string;
  /** This computer's name. */
  readonly host: string;
  /** ISO 8601 instant. */
  readonly now: () => string;
  /** Local date, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly newId: NewId;
  readonly library: Library;
  readonly history: History;
};

export type BackupDone = { readonly at: string; readonly reports: number };

export class Backups {
  readonly #options: BackupOptions;
  #running: Promise<Result<BackupDone>> | null = null;

  constructor(options: BackupOptions) {
    this.#options = options;
  }

  /** Name of the folder of this PC's backups: two PCs may use one share. */
  get own(): string {
    const { dataFolder, host } = this.#options;
    const mark = createHash('sha256').update(resolve(dataFolder)).digest('hex').slice(0, 6);
    return `${host.replace(/[^\p{L}\p{N}_-]/gu, '').slice(0, 40)}-${mark}`;
  }

  #store(target: string, name = this.own): BackupStore {
    return new BackupStore(this.#options.disk, join(target, HOME, name));
  }

  /** Whether today's backup is still to be made. Throws the system's errors. */
  async isDue(target: string): Promise<boolean> {
    const newest = (await this.#store(target).names()).at(-1);
    if (newest === undefined) return true;
    const snapshot = await this.#store(target).snapshot(newest);
    return !snapshot.ok || snapshot.value.day !== this.#options.today();
  }

  /** Codes: `backup-folder-missing`, `backup-inside`, `backup-unverified`, the disk's. One at a time. */
  run(target: string): Promise<Result<BackupDone>> {
    this.#running ??= this.#runNow(target).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #runNow(target: string): Promise<Result<BackupDone>> {
    const { disk, dataFolder, now } = this.#options;
    const inside = relative(resolve(dataFolder), resolve(target));
    if (inside === '' || !(inside.startsWith('..') || resolve(inside) === inside)) return INSIDE;
    try {
      // A stick that is not plugged in must not become a folder on the PC's own disk.
      await disk.list(target);
    } catch (error) {
      return missingFolder(error, target);
    }
    try {
      const store = this.#store(target);
      await store.prepare();
      const copied = await this.#copy(store);
      if (!copied.ok) return copied;
      const { reports } = await this.#options.library.list();
      const madeAt = now();
      const finished = await store.finish({
        format: 'nianbao-backup',
        version: 1,
        madeAt,
        day: this.#options.today(),
        host: this.#options.host,
        files: copied.value,
        reports: reports.map((one) => ({ ...one })),
      });
      if (!finished.ok) return finished;
      await ifPossible(store.clear(madeAt));
      return success({ at: madeAt, reports: reports.length });
    } catch (error) {
      const { code, message } = diskFailure(error).error;
      return failure(code, `备份没有做成：${message}`);
    }
  }

  async #copy(store: BackupStore): Promise<Result<StoredFile[]>> {
    const { disk, dataFolder } = this.#options;
    const files: StoredFile[] = [];
    for (const { folder, files: wanted } of COPIED) {
      for (const name of await listed(disk, join(dataFolder, folder))) {
        if (!wanted.test(name)) continue;
        const bytes = await disk.read(join(dataFolder, folder, name));
        const put = await store.put(folder === '' ? name : `${folder}/${name}`, bytes);
        if (!put.ok) return put;
        files.push(put.value);
      }
    }
    return success(files);
  }

  /** Newest first, of all PCs that back up to the folder. Codes: `backup-folder-missing`, the disk's. */
  async list(target: string): Promise<Result<Backup[]>> {
    try {
      await this.#options.disk.list(target);
    } catch (error) {
      return missingFolder(error, target);
    }
    const backups: Backup[] = [];
    for (const pc of await listed(this.#options.disk, join(target, HOME))) {
      const store = this.#store(target, pc);
      for (const name of await store.names()) {
        const read = await store.snapshot(name);
        if (!read.ok) continue;
        const { madeAt, host, reports } = read.value;
        backups.push({ id: `${pc}/${name}`, at: madeAt, host, reports: reports.length });
      }
    }
    return success(backups.sort((a, b) => b.at.localeCompare(a.at)));
  }

  async #find(target: string, id: string): Promise<Result<{ store: BackupStore; snapshot: Snapshot }>> {
    const [pc = '', name = ''] = id.split('/');
    const store = this.#store(target, pc);
    const snapshot = pc === '..' || pc === '.' ? NO_SUCH_BACKUP : await store.snapshot(name);
    return snapshot.ok ? success({ store, snapshot: snapshot.value }) : snapshot;
  }

  /** Codes: `not-found`. */
  async look(target: string, id: string): Promise<Result<BackupContents>> {
    const found = await this.#find(target, id);
    if (!found.ok) return found;
    const { store, snapshot } = found.value;
    const reports: BackupContents['reports'][number][] = [];
    for (const summary of snapshot.reports) {
      const report = await readReport(store, snapshot, summary.id);
      if (report !== null)
        reports.push({ ...summary, here: await presenceOf(this.#options.library, report) });
    }
    return success({ id, at: snapshot.madeAt, host: snapshot.host, reports });
  }

  /**
   * Brings reports back with their history. One that is in the library with another text comes as a second report beside it, or,
   * with `replace`, takes its place, which is kept in its history. Answers with the ids they now have.
   */
  async restore(
    target: string,
    { backup, reports, replace }: { backup: string; reports: readonly string[]; replace: boolean },
  ): Promise<Result<{ restored: string[]; unreadable: number }>> {
    const found = await this.#find(target, backup);
    if (!found.ok) return found;
    const { store, snapshot } = found.value;
    const restored: string[] = [];
    let unreadable = 0;
    for (const id of reports) {
      const report = await readReport(store, snapshot, id);
      if (report === null) {
        unreadable += 1;
        continue;
      }
      const taken = await takeIn(this.#options, report, replace ? 'restore' : null);
      if (!taken.ok) return taken;
      restored.push(taken.value);
      const file = snapshot.files.find(({ path }) => path === `history/${id}.journal`);
      const journal = file === undefined ? null : await store.read(file);
      if (journal !== null) await ifPossible(this.#options.history.merge(taken.value, journal));
    }
    await this.#restoreRest(store, snapshot);
    return success({ restored, unreadable });
  }

  /** Templates and settings that are not here at all: a new PC gets them, nothing is ever replaced. */
  async #restoreRest(store: BackupStore, { files }: Snapshot): Promise<void> {
    const { disk, dataFolder } = this.#options;
    for (const file of files) {
      const isTemplate = file.path.startsWith('templates/');
      if (!isTemplate && file.path !== 'settings.json') continue;
      const [folder, name] = isTemplate
        ? [join(dataFolder, 'templates'), file.path.slice('templates/'.length)]
        : [dataFolder, file.path];
      if ((await listed(disk, folder)).includes(name)) continue;
      const bytes = await store.read(file);
      if (bytes === null) continue;
      await disk.makeFolder(folder);
      await disk.writeNew(join(folder, name), bytes);
    }
  }
}

const NO_SUCH_BACKUP = failure('not-found', '这份备份不见了或已损坏。请选另一份。');

function missingFolder(error: unknown, target: string): Result<never> {
  if (!isDiskError(error)) throw error;
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') return diskFailure(error);
  return failure(
    'backup-folder-missing',
    `找不到备份文件夹“${target}”。如果它在 U 盘或共享盘上，请插好或连上；如果还没有这个文件夹，请先新建。`,
  );
}

async function listed(disk: Disk, folder: string): Promise<string[]> {
  try {
    return await disk.list(folder);
  } catch (error) {
    if (isDiskError(error) && (isMissing(error) || error.code === 'ENOTDIR')) return [];
    throw error;
  }
}

async function readReport(store: BackupStore, snapshot: Snapshot, id: string): Promise<Report | null> {
  const file = snapshot.files.find(({ path }) => path === `reports/${id}.json`);
  const bytes = file === undefined ? null : await store.read(file);
  const unsealed = bytes === null ? null : unseal(bytes);
  if (unsealed === null) return null;
  const parsed = parseReport(unsealed.data);
  return parsed.ok && parsed.value.id === id ? parsed.value : null;
}

/** How a report from elsewhere stands to the library. */
export async function presenceOf(library: Library, report: Report): Promise<Presence> {
  const present = await library.open(report.id);
  if (!present.ok) return present.error.code === 'not-found' ? 'absent' : 'different';
  return contentOf(present.value.report) === contentOf(report) ? 'same' : 'different';
}

/**
 * Puts a report from elsewhere into the library. One of the same id with another text is replaced if there is a reason to keep it
 * under, otherwise the new one comes beside it under an id of its own. Answers with the id it has. Codes: the library's.
 */
export async function takeIn(
  { library, newId }: { readonly library: Library; readonly newId: NewId },
  report: Report,
  replacing: 'restore' | 'handOver' | null,
): Promise<Result<string>> {
  const here = await presenceOf(library, report);
  if (here === 'same') return success(report.id);
  if (here === 'different' && replacing !== null) {
    const kept = await library.keep(report.id, replacing);
    if (!kept.ok) return kept;
  }
  const id = here === 'different' && replacing === null ? newId() : report.id;
  const saved = await library.put({ ...report, id });
  return saved.ok ? success(id) : saved;
}

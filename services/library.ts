// The library of reports: one JSON file each in `reports/`, removed ones in `trash/`.

import { join } from 'node:path';
import { Low } from 'lowdb';
import type { ReportSummary } from '../core/contract.ts';
import { parseReport } from '../core/report/migrate.ts';
import { reportProgress } from '../core/report/progress.ts';
import type { Report } from '../core/report/schema.ts';
import { failure, type Result, success } from '../core/result.ts';
import { type Disk, isMissing } from './storage/disk.ts';
import { Generations, UntouchableFile } from './storage/generations.ts';

const ID = /^[A-Za-z0-9_-]{1,80}$/u;
/** Windows opens a device under these names, whatever the extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/iu;
const FILE = /^([A-Za-z0-9_-]{1,80})\.json$/u;

/** How many files are read at once: enough to keep the disk busy, too few to run out of handles. */
const AT_ONCE = 32;

const NO_SUCH_REPORT = failure('not-found', '找不到这份年报，它可能已被移走或删除。请回到年报库重新打开。');
const BAD_ID = failure('bad-id', '这份年报的编号不合规，无法保存。请在年报库里新建一份。');

export type LibraryOptions = {
  readonly disk: Disk;
  readonly dataFolder: string;
  /** ISO 8601 instant. */
  readonly now: () => string;
};

export type Library = {
  readonly list: () => Promise<{ reports: ReportSummary[]; notices: string[] }>;
  readonly open: (id: string) => Promise<Result<{ report: Report; notices: string[] }>>;
  readonly save: (report: Report) => Promise<Result<{ savedAt: string }>>;
  readonly remove: (id: string) => Promise<Result<null>>;
  readonly restore: (id: string) => Promise<Result<null>>;
};

function summary(report: Report): ReportSummary {
  const { id, title, year, templateId, issuer, updatedAt } = report;
  const { blanks, carried, done } = reportProgress(report);
  return { id, title, year, templateId, issuer, updatedAt, blanks, carried, done };
}

function isId(id: string): boolean {
  return ID.test(id) && !DEVICE.test(id);
}

function labelOf(id: string, report: Report | null): string {
  if (report === null) return `编号为 ${id} 的年报`;
  return report.title === '' ? `${report.year} 年度年报` : `《${report.title.replaceAll('\n', '')}》`;
}

/** Makes the folders if need be. Its functions throw the operating system's errors. */
export async function openLibrary({ disk, dataFolder, now }: LibraryOptions): Promise<Library> {
  const folder = join(dataFolder, 'reports');
  const trash = join(dataFolder, 'trash');
  await disk.makeFolder(folder);
  await disk.makeFolder(trash);

  const files = new Map<string, Generations<Report>>();
  const summaries = new Map<string, { readonly stamp: string; readonly summary: ReportSummary }>();
  /** By report id; kept while the program runs, so that a second look at the list still shows them. */
  const notices = new Map<string, Set<string>>();

  function file(id: string): Generations<Report> {
    const known = files.get(id);
    if (known !== undefined) return known;
    const told = new Set<string>();
    notices.set(id, told);
    const made = new Generations<Report>({
      disk,
      path: join(folder, `${id}.json`),
      parse: parseReport,
      now,
      notice: (text) => told.add(text),
      label: (report) => labelOf(id, report),
    });
    files.set(id, made);
    return made;
  }

  async function load(id: string): Promise<Result<Report>> {
    const db = new Low<Report | null>(file(id), null);
    try {
      await db.read();
    } catch (error) {
      if (error instanceof UntouchableFile) return { ok: false, error: error.failure };
      throw error;
    }
    return db.data === null ? NO_SUCH_REPORT : success(db.data);
  }

  /** What the list shows of a report; a file that is as it was when it was last listed is not read again. */
  async function summarize(id: string): Promise<Result<ReportSummary>> {
    const stamp = await stampOf(join(folder, `${id}.json`));
    const known = summaries.get(id);
    if (known !== undefined && known.stamp === stamp) return success(known.summary);
    const loaded = await load(id);
    if (!loaded.ok) return loaded;
    const made = summary(loaded.value);
    if (stamp !== null) summaries.set(id, { stamp, summary: made });
    return success(made);
  }

  /** Differs whenever a file was written anew; null if there is none. */
  async function stampOf(path: string): Promise<string | null> {
    try {
      return `${await disk.size(path)} ${await disk.touched(path)}`;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async function ids(): Promise<string[]> {
    const found = new Set<string>();
    for (const name of await disk.list(folder)) {
      const id = FILE.exec(name.replace(/\.previous\.json$/u, '.json'))?.[1];
      if (id !== undefined && isId(id)) found.add(id);
    }
    return [...found];
  }

  return {
    async list() {
      const reports: ReportSummary[] = [];
      const unreadable: string[] = [];
      const all = await ids();
      for (let from = 0; from < all.length; from += AT_ONCE) {
        const some = all.slice(from, from + AT_ONCE);
        for (const [id, found] of await Promise.all(
          some.map(async (id) => [id, await summarize(id)] as const),
        )) {
          if (found.ok) reports.push(found.value);
          else if (found !== NO_SUCH_REPORT) unreadable.push(`${labelOf(id, null)}：${found.error.message}`);
        }
      }
      reports.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt) || a.id.localeCompare(b.id));
      return { reports, notices: [...unreadable, ...[...notices.values()].flatMap((told) => [...told])] };
    },

    async open(id) {
      if (!isId(id)) return NO_SUCH_REPORT;
      const loaded = await load(id);
      if (!loaded.ok) return loaded;
      return success({ report: loaded.value, notices: [...(notices.get(id) ?? [])] });
    },

    async save(report) {
      if (!isId(report.id)) return BAD_ID;
      const savedAt = now();
      const db = new Low<Report | null>(file(report.id), null);
      db.data = { ...report, updatedAt: savedAt };
      try {
        await db.write();
      } catch (error) {
        if (error instanceof UntouchableFile) return { ok: false, error: error.failure };
        throw error;
      }
      return success({ savedAt });
    },

    async remove(id) {
      if (!isId(id) || !(await ids()).includes(id)) return NO_SUCH_REPORT;
      await file(id).moveTo(trash);
      return success(null);
    },

    async restore(id) {
      if (!isId(id) || !(await disk.list(trash)).includes(`${id}.json`)) return NO_SUCH_REPORT;
      if ((await ids()).includes(id)) {
        return failure('exists', '年报库里已有同一份年报，没有再恢复。请先打开年报库里的那一份核对。');
      }
      const removed = new Generations<Report>({
        disk,
        path: join(trash, `${id}.json`),
        parse: parseReport,
        now,
        notice: () => {},
        label: (report) => labelOf(id, report),
      });
      await removed.moveTo(folder);
      return success(null);
    },
  };
}

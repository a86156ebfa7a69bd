// The library of reports: one JSON file each in `reports/`, removed ones in `trash/`, save points in `history/`.

import { join } from 'node:path';
import { Low } from 'lowdb';
import type { FoundReport } from '../core/contract.ts';
import type { RevisionReason } from '../core/history/revision.ts';
import { olderVersion, parseReport } from '../core/report/migrate.ts';
import type { Report } from '../core/report/schema.ts';
import { searchReport } from '../core/report/search.ts';
import { type ReportSummary, summaryOf } from '../core/report/summary.ts';
import { failure, type Result, success } from '../core/result.ts';
import { type History, ifPossible } from './history/history.ts';
import { isReportId } from './report-id.ts';
import { type Disk, isDiskError, isMissing } from './storage/disk.ts';
import { Generations, UntouchableFile } from './storage/generations.ts';
import { Summaries } from './summaries.ts';

const FILE = /^([A-Za-z0-9_-]{1,80})\.json$/u;

/** How many files are read at once: enough to keep the disk busy, too few to run out of handles. */
const AT_ONCE = 32;

const DAY = 86_400_000;
const CLOCK =
  '有的年报是在“将来”保存的，这台电脑的日期可能倒退了。请核对系统的日期和时间；年报照常保存，没有少什么。';
/** Places told of one report when words are looked for. */
const HITS = 20;

const NO_SUCH_REPORT = failure('not-found', '找不到这份年报，它可能已被移走或删除。请回到年报库重新打开。');
const BAD_ID = failure('bad-id', '这份年报的编号不合规，无法保存。请在年报库里新建一份。');

export type LibraryOptions = {
  readonly disk: Disk;
  readonly dataFolder: string;
  /** ISO 8601 instant. */
  readonly now: () => string;
  readonly history: History;
  /** Whether this program is the writer of the data folder. */
  readonly mayWrite: () => boolean;
};

export type Library = {
  readonly list: () => Promise<{ reports: ReportSummary[]; notices: string[] }>;
  readonly open: (id: string) => Promise<Result<{ report: Report; notices: string[] }>>;
  readonly save: (report: Report) => Promise<Result<{ savedAt: string }>>;
  /** The same for a report from elsewhere, with the time it has. */
  readonly put: (report: Report) => Promise<Result<null>>;
  /** Keeps a report as it stands in its history. Answers with the save point's id. */
  readonly keep: (id: string, reason: RevisionReason) => Promise<Result<string>>;
  readonly remove: (id: string) => Promise<Result<null>>;
  readonly restore: (id: string) => Promise<Result<null>>;
  /** Reports with these words in them, newest year first. */
  readonly search: (words: string) => Promise<FoundReport[]>;
};

function labelOf(id: string, report: Report | null): string {
  if (report === null) return `编号为 ${id} 的年报`;
  return report.title === '' ? `${report.year} 年度年报` : `《${report.title.replaceAll('\n', '')}》`;
}

/** The folders of a library. One that cannot be made (a read-only disk) is missed when something is written into it. */
export async function makeFolders(disk: Disk, dataFolder: string): Promise<void> {
  await disk.list(dataFolder).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
    return disk.makeFolder(dataFolder);
  });
  for (const name of ['reports', 'trash', 'history']) {
    await disk.makeFolder(join(dataFolder, name)).catch((error: unknown) => {
      if (!isDiskError(error)) throw error;
    });
  }
}

/** Its functions throw the operating system's errors. */
export function openLibrary({ disk, dataFolder, now, history, mayWrite }: LibraryOptions): Library {
  const folder = join(dataFolder, 'reports');
  const trash = join(dataFolder, 'trash');
  const pathOf = (id: string): string => join(folder, `${id}.json`);

  const files = new Map<string, Generations<Report>>();
  const summaries = new Summaries(disk, dataFolder);
  /** By report id; kept while the program runs, so that a second look at the list still shows them. */
  const notices = new Map<string, Set<string>>();

  function file(id: string): Generations<Report> {
    const known = files.get(id);
    if (known !== undefined) return known;
    const told = new Set<string>();
    notices.set(id, told);
    const made = new Generations<Report>({
      disk,
      path: pathOf(id),
      parse: parseReport,
      now,
      notice: (text) => told.add(text),
      label: (report) => labelOf(id, report),
      mayWrite,
      rescue: () => history.newest(id),
      outside: async (report) => {
        await ifPossible(history.keep(report, 'outside', report.updatedAt));
        told.add(
          `${labelOf(id, report)}在这里打开期间被别的程序改动过。那时的内容留在“历史版本”里，需要时可以恢复。`,
        );
      },
      olderVersion,
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

  /** What the list shows of a report. */
  async function summarize(id: string): Promise<Result<ReportSummary>> {
    const known = await summaries.get(id, pathOf(id));
    if (known !== null) return success(known);
    const stamp = await summaries.stampOf(pathOf(id));
    const loaded = await load(id);
    if (!loaded.ok) return loaded;
    const made = summaryOf(loaded.value);
    summaries.set(id, stamp, made);
    return success(made);
  }

  async function ids(): Promise<string[]> {
    const found = new Set<string>();
    for (const name of await disk.list(folder)) {
      const id = FILE.exec(name.replace(/\.previous\.json$/u, '.json'))?.[1];
      if (id !== undefined && isReportId(id)) found.add(id);
    }
    return [...found];
  }

  /** Before the first change in an hour the report is kept as it stood. The words themselves go first: a full disk is met by the save. */
  async function keepHourly(id: string): Promise<void> {
    if (!(await history.isDue(id))) return;
    const before = await load(id);
    if (before.ok) await history.keep(before.value, 'writing', before.value.updatedAt);
  }

  async function write(report: Report): Promise<Result<null>> {
    if (!isReportId(report.id)) return BAD_ID;
    await ifPossible(keepHourly(report.id));
    const db = new Low<Report | null>(file(report.id), null);
    db.data = report;
    try {
      await db.write();
    } catch (error) {
      if (error instanceof UntouchableFile) return { ok: false, error: error.failure };
      throw error;
    } finally {
      summaries.forget(report.id);
    }
    return success(null);
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
      if (mayWrite()) await summaries.store(all);
      const ahead = reports.filter(({ updatedAt }) => Date.parse(updatedAt) > Date.parse(now()) + DAY);
      if (ahead.length > 0) unreadable.push(CLOCK);
      reports.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt) || a.id.localeCompare(b.id));
      return { reports, notices: [...unreadable, ...[...notices.values()].flatMap((told) => [...told])] };
    },

    async search(words) {
      const found: FoundReport[] = [];
      const all = await ids();
      for (let from = 0; from < all.length; from += AT_ONCE) {
        for (const loaded of await Promise.all(all.slice(from, from + AT_ONCE).map(load))) {
          // What cannot be read is told by the list.
          if (!loaded.ok) continue;
          const { id, title, year } = loaded.value;
          const hits = searchReport(loaded.value, words, HITS + 1);
          if (hits.length > 0) {
            found.push({ id, title, year, hits: hits.slice(0, HITS), more: hits.length > HITS });
          }
        }
      }
      return found.sort((a, b) => b.year - a.year || a.id.localeCompare(b.id));
    },

    async open(id) {
      if (!isReportId(id)) return NO_SUCH_REPORT;
      const loaded = await load(id);
      if (!loaded.ok) return loaded;
      return success({ report: loaded.value, notices: [...(notices.get(id) ?? [])] });
    },

    async save(report) {
      const savedAt = now();
      const written = await write({ ...report, updatedAt: savedAt });
      return written.ok ? success({ savedAt }) : written;
    },

    put: write,

    async keep(id, reason) {
      if (!isReportId(id)) return NO_SUCH_REPORT;
      const loaded = await load(id);
      return loaded.ok ? success(await history.keep(loaded.value, reason)) : loaded;
    },

    async remove(id) {
      if (!isReportId(id) || !(await ids()).includes(id)) return NO_SUCH_REPORT;
      await file(id).moveTo(trash);
      return success(null);
    },

    async restore(id) {
      if (!isReportId(id) || !(await disk.list(trash)).includes(`${id}.json`)) return NO_SUCH_REPORT;
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

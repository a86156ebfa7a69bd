// Saved exports: the files, and the record of them in `exports.json`.

import { join } from 'node:path';
import { Low } from 'lowdb';
import * as v from 'valibot';
import { type CallInput, type SavedExport, savedExportSchema } from '../core/contract.ts';
import type { Deep } from '../core/deep.ts';
import { failure, type Result, success } from '../core/result.ts';
import { writeAtomically } from './storage/atomic-write.ts';
import type { Disk } from './storage/disk.ts';
import { Generations } from './storage/generations.ts';

const recordSchema = v.strictObject({
  reportId: v.string(),
  ...savedExportSchema.entries,
});
const recordsSchema = v.strictObject({ exports: v.array(recordSchema) });
type Records = Deep<v.InferOutput<typeof recordsSchema>>;

/** More is history nobody looks at. */
const KEPT = 2_000;

export type Exports = {
  readonly save: (input: CallInput<'exports.save'>) => Promise<Result<SavedExport>>;
  readonly list: (reportId: string) => Promise<SavedExport[]>;
  readonly reveal: (path: string) => Promise<Result<null>>;
  readonly notices: ReadonlySet<string>;
};

function parseRecords(data: unknown): Result<Records> {
  // Once a bare list.
  const parsed = v.safeParse(recordsSchema, Array.isArray(data) ? { exports: data } : data);
  return parsed.success ? success(parsed.output) : failure('not-exports', '导出记录的内容不完整。');
}

/** A file name any system takes: no folders, no reserved characters, no dots or spaces at its ends. */
export function safeFileName(name: string): string {
  const cleaned = name
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not get into a file name.
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  return cleaned === '' || cleaned === 'docx' ? '法治政府建设年度报告.docx' : cleaned;
}

export type ExportsOptions = {
  readonly disk: Disk;
  readonly dataFolder: string;
  readonly now: () => string;
  /** Whether this program is the writer of the data folder. */
  readonly mayWrite: () => boolean;
  /** Where to write a file of this name: a path, or null if the clerk gave up. */
  readonly chooseExportPath: (fileName: string) => Promise<string | null>;
  readonly reveal: (path: string) => Promise<void>;
};

/** The functions throw the operating system's errors. */
export function openExports(options: ExportsOptions): Exports {
  const { disk, dataFolder, now, mayWrite, chooseExportPath, reveal } = options;
  const notices = new Set<string>();
  const file = new Generations<Records>({
    disk,
    path: join(dataFolder, 'exports.json'),
    parse: parseRecords,
    now,
    notice: (text) => notices.add(text),
    label: () => '导出记录',
    mayWrite,
  });

  async function records(): Promise<Low<Records>> {
    const db = new Low<Records>(file, { exports: [] });
    await db.read();
    return db;
  }

  return {
    notices,
    async save({ reportId, kind, fileName, bytes }) {
      const path = await chooseExportPath(safeFileName(fileName));
      if (path === null) return failure('cancelled', '没有导出：已取消选择保存位置。');
      await writeAtomically(disk, path, bytes);
      const saved: SavedExport = { path, kind, at: now() };
      const db = await records();
      db.data = { exports: [{ reportId, ...saved }, ...db.data.exports].slice(0, KEPT) };
      await db.write();
      return success(saved);
    },
    async list(reportId) {
      const { data } = await records();
      return data.exports
        .filter((entry) => entry.reportId === reportId)
        .map(({ path, kind, at }) => ({ path, kind, at }));
    },
    async reveal(path) {
      const { data } = await records();
      if (!data.exports.some((entry) => entry.path === path)) {
        return failure('not-found', '这个文件不是本软件导出的，没有打开它所在的文件夹。');
      }
      await disk.size(path);
      await reveal(path);
      return success(null);
    },
  };
}

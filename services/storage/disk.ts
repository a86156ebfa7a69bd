// The few file operations that storage is made of. Tests put faults in here; everything else uses the real one.

import { link, mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';

export type Disk = {
  /** Adds to the end of a file, which need not exist, and forces it to the disk. */
  readonly append: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly link: (from: string, to: string) => Promise<void>;
  readonly makeFolder: (path: string) => Promise<void>;
  /** Entry names, sorted. */
  readonly list: (path: string) => Promise<string[]>;
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Missing files are no error. */
  readonly remove: (path: string) => Promise<void>;
  /** Bytes; throws ENOENT. */
  readonly size: (path: string) => Promise<number>;
  /** Forces a folder's entries to the disk, where the system can. */
  readonly syncFolder: (path: string) => Promise<void>;
  /** Stamps a file with the present time. */
  readonly touch: (path: string) => Promise<void>;
  /** When a file was last written or stamped, in milliseconds since 1970. */
  readonly touched: (path: string) => Promise<number>;
  /** Writes a file that must not exist yet and forces its content to the disk. */
  readonly writeNew: (path: string, bytes: Uint8Array) => Promise<void>;
};

/** Windows cannot open a folder to sync it, and some network drives refuse: the entry is then as safe as they make it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!isDiskError(error) || !['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM'].includes(error.code)) throw error;
  } finally {
    await handle.close();
  }
}

async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

async function append(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'a');
  try {
    await handle.writeFile(bytes);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

export const realDisk: Disk = {
  append,
  link,
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  list: async (path) => (await readdir(path)).sort(),
  read: (path) => readFile(path),
  rename,
  remove: (path) => rm(path, { force: true }),
  size: async (path) => (await stat(path)).size,
  syncFolder,
  touch: async (path) => {
    const time = new Date();
    await utimes(path, time, time);
  },
  touched: async (path) => (await stat(path)).mtimeMs,
  writeNew,
};

/** An error the operating system gave, e.g. ENOSPC. */
export function isDiskError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;
}

export function isMissing(error: unknown): boolean {
  return isDiskError(error) && error.code === 'ENOENT';
}

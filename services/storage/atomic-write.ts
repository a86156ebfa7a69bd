// Replacing a file so that after a crash or a power cut either the old or the new content stands there, whole.

import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Disk, isDiskError } from './disk.ts';

/** Waits between tries, in milliseconds: virus scanners and sync programs hold a new file for up to a second or two. */
const WAITS = [10, 20, 40, 80, 160, 320, 640, 1_000];

const HELD = new Set(['EPERM', 'EBUSY', 'EACCES']);

let made = 0;

/** Path of a temporary file beside `path`; the process id tells a later start whether its writer still lives. */
export function temporaryPath(path: string): string {
  made += 1;
  return join(dirname(path), `${basename(path)}.${process.pid}-${made}.tmp`);
}

/** Renames; tries again while another program holds the file. */
export async function renamePatiently(disk: Disk, from: string, to: string): Promise<void> {
  for (const wait of WAITS) {
    try {
      await disk.rename(from, to);
      return;
    } catch (error) {
      if (!isDiskError(error) || !HELD.has(error.code)) throw error;
      await pause(wait);
    }
  }
  await disk.rename(from, to);
}

/** Throws the operating system's error; the temporary file is then gone and the old content untouched. */
export async function writeAtomically(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = temporaryPath(path);
  try {
    await disk.writeNew(temporary, bytes);
    const written = await disk.size(temporary);
    if (written !== bytes.length) throw shortWrite(temporary);
    await renamePatiently(disk, temporary, path);
  } catch (error) {
    await disk.remove(temporary).catch(() => {});
    throw error;
  }
  await disk.syncFolder(dirname(path));
}

/** Some drives take fewer bytes than given and report no error: that is a full disk. */
function shortWrite(path: string): Error {
  return Object.assign(new Error(`short write: ${path}`), { code: 'ENOSPC', syscall: 'write' });
}

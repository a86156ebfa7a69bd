// The 移交包 the system opened the app with: a double-click in the file manager names it on the command line.

import { basename, resolve } from 'node:path';
import { failure, type Result, success } from '../core/result.ts';
import type { Disk } from './storage/disk.ts';

/** Bytes: more than the largest 移交包 that is taken. */
const LARGEST = 64 * 1024 * 1024;

export type OpenedFile = { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** The last 移交包 among the arguments of a start, absolute; null for none. Relative ones stand in `folder`. */
export function bundleAmong(args: readonly string[], folder: string): string | null {
  const named = args.filter((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith('.nianbao')).at(-1);
  return named === undefined ? null : resolve(folder, named);
}

/** Reads it. Code `too-large`. Throws the system's errors. */
export async function readOpened(disk: Disk, path: string): Promise<Result<OpenedFile>> {
  if ((await disk.size(path)) > LARGEST) {
    return failure('too-large', '这个文件超过 64 MB，不是“法治年报”的移交包，没有打开。');
  }
  return success({ fileName: basename(path), bytes: new Uint8Array(await disk.read(path)) });
}

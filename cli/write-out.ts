// Files a command writes: whole or not at all, and never over what was read.

import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { failure, type Result, success } from '../core/result.ts';
import { writeAtomically } from '../services/storage/atomic-write.ts';
import { realDisk } from '../services/storage/disk.ts';
import { diskFailure } from '../services/storage/disk-failure.ts';

/** Absolute, links followed; a file that is not there yet is where it will be. */
export async function wholePath(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

/** Code: `onto-input`. */
export async function refuseInput(out: string, inputs: readonly string[]): Promise<Result<null>> {
  const target = await wholePath(out);
  for (const input of inputs) {
    if ((await wholePath(input)) === target) {
      return failure('onto-input', '输出文件就是输入文件，没有写出。请另写一个文件名。');
    }
  }
  return success(null);
}

/** Replaces a file that is there. Codes: the disk's. */
export async function writeOut(out: string, bytes: Uint8Array): Promise<Result<null>> {
  try {
    await writeAtomically(realDisk, resolve(out), bytes);
    return success(null);
  } catch (error) {
    return diskFailure(error);
  }
}

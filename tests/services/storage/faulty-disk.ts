// The real disk with faults put in.

import { type Disk, realDisk } from '../../../services/storage/disk.ts';

export function diskError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'test' });
}

/** Replaces some operations of the real disk. */
export function faultyDisk(faults: Partial<Disk>): Disk {
  return { ...realDisk, ...faults };
}

/** Fails the first `times` calls with the error, then does the real thing. */
export function failing<Args extends unknown[], R>(
  times: number,
  code: string,
  real: (...args: Args) => Promise<R>,
): (...args: Args) => Promise<R> {
  let left = times;
  return async (...args) => {
    if (left > 0) {
      left -= 1;
      throw diskError(code);
    }
    return real(...args);
  };
}

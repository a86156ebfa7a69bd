// One writer per data folder: a file that names who it is. Whoever comes second reads only, and says who writes.

import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as v from 'valibot';
import { type Disk, isDiskError, isMissing } from './disk.ts';

const holderSchema = v.strictObject({
  /** Unique to this start of the program. */
  token: v.string(),
  pid: v.number(),
  /** The computer's name. */
  host: v.string(),
  frontDoor: v.picklist(['electron', 'browser']),
  /** ISO 8601 instant. */
  since: v.string(),
});
export type Holder = Readonly<v.InferOutput<typeof holderSchema>>;

/** Milliseconds between two signs of life, and after how many without one, as we have watched it, a lock is left over. */
const BEAT = 10_000;
const SILENCE = 60_000;
const SETTLING = 100;

export type LockOptions = {
  readonly disk: Disk;
  readonly dataFolder: string;
  readonly me: Holder;
  /** Milliseconds that only ever go forward: the PC's clock may be set, and another PC's runs differently. */
  readonly clock: () => number;
  /** When this computer was started, in milliseconds since 1970: no writer of before is alive. */
  readonly startedAt: () => number;
  /** Whether a process of this computer runs. */
  readonly isRunning: (pid: number) => boolean;
};

export type Lock = {
  /** Who writes to the folder, if it is not us. */
  readonly holder: () => Holder | null;
  /** Whether the folder takes no files at all. */
  readonly isReadOnly: () => boolean;
  /** Looks again who writes: a program that was asleep may have lost the folder meanwhile. */
  readonly confirm: () => Promise<void>;
  readonly release: () => Promise<void>;
};

/** Throws the operating system's errors. */
export async function acquireLock(options: LockOptions): Promise<Lock> {
  const { disk, dataFolder, me } = options;
  const path = join(dataFolder, 'writer.lock');
  const watched: Watched = { sign: '', since: 0, readOnly: false };
  let holder = await take(path, options, watched);

  async function beat(): Promise<void> {
    const written = await readHolder(disk, path);
    if (written?.token === me.token) {
      holder = null;
      await disk.touch(path);
    } else {
      // Gone or left over (the folder was unplugged, the other one crashed): ours now. Otherwise we only read.
      holder = await take(path, options, watched);
    }
  }
  const timer = setInterval(() => {
    beat().catch((error: unknown) => {
      // A folder that is out of reach cannot be written to either, and saving says so.
      if (!isDiskError(error)) throw error;
    });
  }, BEAT);
  timer.unref();

  return {
    holder: () => holder,
    isReadOnly: () => watched.readOnly,
    async confirm() {
      try {
        const written = await readHolder(disk, path);
        if (written !== null) holder = written.token === me.token ? null : written;
      } catch (error) {
        // Out of reach: writing will say so.
        if (!isDiskError(error)) throw error;
      }
    },
    async release() {
      clearInterval(timer);
      const written = await readHolder(disk, path);
      if (written?.token === me.token) await disk.remove(path);
    },
  };
}

/** What a program that waits has seen of the lock. */
type Watched = {
  /** The last sign of life, and since when there was no other, by the clock that only goes forward. */
  sign: string;
  since: number;
  readOnly: boolean;
};

const REFUSED: ReadonlySet<string> = new Set(['EROFS', 'EACCES', 'EPERM']);

/** Who holds the lock after the attempt; null for us. */
async function take(path: string, options: LockOptions, watched: Watched): Promise<Holder | null> {
  const { disk, me } = options;
  const content = new TextEncoder().encode(`${JSON.stringify(me)}\n`);
  for (let tookOver = false; ; ) {
    try {
      await disk.writeNew(path, content);
      watched.readOnly = false;
      if (!tookOver) return null;
      // Others may be taking over as well: what stands there when that has settled counts.
      await pause(SETTLING);
    } catch (error) {
      if (!isDiskError(error)) throw error;
      // Where no lock can be written nothing can: saving says what is wrong, and reading goes on.
      if (error.code !== 'EEXIST') {
        watched.readOnly = REFUSED.has(error.code);
        return null;
      }
    }
    const found = await readHolder(disk, path);
    if (found?.token === me.token) return null;
    if (!(await isLeftOver(path, found, options, watched))) return found ?? UNKNOWN;
    await putAway(path, found, options);
    tookOver = true;
  }
}

/** A lock that cannot be read: someone is just writing it, or a crash tore it. */
const UNKNOWN: Holder = { token: '', pid: 0, host: '', frontDoor: 'browser', since: '' };

async function isLeftOver(
  path: string,
  found: Holder | null,
  { disk, me, clock, startedAt, isRunning }: LockOptions,
  watched: Watched,
): Promise<boolean> {
  if (found !== null && found.host === me.host && !isRunning(found.pid)) return true;
  let touched: number;
  try {
    touched = await disk.touched(path);
  } catch (error) {
    if (isMissing(error)) return true;
    throw error;
  }
  if (found !== null && found.host === me.host && touched < startedAt()) return true;
  const sign = `${found?.token ?? ''} ${touched}`;
  if (sign !== watched.sign) {
    watched.sign = sign;
    watched.since = clock();
    return false;
  }
  return clock() - watched.since > SILENCE;
}

/** Moves a left-over lock away. Another program may have put its own in place meanwhile: that one is put back. */
async function putAway(path: string, leftOver: Holder | null, { disk, me }: LockOptions): Promise<void> {
  const away = `${path}.${me.token}`;
  try {
    await disk.rename(path, away);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  const moved = await readHolder(disk, away);
  if (moved !== null && moved.token !== leftOver?.token) {
    await disk.link(away, path).catch((error: unknown) => {
      if (!isDiskError(error)) throw error;
    });
  }
  await disk.remove(away);
}

async function readHolder(disk: Disk, path: string): Promise<Holder | null> {
  try {
    const data: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await disk.read(path)));
    const parsed = v.safeParse(holderSchema, data);
    return parsed.success ? parsed.output : null;
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

/** Whether a process of this computer runs, ours or another user's. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isDiskError(error) && error.code === 'EPERM';
  }
}

/** Removes temporary files that a crash left behind; only while we are the one writer. */
export async function removeLeftOvers(disk: Disk, folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    for (const name of await disk.list(folder)) {
      if (/\.\d+-\d+\.tmp$/u.test(name)) await disk.remove(join(folder, name));
    }
  }
}

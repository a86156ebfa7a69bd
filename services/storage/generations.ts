// lowdb's adapter for one JSON file of ours: atomic writes, one previous generation, and a reader that never gives up
// a good generation and never overwrites a bad one.

import { basename, dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import type { Failure, Result } from '../../core/result.ts';
import { renamePatiently, temporaryPath, writeAtomically } from './atomic-write.ts';
import { type Disk, isDiskError, isMissing } from './disk.ts';

/** Larger files are none of ours. */
const MAX_BYTES = 64 * 1024 * 1024;

export type Parse<T> = (data: unknown) => Result<T>;

/** The file is good but not ours to touch (a newer schema version): it is neither opened nor overwritten. */
export class UntouchableFile extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/** Codes of `Parse` that mean: leave the file alone. */
const UNTOUCHABLE = new Set(['newer-version']);

export type GenerationsOptions<T> = {
  readonly disk: Disk;
  /** `….json` */
  readonly path: string;
  readonly parse: Parse<T>;
  /** ISO 8601 instant. */
  readonly now: () => string;
  /** Told in Chinese what was recovered. */
  readonly notice: (text: string) => void;
  /** What the file is called in notices, e.g. “青石镇 2025 年报告”; null stands for content that cannot be read. */
  readonly label: (value: T | null) => string;
};

export class Generations<T> implements Adapter<T | null> {
  readonly #options: GenerationsOptions<T>;
  /** Whether what stands at `path` was read or written by us and is good, so that it may become the previous generation. */
  #currentIsGood = false;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: GenerationsOptions<T>) {
    this.#options = options;
  }

  get #previousPath(): string {
    return this.#options.path.replace(/\.json$/u, '.previous.json');
  }

  /** The newest good generation; null if there is none. Throws the system's errors and UntouchableFile. */
  read(): Promise<T | null> {
    return this.#inTurn(() => this.#readNow());
  }

  /** Throws the system's errors; the file is then as it was. There is no writing of nothing. */
  async write(data: T | null): Promise<void> {
    if (data !== null) await this.#inTurn(() => this.#writeNow(data));
  }

  /** One operation at a time, in the order they were asked for: the last save wins. */
  #inTurn<R>(work: () => Promise<R>): Promise<R> {
    const done = this.#queue.then(work, work);
    this.#queue = done.catch(() => {});
    return done;
  }

  async #readNow(): Promise<T | null> {
    const { disk, path, label, notice } = this.#options;
    this.#currentIsGood = false;
    const current = await this.#parseFile(path);
    if (current.state === 'good') {
      this.#currentIsGood = true;
      return current.value;
    }
    const aside = current.state === 'damaged' ? await this.#setAside(path) : null;
    const previous = await this.#parseFile(this.#previousPath);
    if (previous.state === 'good') {
      // The copy is a convenience: on a read-only disk the previous generation opens all the same.
      await writeAtomically(disk, path, previous.bytes).then(
        () => {
          this.#currentIsGood = true;
        },
        (error: unknown) => {
          if (!isDiskError(error)) throw error;
        },
      );
      const name = label(previous.value);
      notice(
        aside === null
          ? `${name}的文件不见了，已打开上一次保存的内容，请核对最近的修改。`
          : `${name}的文件已损坏，已打开上一次保存的内容，请核对最近的修改。损坏的文件另存为“${aside}”，没有删除。`,
      );
      return previous.value;
    }
    if (previous.state === 'damaged') await this.#setAside(this.#previousPath);
    if (aside !== null) notice(`${label(null)}的文件已损坏，无法打开。它另存为“${aside}”，没有删除。`);
    return null;
  }

  async #parseFile(
    path: string,
  ): Promise<{ state: 'good'; value: T; bytes: Uint8Array } | { state: 'missing' } | { state: 'damaged' }> {
    const { disk, parse } = this.#options;
    let bytes: Uint8Array;
    try {
      if ((await disk.size(path)) > MAX_BYTES) return { state: 'damaged' };
      bytes = await disk.read(path);
    } catch (error) {
      if (isMissing(error)) return { state: 'missing' };
      throw error;
    }
    const parsed = parseJson(bytes, parse);
    if (parsed === null) return { state: 'damaged' };
    if (parsed.ok) return { state: 'good', value: parsed.value, bytes };
    if (UNTOUCHABLE.has(parsed.error.code)) throw new UntouchableFile(parsed.error);
    return { state: 'damaged' };
  }

  /** Gives the damaged file a name of its own; returns that name. */
  async #setAside(path: string): Promise<string> {
    const { disk, now } = this.#options;
    const aside = await freePath(disk, `${path}.damaged-${timeStamp(now())}`);
    await renamePatiently(disk, path, aside);
    return basename(aside);
  }

  /** Moves all generations into another folder, keeping what stands there under a name of its own. */
  moveTo(folder: string): Promise<void> {
    return this.#inTurn(async () => {
      const { disk, now } = this.#options;
      // The present generation goes last: until then the file counts as not moved.
      for (const from of [this.#previousPath, this.#options.path]) {
        const to = join(folder, basename(from));
        if ((await disk.list(dirname(from))).includes(basename(from))) {
          if ((await disk.list(folder)).includes(basename(to))) {
            await renamePatiently(disk, to, await freePath(disk, `${to}.replaced-${timeStamp(now())}`));
          }
          await renamePatiently(disk, from, to);
        }
      }
      this.#currentIsGood = false;
      await disk.syncFolder(folder);
      await disk.syncFolder(dirname(this.#options.path));
    });
  }

  async #writeNow(data: T): Promise<void> {
    const { disk, path } = this.#options;
    if (!this.#currentIsGood) await this.#readNow();
    if (this.#currentIsGood) await this.#keepPrevious();
    await writeAtomically(disk, path, new TextEncoder().encode(`${JSON.stringify(data)}\n`));
    this.#currentIsGood = true;
  }

  /** Makes the present file the previous generation without ever leaving `path` empty. */
  async #keepPrevious(): Promise<void> {
    const { disk, path } = this.#options;
    const temporary = temporaryPath(this.#previousPath);
    try {
      await disk.link(path, temporary);
    } catch (error) {
      if (!isDiskError(error)) throw error;
      // The file vanished under us: there is nothing to keep, and the new content must get onto the disk.
      if (error.code === 'ENOENT') return;
      // FAT and some network drives know no hard links.
      await writeAtomically(disk, this.#previousPath, await disk.read(path));
      return;
    }
    try {
      await renamePatiently(disk, temporary, this.#previousPath);
    } finally {
      // POSIX leaves both names standing when they already are one file (a crash between two saves does that).
      await disk.remove(temporary);
    }
  }
}

/** `20260122T093000Z` */
function timeStamp(instant: string): string {
  return instant.replace(/\.\d+/u, '').replace(/[^0-9TZ]/gu, '');
}

/** `path`, or `path-2`, `path-3` … if there is such a file already. */
async function freePath(disk: Disk, path: string): Promise<string> {
  const taken = new Set(await disk.list(dirname(path)));
  let free = path;
  for (let n = 2; taken.has(basename(free)); n++) free = `${path}-${n}`;
  return free;
}

function parseJson<T>(bytes: Uint8Array, parse: Parse<T>): Result<T> | null {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
  return parse(data);
}

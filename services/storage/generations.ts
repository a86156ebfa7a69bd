// lowdb's adapter for one JSON file of ours: atomic writes with a checksum, one previous generation, and a reader that never
// gives up a good generation and never overwrites a bad one.

import { basename, dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import type { Failure, Result } from '../../core/result.ts';
import { renamePatiently, temporaryPath, writeAtomically } from './atomic-write.ts';
import { type Disk, isDiskError, isMissing } from './disk.ts';
import { seal, unseal } from './sealed.ts';

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
  /** Whether files may be touched at all: nothing is set aside or put right while another program is the writer. */
  readonly mayWrite?: () => boolean;
  /** The newest good content kept elsewhere, for when both generations are bad. */
  readonly rescue?: () => Promise<T | null>;
  /** Told what another program wrote into the file since we last looked, before it is replaced. */
  readonly outside?: (value: T) => Promise<void>;
  /** Which older version of the format the data is of; null for the present one. An older file is kept under its version. */
  readonly olderVersion?: (data: unknown) => number | null;
};

type Found<T> =
  | { readonly state: 'good'; readonly value: T; readonly bytes: Uint8Array; readonly older: number | null }
  /** Someone changed it by hand, or a disk did; it can still be read. */
  | { readonly state: 'changed'; readonly value: T }
  | { readonly state: 'missing' }
  | { readonly state: 'damaged' };

export class Generations<T extends object> implements Adapter<T | null> {
  readonly #options: GenerationsOptions<T>;
  /** Whether what stands at `path` was read or written by us and is good, so that it may become the previous generation. */
  #currentIsGood = false;
  /** Size and time of what we read or wrote last. */
  #stamp: string | null = null;
  /** The version of the format that stands at `path`, if it is an older one. */
  #older: number | null = null;
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
    const { path, label, notice, rescue, mayWrite = () => true } = this.#options;
    this.#currentIsGood = false;
    const current = await this.#look(path);
    if (current.state === 'good') {
      this.#currentIsGood = true;
      this.#older = current.older;
      await this.#remember();
      return current.value;
    }
    const previous = await this.#look(this.#previousPath);
    const instead =
      previous.state === 'good' ? previous.value : current.state === 'missing' ? null : await rescue?.();
    if (instead === null || instead === undefined) {
      return this.#makeDo(current, previous);
    }
    const aside = current.state === 'missing' || !mayWrite() ? null : await this.#setAside(path);
    // A convenience: on a read-only disk the good content opens all the same.
    if (mayWrite() && (aside !== null || current.state === 'missing')) await this.#putRight(instead);
    const from = previous.state === 'good' ? '上一次保存的内容' : '最近留存的历史版本';
    const what =
      current.state === 'missing' ? '不见了' : current.state === 'changed' ? '在软件外被改动过' : '已损坏';
    const kept =
      current.state === 'missing'
        ? ''
        : aside === null
          ? '原来的文件没有删除。'
          : `原来的文件另存为“${aside}”，没有删除；要用它的内容，请在年报库里点“打开已有文稿”选它。`;
    notice(`${label(instead)}的文件${what}，已打开${from}，请核对最近的修改。${kept}`);
    return instead;
  }

  /** Neither generation is good: a file changed by hand is better than none; what cannot be read is set aside. */
  async #makeDo(current: Found<T>, previous: Found<T>): Promise<T | null> {
    const { path, label, notice, mayWrite = () => true } = this.#options;
    if (current.state === 'changed') {
      this.#currentIsGood = true;
      await this.#remember();
      notice(
        `${label(current.value)}的文件在软件外被改动过，没有更早的内容可以对照。已照现在的内容打开，请核对。`,
      );
      return current.value;
    }
    if (mayWrite()) {
      const aside = current.state === 'damaged' ? await this.#setAside(path) : null;
      if (previous.state === 'damaged') await this.#setAside(this.#previousPath);
      if (current.state === 'damaged') {
        const kept = aside === null ? '它没有删除。' : `它另存为“${aside}”，没有删除。`;
        notice(`${label(null)}的文件已损坏，无法打开。${kept}`);
      }
    } else if (current.state === 'damaged') {
      notice(`${label(null)}的文件已损坏，无法打开。它没有删除。`);
    }
    if (previous.state === 'changed') {
      if (mayWrite()) await this.#putRight(previous.value);
      notice(`${label(previous.value)}已打开上一次保存的内容，它在软件外被改动过，请核对。`);
      return previous.value;
    }
    return null;
  }

  async #look(path: string): Promise<Found<T>> {
    const { disk, parse, olderVersion } = this.#options;
    let bytes: Uint8Array;
    try {
      if ((await disk.size(path)) > MAX_BYTES) return { state: 'damaged' };
      bytes = await disk.read(path);
    } catch (error) {
      if (isMissing(error)) return { state: 'missing' };
      throw error;
    }
    const unsealed = unseal(bytes);
    if (unsealed === null) return { state: 'damaged' };
    const parsed = parse(unsealed.data);
    if (!parsed.ok) {
      if (UNTOUCHABLE.has(parsed.error.code)) throw new UntouchableFile(parsed.error);
      return { state: 'damaged' };
    }
    if (unsealed.state === 'changed') return { state: 'changed', value: parsed.value };
    return { state: 'good', value: parsed.value, bytes, older: olderVersion?.(unsealed.data) ?? null };
  }

  /** Puts good content back in its place, if the disk lets us. */
  async #putRight(value: T): Promise<void> {
    const { disk, path } = this.#options;
    try {
      await writeAtomically(disk, path, seal(value));
      this.#currentIsGood = true;
      await this.#remember();
    } catch (error) {
      if (!isDiskError(error)) throw error;
    }
  }

  async #stampNow(): Promise<string | null> {
    const { disk, path } = this.#options;
    try {
      return `${await disk.size(path)} ${await disk.touched(path)}`;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async #remember(): Promise<void> {
    this.#stamp = await this.#stampNow();
  }

  /** Gives a bad file a name of its own; returns that name, or null where the disk does not let us. */
  async #setAside(path: string): Promise<string | null> {
    const { disk, now } = this.#options;
    try {
      const aside = await freePath(disk, `${path}.damaged-${timeStamp(now())}`);
      await renamePatiently(disk, path, aside);
      return basename(aside);
    } catch (error) {
      if (!isDiskError(error)) throw error;
      return null;
    }
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
      this.#stamp = null;
      await disk.syncFolder(folder);
      await disk.syncFolder(dirname(this.#options.path));
    });
  }

  async #writeNow(data: T): Promise<void> {
    const { disk, path } = this.#options;
    await this.#heedOthers();
    if (this.#currentIsGood) {
      await this.#keepOlder();
      await this.#keepPrevious();
    } else if ((await this.#look(path)).state !== 'missing') {
      // Could not be set aside: what cannot be read is not overwritten.
      throw Object.assign(new Error(`in the way: ${path}`), { code: 'EBUSY', syscall: 'rename' });
    }
    await writeAtomically(disk, path, seal(data));
    this.#currentIsGood = true;
    await this.#remember();
  }

  /** What was written since we last looked is read before it is replaced: set aside if bad, told if good. */
  async #heedOthers(): Promise<void> {
    const { outside } = this.#options;
    const stamp = await this.#stampNow();
    if (this.#currentIsGood && stamp === this.#stamp) return;
    if (stamp === null) {
      // Nothing stands there, or no longer: nothing to heed, and the words must get onto the disk.
      this.#currentIsGood = false;
      return;
    }
    const wasKnown = this.#stamp !== null;
    const found = await this.#readNow();
    if (wasKnown && found !== null) await outside?.(found);
  }

  /** A file of an older version of the format stays beside the new one. */
  async #keepOlder(): Promise<void> {
    const { disk, path } = this.#options;
    if (this.#older === null) return;
    const kept = await freePath(disk, path.replace(/\.json$/u, `.v${this.#older}.json`));
    await writeAtomically(disk, kept, await disk.read(path));
    this.#older = null;
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

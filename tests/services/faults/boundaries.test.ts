// The fault harness, second part: a crash at every boundary between two operations on the disk, and a disk that fails and tears.

import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { History } from '../../../services/history/history.ts';
import { type Library, makeFolders, openLibrary } from '../../../services/library.ts';
import { type Disk, realDisk } from '../../../services/storage/disk.ts';
import { temporaryFolder } from '../harness.ts';
import { diskError } from '../storage/faulty-disk.ts';
import { numberOf, small } from './numbered.ts';

/** No error of the disk: the process is gone. */
class Crash extends Error {}

const MODES = ['before', 'after', 'torn', 'zeros'] as const;
type Mode = (typeof MODES)[number];

/** A disk whose process dies at the n-th change it makes; `torn` and `zeros` leave what an unfinished write leaves. */
function dyingDisk(at: number, mode: Mode): { disk: Disk; changes: () => number } {
  let [changes, dead] = [0, false];
  const alive = (): void => {
    if (dead) throw new Crash();
  };
  const change = async (work: () => Promise<void>, unfinished: (() => Promise<void>) | null) => {
    alive();
    changes += 1;
    if (changes !== at) return work();
    dead = true;
    if (mode === 'after') await work();
    else if (mode !== 'before' && unfinished !== null) await unfinished();
    throw new Crash();
  };
  const reading = async <T>(work: () => Promise<T>): Promise<T> => {
    alive();
    return work();
  };
  const half = (bytes: Uint8Array): Uint8Array =>
    mode === 'zeros' ? new Uint8Array(bytes.length) : bytes.subarray(0, Math.floor(bytes.length / 2));
  return {
    changes: () => changes,
    disk: {
      append: (path, bytes) =>
        change(
          () => realDisk.append(path, bytes),
          () => realDisk.append(path, half(bytes)),
        ),
      link: (from, to) => change(() => realDisk.link(from, to), null),
      makeFolder: (path) => change(() => realDisk.makeFolder(path), null),
      remove: (path) => change(() => realDisk.remove(path), null),
      rename: (from, to) => change(() => realDisk.rename(from, to), null),
      touch: (path) => change(() => realDisk.touch(path), null),
      writeNew: (path, bytes) =>
        change(
          () => realDisk.writeNew(path, bytes),
          () => realDisk.writeNew(path, half(bytes)),
        ),
      syncFolder: (path) => reading(() => realDisk.syncFolder(path)),
      list: (path) => reading(() => realDisk.list(path)),
      read: (path) => reading(() => realDisk.read(path)),
      size: (path) => reading(() => realDisk.size(path)),
      touched: (path) => reading(() => realDisk.touched(path)),
    },
  };
}

let hours = 0;
/** Two hours go by between two looks at the clock, so that every save is preceded by a save point. */
function now(): string {
  hours += 2;
  return new Date(Date.UTC(2026, 0, 1, hours)).toISOString();
}

function open(disk: Disk, dataFolder: string): { library: Library; history: History } {
  const history = new History({ disk, dataFolder, now });
  return { library: openLibrary({ disk, dataFolder, now, history, mayWrite: () => true }), history };
}

/** What is found after a restart: the number of the save, every save point readable. */
async function found(dataFolder: string): Promise<{ n: number; notices: readonly string[] }> {
  const { library, history } = open(realDisk, dataFolder);
  const listed = await library.list();
  expect(listed.reports).toHaveLength(1);
  const opened = await library.open('report-1');
  if (!opened.ok) throw new Error(opened.error.message);
  for (const { id } of await history.list('report-1')) {
    const read = await history.open('report-1', id);
    if (!read.ok) throw new Error(read.error.message);
    numberOf(read.value);
  }
  return { n: numberOf(opened.value.report), notices: opened.value.notices };
}

/** Four saves, one of them with a save point before and one after. Tells each save that was confirmed. */
async function work(library: Library, confirmed: (n: number) => void): Promise<void> {
  for (const n of [2, 3, 4, 5]) {
    const saved = await library.save(small(n));
    if (saved.ok) confirmed(n);
    if (n === 3) await library.keep('report-1', 'fixAll');
    if (n === 4) await library.list();
  }
}

async function withOneSave(): Promise<string> {
  const folder = await temporaryFolder();
  await makeFolders(realDisk, folder);
  await open(realDisk, folder).library.save(small(1));
  return folder;
}

describe('the fault harness', () => {
  it('finds every confirmed save after a crash at each boundary of saving, whatever is left half-written', async () => {
    const whole = await withOneSave();
    const counting = dyingDisk(Number.POSITIVE_INFINITY, 'before');
    await work(open(counting.disk, whole).library, () => {});
    const boundaries = counting.changes();
    expect(boundaries).toBeGreaterThan(20);
    let crashes = 0;
    for (let at = 1; at <= boundaries; at += 1) {
      for (const mode of MODES) {
        const folder = await withOneSave();
        let confirmed = 1;
        const died = work(open(dyingDisk(at, mode).disk, folder).library, (n) => {
          confirmed = n;
        });
        await expect(died).rejects.toBeInstanceOf(Crash);
        const { n, notices } = await found(folder);
        expect(n).toBeGreaterThanOrEqual(confirmed);
        expect(n).toBeLessThanOrEqual(confirmed + 1);
        expect(notices).toEqual([]);
        crashes += 1;
        await rm(folder, { recursive: true });
      }
    }
    console.log(
      `故障演练 / fault harness: 在 ${boundaries} 处磁盘操作的边界各以 ${MODES.length} 种方式中断，共 ${crashes} 次；读不出 0 份，确认过的保存一次不少`,
    );
  }, 120_000);

  it('says when a save did not get onto the disk, and has lost nothing once it says it did', async () => {
    const counts = { saves: 0, failed: 0, faults: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('fine', 'ENOSPC', 'short', 'EPERM', 'EBUSY', 'EIO', 'journal'), {
          minLength: 3,
          maxLength: 8,
        }),
        async (faults) => {
          const folder = await withOneSave();
          let fault = 'fine';
          const once = (code: string): void => {
            if (fault !== code) return;
            fault = 'fine';
            counts.faults += 1;
            throw diskError(code);
          };
          const disk: Disk = {
            ...realDisk,
            append: async (path, bytes) => {
              if (fault !== 'journal') return realDisk.append(path, bytes);
              fault = 'fine';
              counts.faults += 1;
              await realDisk.append(path, bytes.subarray(0, 20));
              throw diskError('ENOSPC');
            },
            rename: async (from, to) => {
              once('EPERM');
              once('EBUSY');
              await realDisk.rename(from, to);
            },
            writeNew: async (path, bytes) => {
              if (fault === 'short') {
                fault = 'fine';
                counts.faults += 1;
                return realDisk.writeNew(path, bytes.subarray(0, 9));
              }
              if (fault === 'ENOSPC') await realDisk.writeNew(path, bytes.subarray(0, 9));
              once('ENOSPC');
              once('EIO');
              await realDisk.writeNew(path, bytes);
            },
          };
          const { library } = open(disk, folder);
          let confirmed = 1;
          for (const [index, one] of faults.entries()) {
            fault = one;
            const n = index + 2;
            counts.saves += 1;
            // A held file is waited for; anything else is told.
            await library.save(small(n)).then(
              () => {
                confirmed = n;
              },
              (error: unknown) => {
                expect(error).toMatchObject({ syscall: expect.any(String) });
                counts.failed += 1;
              },
            );
            expect((await found(folder)).n).toBe(confirmed);
          }
          await rm(folder, { recursive: true });
        },
      ),
      { numRuns: 25 },
    );
    console.log(
      `故障演练 / fault harness: 写满、短写、占用、磁盘出错 ${counts.faults} 次，${counts.saves} 次保存中 ${counts.failed} 次如实报错；读不出 0 份`,
    );
  }, 120_000);

  it('opens the newest good generation after any file was torn, zeroed or bent', async () => {
    const damages = [
      (bytes: Buffer, at: number) => bytes.subarray(0, at),
      (bytes: Buffer) => Buffer.alloc(bytes.length),
      (bytes: Buffer, at: number) => {
        const bent = Buffer.from(bytes);
        bent[at] = (bent[at] ?? 0) ^ 0x04;
        return bent;
      },
    ];
    const files = [
      'reports/report-1.json',
      'reports/report-1.previous.json',
      'history/report-1.journal',
      'index.json',
    ];
    let torn = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.constantFrom(...damages),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        async (file, damage, place) => {
          const folder = await withOneSave();
          const { library } = open(realDisk, folder);
          await work(library, () => {});
          const path = join(folder, file);
          const bytes = await readFile(path);
          await writeFile(path, damage(bytes, Math.floor(bytes.length * place)));
          const { n, notices } = await found(folder);
          expect(n).toBe(file === 'reports/report-1.json' ? 4 : 5);
          expect(notices).toHaveLength(file === 'reports/report-1.json' ? 1 : 0);
          // And it goes on from there.
          await open(realDisk, folder).library.save(small(6));
          expect((await found(folder)).n).toBe(6);
          torn += 1;
          await rm(folder, { recursive: true });
        },
      ),
      { numRuns: 60 },
    );
    console.log(
      `故障演练 / fault harness: 撕裂、清零、改动文件 ${torn} 次；读不出 0 份，各自打开最近一个完好的内容`,
    );
  }, 120_000);
});

import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Disk, realDisk } from '../../../services/storage/disk.ts';
import { acquireLock, type Holder, isRunning, type LockOptions } from '../../../services/storage/lock.ts';
import { temporaryFolder } from '../harness.ts';
import { diskError, faultyDisk } from './faulty-disk.ts';

function holder(token: string, changes: Partial<Holder> = {}): Holder {
  return {
    token,
    pid: process.pid,
    host: 'pc',
    frontDoor: 'browser',
    since: '2026-01-22T09:00:00.000Z',
    ...changes,
  };
}

async function acquire(dataFolder: string, me: Holder, changes: Partial<LockOptions> = {}) {
  const lock = await acquireLock({
    disk: realDisk,
    dataFolder,
    me,
    clock: () => 0,
    startedAt: () => 0,
    isRunning: () => true,
    ...changes,
  });
  onTestFinished(() => lock.release());
  return lock;
}

async function written(folder: string): Promise<string> {
  return JSON.parse(await readFile(join(folder, 'writer.lock'), 'utf8')).token;
}

describe('the lock of a data folder', () => {
  it('belongs to the first that asks; the second learns who that is', async () => {
    const folder = await temporaryFolder();
    const first = await acquire(folder, holder('first', { frontDoor: 'electron' }));
    const second = await acquire(folder, holder('second'));
    expect(first.holder()).toBeNull();
    expect(second.holder()).toMatchObject({ token: 'first', frontDoor: 'electron' });
  });

  it('is free again when it is released, and only its owner releases it', async () => {
    const folder = await temporaryFolder();
    const first = await acquire(folder, holder('first'));
    await (await acquire(folder, holder('second'))).release();
    expect(await written(folder)).toBe('first');
    await first.release();
    expect((await acquire(folder, holder('third'))).holder()).toBeNull();
  });

  it('is taken over at once from a process of this computer that is gone', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'writer.lock'), JSON.stringify(holder('dead', { pid: 4_000_000 })));
    expect((await acquire(folder, holder('mine'), { isRunning: () => false })).holder()).toBeNull();
    expect(await written(folder)).toBe('mine');
    expect(await readdir(folder)).toEqual(['writer.lock']);
  });

  it.each([
    ['of another computer', JSON.stringify(holder('far', { host: 'other', pid: 1 }))],
    ['whose process id was given to another program', JSON.stringify(holder('reused'))],
    ['that is torn', '{"token":'],
    ['that is empty', ''],
  ])('is taken over after a minute of silence from one %s, not before', async (_name, content) => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const folder = await temporaryFolder();
    const path = join(folder, 'writer.lock');
    await writeFile(path, content);
    // However wrong the clocks are: only what is watched counts.
    const old = new Date(Date.now() - 10 * 24 * 3_600_000);
    await utimes(path, old, old);
    let watched = 0;
    const lock = await acquire(folder, holder('waiting'), { clock: () => watched });
    watched = 60_000;
    vi.advanceTimersByTime(10_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(lock.holder()).not.toBeNull();
    watched = 61_000;
    vi.advanceTimersByTime(10_000);
    await vi.waitFor(() => expect(lock.holder()).toBeNull());
    expect(await written(folder)).toBe('waiting');
  });

  it('is taken over at once when it is older than the start of this computer, as after a power cut', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'writer.lock'), JSON.stringify(holder('before', { pid: process.pid })));
    const lock = await acquire(folder, holder('mine'), { startedAt: () => Date.now() + 1_000 });
    expect(lock.holder()).toBeNull();
  });

  it('is noticed to be lost before anything is written, not only at the next sign of life', async () => {
    const folder = await temporaryFolder();
    const lock = await acquire(folder, holder('asleep'));
    await writeFile(join(folder, 'writer.lock'), JSON.stringify(holder('awake')));
    await lock.confirm();
    expect(lock.holder()?.token).toBe('awake');
  });

  it('goes to one only when many take over at once', async () => {
    const folder = await temporaryFolder();
    await writeFile(
      join(folder, 'writer.lock'),
      JSON.stringify(holder('dead', { host: 'pc', pid: 4_000_000 })),
    );
    const alive = (pid: number): boolean => pid !== 4_000_000;
    const locks = await Promise.all(
      Array.from({ length: 12 }, (_, n) => acquire(folder, holder(`t${n}`), { isRunning: alive })),
    );
    const owner = await written(folder);
    expect(locks.map((lock) => lock.holder()?.token ?? 'me').filter((token) => token === 'me')).toHaveLength(
      1,
    );
    expect(locks.flatMap((lock) => lock.holder()?.token ?? []).every((token) => token === owner)).toBe(true);
  });

  it('is kept fresh, and passes on when its owner has gone', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const folder = await temporaryFolder();
    const path = join(folder, 'writer.lock');
    const first = await acquire(folder, holder('first'));
    const second = await acquire(folder, holder('second'));
    const old = new Date(Date.now() - 50_000);
    await utimes(path, old, old);
    vi.advanceTimersByTime(10_000);
    await vi.waitFor(async () => expect(await realDisk.touched(path)).toBeGreaterThan(Date.now() - 5_000));
    expect(second.holder()).not.toBeNull();
    await first.release();
    vi.advanceTimersByTime(10_000);
    await vi.waitFor(() => expect(second.holder()).toBeNull());
  });

  it('makes an owner read only when another has taken over meanwhile', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const folder = await temporaryFolder();
    const lock = await acquire(folder, holder('asleep'));
    await writeFile(join(folder, 'writer.lock'), JSON.stringify(holder('awake')));
    vi.advanceTimersByTime(10_000);
    await vi.waitFor(() => expect(lock.holder()?.token).toBe('awake'));
  });

  it.each(['EROFS', 'EACCES', 'ENOSPC', 'EIO'])(
    'stands in nobody’s way where it cannot be written (%s)',
    async (code) => {
      const writeNew: Disk['writeNew'] = async () => Promise.reject(diskError(code));
      const folder = await temporaryFolder();
      const lock = await acquire(folder, holder('first'), { disk: faultyDisk({ writeNew }) });
      expect(lock.holder()).toBeNull();
      expect(lock.isReadOnly()).toBe(code === 'EROFS' || code === 'EACCES');
    },
  );
});

it('knows whether a process runs', () => {
  expect(isRunning(process.pid)).toBe(true);
  expect(isRunning(4_194_303)).toBe(false);
});

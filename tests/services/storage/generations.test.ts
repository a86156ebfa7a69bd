import { link, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failure, type Result, success } from '../../../core/result.ts';
import { type Disk, realDisk } from '../../../services/storage/disk.ts';
import {
  Generations,
  type GenerationsOptions,
  UntouchableFile,
} from '../../../services/storage/generations.ts';
import { clock, temporaryFolder } from '../harness.ts';
import { diskError, failing, faultyDisk } from './faulty-disk.ts';

type Note = { readonly text: string };

function parseNote(data: unknown): Result<Note> {
  if (typeof data === 'object' && data !== null && 'text' in data && typeof data.text === 'string') {
    return data.text === 'from the future' ? failure('newer-version', '') : success({ text: data.text });
  }
  return failure('not-a-note', '');
}

function notes(folder: string, disk: Disk = realDisk, changes: Partial<GenerationsOptions<Note>> = {}) {
  const notices: string[] = [];
  const path = join(folder, 'note.json');
  const file = new Generations<Note>({
    disk,
    path,
    parse: parseNote,
    now: clock(),
    notice: (text) => notices.push(text),
    label: () => '便条',
    ...changes,
  });
  return { file, path, notices };
}

describe('a file with generations', () => {
  it('is nothing before the first write', async () => {
    const { file } = notes(await temporaryFolder());
    expect(await file.read()).toBeNull();
  });

  it('brings back what was written last', async () => {
    const folder = await temporaryFolder();
    const { file } = notes(folder);
    await file.write({ text: '一' });
    await file.write({ text: '二' });
    expect(await notes(folder).file.read()).toEqual({ text: '二' });
    expect((await readdir(folder)).sort()).toEqual(['note.json', 'note.previous.json']);
    expect(JSON.parse(await readFile(join(folder, 'note.previous.json'), 'utf8'))).toMatchObject({
      text: '一',
    });
  });

  it('lets the last of several writes at once win', async () => {
    const folder = await temporaryFolder();
    const { file } = notes(folder);
    await Promise.all(Array.from({ length: 20 }, (_, n) => file.write({ text: String(n) })));
    expect(await notes(folder).file.read()).toEqual({ text: '19' });
  });

  it.each([
    ['cut off', '{"text":"二'],
    ['empty', ''],
    ['full of NUL bytes', '\0'.repeat(40)],
    ['of another kind', '{"words":1}'],
  ])('opens the previous generation with a notice when the file is %s', async (_name, content) => {
    const folder = await temporaryFolder();
    const before = notes(folder);
    await before.file.write({ text: '一' });
    await before.file.write({ text: '二' });
    await writeFile(before.path, content);

    const after = notes(folder);
    expect(await after.file.read()).toEqual({ text: '一' });
    expect(after.notices).toHaveLength(1);
    expect(after.notices[0]).toContain('便条的文件已损坏');
    const aside = (await readdir(folder)).find((name) => name.includes('.damaged-'));
    expect(await readFile(join(folder, aside ?? ''), 'utf8')).toBe(content);
    expect(after.notices[0]).toContain(aside);
  });

  it('keeps a damaged file without a previous generation, and every later one', async () => {
    const folder = await temporaryFolder();
    for (const content of ['坏一', '坏二']) {
      await writeFile(join(folder, 'note.json'), content);
      const { file, notices } = notes(folder);
      expect(await file.read()).toBeNull();
      expect(notices[0]).toContain('无法打开');
    }
    const kept = await Promise.all(
      (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
    );
    expect(kept.sort()).toEqual(['坏一', '坏二']);
  });

  it('does not write over a damaged file that nobody has read', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'note.json'), '坏');
    const { file } = notes(folder);
    await file.write({ text: '新' });
    expect(await notes(folder).file.read()).toEqual({ text: '新' });
    expect((await readdir(folder)).some((name) => name.includes('.damaged-'))).toBe(true);
  });

  it('neither opens nor overwrites a file of a newer version', async () => {
    const folder = await temporaryFolder();
    const content = JSON.stringify({ text: 'from the future' });
    await writeFile(join(folder, 'note.json'), content);
    const { file, path } = notes(folder);
    await expect(file.read()).rejects.toBeInstanceOf(UntouchableFile);
    await expect(file.write({ text: '新' })).rejects.toBeInstanceOf(UntouchableFile);
    expect(await readFile(path, 'utf8')).toBe(content);
  });

  it('opens the previous generation when the file is gone', async () => {
    const folder = await temporaryFolder();
    const { file, path } = notes(folder);
    await file.write({ text: '一' });
    await file.write({ text: '二' });
    await rm(path);
    const after = notes(folder);
    expect(await after.file.read()).toEqual({ text: '一' });
    expect(after.notices[0]).toContain('不见了');
  });

  it('goes on after a crash between keeping the previous generation and writing the new one', async () => {
    const folder = await temporaryFolder();
    const { file, path } = notes(folder);
    await file.write({ text: '一' });
    await link(path, join(folder, 'note.previous.json'));
    const after = notes(folder);
    await after.file.write({ text: '二' });
    expect(await notes(folder).file.read()).toEqual({ text: '二' });
    expect((await readdir(folder)).sort()).toEqual(['note.json', 'note.previous.json']);
  });
});

describe('a file that someone else changed', () => {
  async function twoGenerations() {
    const folder = await temporaryFolder();
    const before = notes(folder);
    await before.file.write({ text: '一' });
    await before.file.write({ text: '二' });
    return { folder, path: before.path, file: before.file };
  }

  it('is set aside when one character of it is another, and the previous generation opens', async () => {
    const { folder, path } = await twoGenerations();
    await writeFile(path, (await readFile(path, 'utf8')).replace('二', '三'));
    const { file, notices } = notes(folder);
    expect(await file.read()).toEqual({ text: '一' });
    expect(notices[0]).toContain('在软件外被改动过');
    expect(notices[0]).toContain('打开已有文稿');
    const aside = (await readdir(folder)).find((name) => name.includes('.damaged-'));
    expect(await readFile(join(folder, aside ?? ''), 'utf8')).toContain('三');
  });

  it('opens as it is, with a notice, when there is nothing older', async () => {
    const folder = await temporaryFolder();
    const before = notes(folder);
    await before.file.write({ text: '一' });
    await writeFile(before.path, (await readFile(before.path, 'utf8')).replace('一', '三'));
    const { file, notices } = notes(folder);
    expect(await file.read()).toEqual({ text: '三' });
    expect(notices[0]).toContain('请核对');
    await file.write({ text: '四' });
    expect(await notes(folder).file.read()).toEqual({ text: '四' });
  });

  it('opens without a word when it never had a checksum', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'note.json'), '{"text":"旧"}');
    const { file, notices } = notes(folder);
    expect(await file.read()).toEqual({ text: '旧' });
    expect(notices).toEqual([]);
  });

  it('is told before it is replaced', async () => {
    const { folder, path } = await twoGenerations();
    const told: Note[] = [];
    const outside = async (note: Note) => void told.push(note);
    const ours = notes(folder, realDisk, { outside });
    await ours.file.read();
    await ours.file.write({ text: '三' });
    expect(told).toEqual([]);
    await notes(folder).file.write({ text: '别人写的' });
    await ours.file.write({ text: '四' });
    expect(told).toEqual([{ text: '别人写的' }]);
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ text: '四' });
  });

  it('is left as it is by a program that only reads, which opens the good content all the same', async () => {
    const { folder, path } = await twoGenerations();
    await writeFile(path, '坏');
    const before = await readdir(folder);
    const { file, notices } = notes(folder, realDisk, { mayWrite: () => false });
    expect(await file.read()).toEqual({ text: '一' });
    expect(notices).toHaveLength(1);
    expect(await readdir(folder)).toEqual(before);
    expect(await readFile(path, 'utf8')).toBe('坏');
  });

  it('falls back on what is kept elsewhere when both generations are bad', async () => {
    const { folder, path } = await twoGenerations();
    await writeFile(path, '坏');
    await writeFile(join(folder, 'note.previous.json'), '坏');
    const { file, notices } = notes(folder, realDisk, { rescue: async () => ({ text: '历史' }) });
    expect(await file.read()).toEqual({ text: '历史' });
    expect(notices[0]).toContain('历史版本');
  });

  it('is not overwritten when it is bad and cannot be set aside', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'note.json'), '坏');
    const held: Disk['rename'] = async (from, to) =>
      to.includes('.damaged-') ? Promise.reject(diskError('EIO')) : realDisk.rename(from, to);
    const { file, path } = notes(folder, faultyDisk({ rename: held }));
    await expect(file.write({ text: '新' })).rejects.toMatchObject({ code: 'EBUSY' });
    expect(await readFile(path, 'utf8')).toBe('坏');
  });

  it('is kept under its version when it is of an older format', async () => {
    const folder = await temporaryFolder();
    const content = '{"text":"旧","format":0}';
    await writeFile(join(folder, 'note.json'), content);
    const olderVersion = (data: unknown) =>
      typeof data === 'object' && data !== null && 'format' in data ? 0 : null;
    const { file } = notes(folder, realDisk, { olderVersion });
    expect(await file.read()).toEqual({ text: '旧' });
    await file.write({ text: '新' });
    await file.write({ text: '更新' });
    expect(await readFile(join(folder, 'note.v0.json'), 'utf8')).toBe(content);
  });
});

describe('a disk that fails', () => {
  const cutShort: Disk['writeNew'] = async (path, bytes) => {
    await writeFile(path, bytes.subarray(0, 3));
  };

  it.each<[string, Partial<Disk>, string]>([
    ['is full', { writeNew: async () => Promise.reject(diskError('ENOSPC')) }, 'ENOSPC'],
    [
      'is full after some bytes',
      {
        writeNew: async (path, bytes) => {
          await cutShort(path, bytes);
          throw diskError('ENOSPC');
        },
      },
      'ENOSPC',
    ],
    ['takes fewer bytes than given', { writeNew: cutShort }, 'ENOSPC'],
    ['is read-only', { writeNew: async () => Promise.reject(diskError('EROFS')) }, 'EROFS'],
  ])('leaves the old content and no rubbish when it %s', async (_name, faults, code) => {
    const folder = await temporaryFolder();
    await notes(folder).file.write({ text: '一' });
    const { file } = notes(folder, faultyDisk(faults));
    await expect(file.write({ text: '二' })).rejects.toMatchObject({ code });
    expect(await notes(folder).file.read()).toEqual({ text: '一' });
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('saves again once there is room', async () => {
    const folder = await temporaryFolder();
    const { file } = notes(folder, faultyDisk({ writeNew: failing(1, 'ENOSPC', realDisk.writeNew) }));
    await expect(file.write({ text: '一' })).rejects.toMatchObject({ code: 'ENOSPC' });
    await file.write({ text: '二' });
    expect(await notes(folder).file.read()).toEqual({ text: '二' });
  });

  it.each(['EPERM', 'EBUSY', 'EACCES'])('waits for a program that holds the file (%s)', async (code) => {
    const folder = await temporaryFolder();
    const { file } = notes(folder, faultyDisk({ rename: failing(3, code, realDisk.rename) }));
    await file.write({ text: '一' });
    expect(await notes(folder).file.read()).toEqual({ text: '一' });
  });

  it('gives up on a file that stays held, with the old content in place', async () => {
    const folder = await temporaryFolder();
    await notes(folder).file.write({ text: '一' });
    const held: Disk['rename'] = (from, to) =>
      basename(to) === 'note.json' ? Promise.reject(diskError('EBUSY')) : realDisk.rename(from, to);
    const { file } = notes(folder, faultyDisk({ rename: held }));
    await expect(file.write({ text: '二' })).rejects.toMatchObject({ code: 'EBUSY' });
    expect(await notes(folder).file.read()).toEqual({ text: '一' });
  });

  it('keeps a previous generation where there are no hard links', async () => {
    const folder = await temporaryFolder();
    const { file } = notes(folder, faultyDisk({ link: async () => Promise.reject(diskError('EPERM')) }));
    await file.write({ text: '一' });
    await file.write({ text: '二' });
    expect(JSON.parse(await readFile(join(folder, 'note.previous.json'), 'utf8'))).toMatchObject({
      text: '一',
    });
  });

  it('opens the previous generation even where nothing can be written', async () => {
    const folder = await temporaryFolder();
    const { file, path } = notes(folder);
    await file.write({ text: '一' });
    await file.write({ text: '二' });
    await rm(path);
    const readOnly = faultyDisk({ writeNew: async () => Promise.reject(diskError('EROFS')) });
    expect(await notes(folder, readOnly).file.read()).toEqual({ text: '一' });
  });
});

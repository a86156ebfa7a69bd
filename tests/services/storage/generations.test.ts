import { link, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failure, type Result, success } from '../../../core/result.ts';
import { type Disk, realDisk } from '../../../services/storage/disk.ts';
import { Generations, UntouchableFile } from '../../../services/storage/generations.ts';
import { clock, temporaryFolder } from '../harness.ts';
import { diskError, failing, faultyDisk } from './faulty-disk.ts';

type Note = { readonly text: string };

function parseNote(data: unknown): Result<Note> {
  if (typeof data === 'object' && data !== null && 'text' in data && typeof data.text === 'string') {
    return data.text === 'from the future' ? failure('newer-version', '') : success({ text: data.text });
  }
  return failure('not-a-note', '');
}

function notes(folder: string, disk: Disk = realDisk) {
  const notices: string[] = [];
  const path = join(folder, 'note.json');
  const file = new Generations<Note>({
    disk,
    path,
    parse: parseNote,
    now: clock(),
    notice: (text) => notices.push(text),
    label: () => '便条',
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
    expect(JSON.parse(await readFile(join(folder, 'note.previous.json'), 'utf8'))).toEqual({ text: '一' });
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
    expect(JSON.parse(await readFile(join(folder, 'note.previous.json'), 'utf8'))).toEqual({ text: '一' });
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

// What faces a PC has, from its font files and from the system's own list.

import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type FontSystem,
  fontFolders,
  installedFonts,
  thisFontSystem,
} from '../../../services/fonts/installed.ts';
import { namesInFontFile } from '../../../services/fonts/names.ts';
import { temporaryFolder } from '../harness.ts';

type Name = { readonly id: number; readonly text: string; readonly platform?: number };

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

/** A font with nothing in it but its names; `at` is where it stands in the file. */
function face(names: readonly Name[], at = 0): Buffer {
  const strings = names.map(({ text }) => utf16(text));
  const table = Buffer.alloc(6 + names.length * 12);
  table.writeUInt16BE(names.length, 2);
  table.writeUInt16BE(table.length, 4);
  let offset = 0;
  names.forEach(({ id, platform = 3 }, i) => {
    const record = 6 + i * 12;
    table.writeUInt16BE(platform, record);
    table.writeUInt16BE(id, record + 6);
    table.writeUInt16BE(strings[i]?.length ?? 0, record + 8);
    table.writeUInt16BE(offset, record + 10);
    offset += strings[i]?.length ?? 0;
  });
  const head = Buffer.alloc(28);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(1, 4);
  head.write('name', 12, 'latin1');
  head.writeUInt32BE(at + head.length, 20);
  head.writeUInt32BE(table.length + offset, 24);
  return Buffer.concat([head, table, ...strings]);
}

function collection(...faces: readonly (readonly Name[])[]): Buffer {
  const head = Buffer.alloc(12 + faces.length * 4);
  head.write('ttcf', 0, 'latin1');
  head.writeUInt32BE(faces.length, 8);
  const parts: Buffer[] = [head];
  let at = head.length;
  faces.forEach((names, i) => {
    head.writeUInt32BE(at, 12 + i * 4);
    const part = face(names, at);
    parts.push(part);
    at += part.length;
  });
  return Buffer.concat(parts);
}

const FANGSONG: readonly Name[] = [
  { id: 1, text: 'FangSong' },
  { id: 1, text: '仿宋' },
  { id: 4, text: '仿宋' },
  { id: 2, text: 'Regular' },
  { id: 1, text: 'old', platform: 1 },
];

async function written(name: string, bytes: Buffer): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, bytes);
  return path;
}

const nothing: FontSystem['output'] = async () => Promise.reject(new Error('not there'));

describe('a font file', () => {
  it('gives its names in all languages, and those of every face of a collection', async () => {
    expect(await namesInFontFile(await written('simfang.ttf', face(FANGSONG)))).toEqual(['FangSong', '仿宋']);
    const two = collection([{ id: 1, text: '宋体' }], [{ id: 1, text: '新宋体' }]);
    expect(await namesInFontFile(await written('simsun.ttc', two))).toEqual(['宋体', '新宋体']);
  });

  it('that is cut short, empty or none gives no names', async () => {
    const whole = face(FANGSONG);
    for (const length of [0, 3, 11, 20, 30, 60]) {
      expect(await namesInFontFile(await written('a.ttf', whole.subarray(0, length)))).toEqual([]);
    }
    const lying = Buffer.from(whole);
    lying.writeUInt32BE(0xffffffff, 24);
    expect(await namesInFontFile(await written('b.ttf', lying))).toEqual([]);
    expect(await namesInFontFile(join(await temporaryFolder(), 'none.ttf'))).toEqual([]);
  });
});

describe('the faces of a PC', () => {
  it('are those of its folders, and what its list knows besides', async () => {
    const home = await temporaryFolder();
    const folder = join(home, '.local', 'share', 'fonts', '单位');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'simfang.TTF'), face(FANGSONG));
    await writeFile(join(folder, 'readme.txt'), '仿宋');
    const system: FontSystem = {
      platform: 'linux',
      home,
      env: {},
      output: async (program) =>
        program === 'fc-list' ? '方正小标宋简体,FZXiaoBiaoSong\\-B05S,Regular\n' : nothing('', []),
    };
    const names = await installedFonts(system);
    expect(names).toEqual(
      expect.arrayContaining(['仿宋', 'FangSong', '方正小标宋简体', 'FZXiaoBiaoSong-B05S']),
    );
    expect(await installedFonts({ ...system, output: nothing })).toContain('仿宋');
  });

  it('on Windows are also read from the registry, for everyone and for this user', async () => {
    const local = await temporaryFolder();
    const asked: string[] = [];
    const system: FontSystem = {
      platform: 'win32',
      home: local,
      env: { SystemRoot: join(local, 'Windows'), LOCALAPPDATA: local },
      output: async (program, args) => {
        asked.push(`${program} ${args.join(' ')}`);
        return args[1]?.startsWith('HKLM')
          ? '\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\r\n    黑体 (TrueType)    REG_SZ    simhei.ttf\r\n    宋体 & 新宋体 (TrueType)    REG_SZ    simsun.ttc\r\n'
          : Promise.reject(new Error('no such key'));
      },
    };
    expect(await installedFonts(system)).toEqual(['宋体', '新宋体', '黑体']);
    expect(asked.join()).toMatch(/HKLM.*HKCU/u);
    expect(fontFolders(system)[1]).toContain('Fonts');
  });

  it('of this PC hold every family its own list has', async () => {
    let listed: string;
    try {
      listed = execFileSync('fc-list', ['--format', '%{family[0]}\n'], { encoding: 'utf8' });
    } catch {
      return console.warn('SKIPPED the fonts of this PC: no fc-list');
    }
    const names = new Set(await installedFonts({ ...thisFontSystem, output: nothing }));
    const open = execFileSync('fc-list', ['--format', '%{family[0]}|%{file}\n'], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .filter((line) => /\.(?:ttf|otf|ttc)$/u.test(line) && /\|\/usr\/(?:local\/)?share\/fonts\//u.test(line))
      .map((line) => line.split('|')[0]?.replaceAll('\\', '') ?? '');
    expect(listed.length).toBeGreaterThan(0);
    expect(open.filter((family) => !names.has(family))).toEqual([]);
  });
});

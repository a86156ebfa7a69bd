import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { tar, untar } from '../../build/tar.mjs';

const ENTRIES = [
  { path: '包/', folder: true },
  { path: '包/start.sh', bytes: Buffer.from('#!/bin/sh\n'), mode: 0o755 },
  { path: `包/${'长'.repeat(30)}/${'名'.repeat(30)}.txt`, bytes: Buffer.alloc(1_000, 'x') },
  { path: '包/空', bytes: Buffer.alloc(0) },
  { path: '包/link', link: 'start.sh' },
];

it('what is packed comes out again', () => {
  const files = untar(tar(ENTRIES, 0));
  expect([...files.keys()]).toEqual(ENTRIES.filter(({ bytes }) => bytes).map(({ path }) => path));
  for (const { path, bytes } of ENTRIES) if (bytes) expect(files.get(path)).toEqual(bytes);
});

it.skipIf(process.platform === 'win32')('the system’s own tar unpacks it, with modes and links', () => {
  const folder = mkdtempSync(join(tmpdir(), '打包 测试-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'a.tar'), tar(ENTRIES, 1_767_225_600));
  const { status, stderr } = spawnSync('tar', ['-xf', 'a.tar'], { cwd: folder, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  expect(statSync(join(folder, '包/start.sh')).mode & 0o777).toBe(0o755);
  expect(statSync(join(folder, '包/start.sh')).mtimeMs).toBe(1_767_225_600_000);
  expect(readFileSync(join(folder, '包/link'), 'utf8')).toBe('#!/bin/sh\n');
  expect(readFileSync(join(folder, ENTRIES[2]?.path ?? ''), 'utf8')).toBe('x'.repeat(1_000));
});

it('refuses names that do not fit', () => {
  expect(() => tar([{ path: 'x'.repeat(300), bytes: Buffer.alloc(0) }], 0)).toThrow('too long');
});

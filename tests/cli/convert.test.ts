import { chmod, copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { findLibreOffice, thisProgramSystem } from '../../services/libreoffice.ts';
import { temporaryFolder } from '../services/harness.ts';
import { build, nianbao } from './built.ts';

beforeAll(build);

const DOC = fileURLToPath(new URL('../fixtures/intake/libreoffice.doc', import.meta.url));

async function folderWithDoc(): Promise<string> {
  const folder = await temporaryFolder();
  await copyFile(DOC, join(folder, '去年.doc'));
  return folder;
}

describe.skipIf(findLibreOffice(thisProgramSystem) === null)('a .doc on a PC with LibreOffice', () => {
  it('is imported, and the output says that it was converted', async () => {
    const folder = await folderWithDoc();
    const args = ['import', '去年.doc', '--json', '--data', join(folder, 'data')];
    const { status, stdout, stderr } = await nianbao(args, { cwd: folder });
    expect(status).toBe(0);
    expect(stderr).toBe('正在用本机的 LibreOffice 转换…\n');
    const read = JSON.parse(stdout);
    expect(read).toMatchObject({
      file: '去年.doc',
      format: 'docx',
      title: '青石镇2025年度法治政府建设情况报告',
    });
    expect(read.messages[0]).toMatchObject({ code: 'converted', severity: 'info' });
  });
});

it.skipIf(process.platform === 'win32')(
  'a .doc that LibreOffice cannot convert is unusable, with the way on',
  async () => {
    const folder = await folderWithDoc();
    await writeFile(join(folder, 'soffice'), '#!/bin/sh\nexit 1\n');
    await chmod(join(folder, 'soffice'), 0o755);
    const args = ['check', '去年.doc', '--json', '--data', join(folder, 'data')];
    const { status, stdout } = await nianbao(args, { cwd: folder, env: { ...process.env, PATH: folder } });
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ file: '去年.doc', error: { code: 'conversion-failed' } });
    expect(JSON.parse(stdout).error.message).toContain('另存为 .docx');
  },
);

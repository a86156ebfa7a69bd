import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../core/intake/read/read.ts';
import { type ConvertOptions, convertToDocx } from '../../services/convert.ts';
import { findLibreOffice, thisProgramSystem } from '../../services/libreoffice.ts';
import { errorCode, services, temporaryFolder, value } from './harness.ts';

const fixture = async (name: string) =>
  Uint8Array.from(await readFile(new URL(`../fixtures/intake/${name}`, import.meta.url)));
const doc = await fixture('libreoffice.doc');
const rtf = Uint8Array.from(
  Buffer.from('{\\rtf1\\ansi\\ansicpg936 \\u38738?\\u30707?\\u-27321?2025\\u24180?\\par}'),
);

const office = findLibreOffice(thisProgramSystem);
if (office === null)
  console.warn('没有 LibreOffice，跳过真的转换 / no LibreOffice: real conversions are skipped');

async function leftBehind(): Promise<string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith('fazhi-nianbao-convert-'));
}

/** A program in LibreOffice's place: a shell script, its arguments as LibreOffice gets them. */
async function pretender(script: string): Promise<string> {
  const path = join(await temporaryFolder(), 'soffice');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

const convert = (bytes: Uint8Array<ArrayBuffer>, options: ConvertOptions, fileName = '报告.doc') =>
  convertToDocx({ fileName, bytes }, options);

describe.skipIf(office === null)('with the LibreOffice of this PC', () => {
  it.each(['去年的 报告.doc', '报告.wps', '报告.docx'])('a Word 97 file named %s is read', async (name) => {
    const converted = value(await convert(doc, { program: office }, name));
    expect(converted.fileName).toBe(name.replace(/\.\w+$/u, '.docx'));
    const source = value(await readSource(converted.bytes, converted.fileName));
    const lines = source.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
    expect(lines).toContain('青石镇2025年度法治政府建设情况报告');
    expect(lines).toContain('专此报告。');
  });

  it('a .rtf is read', async () => {
    const converted = value(await convert(rtf, { program: office }, '报告.rtf'));
    const source = value(await readSource(converted.bytes, converted.fileName));
    expect(source.blocks).toMatchObject([{ text: '青石镇2025年' }]);
  });

  it('a file cut short is refused, not read as letters without meaning', async () => {
    expect(errorCode(await convert(doc.slice(0, 8_000), { program: office }))).toBe('conversion-failed');
    expect(errorCode(await convert(doc.slice(0, 7_168), { program: office }))).toBe('not-convertible');
    const nonsense = new Uint8Array(20_000).fill(0x41);
    nonsense.set(doc.subarray(0, 8));
    nonsense.set([0xec, 0xa5, 0xc1, 0], 512);
    expect(errorCode(await convert(nonsense, { program: office }))).toBe('conversion-failed');
  });

  it('a file with a password is refused with a sentence that says so', async () => {
    const locked = Uint8Array.from(doc);
    const start = locked.findIndex((byte, i) => i % 512 === 0 && byte === 0xec && locked[i + 1] === 0xa5);
    expect(start).toBeGreaterThan(0);
    // fEncrypted ([MS-DOC] 2.5.2)
    locked[start + 11] = (locked[start + 11] ?? 0) | 1;
    const refused = await convert(locked, { program: office });
    expect(refused).toMatchObject({ ok: false, error: { code: 'conversion-failed' } });
    expect(refused.ok ? '' : refused.error.message).toContain('密码');
  });

  it('is a call of the services that brings plain bytes back and leaves nothing in the data folder', async () => {
    const folder = await temporaryFolder();
    const api = await services(folder);
    const before = await readdir(folder);
    const converted = value(await api['files.convert']({ fileName: '报告.doc', bytes: doc }));
    // A Buffer would not survive JSON on the way to the page.
    expect(Object.getPrototypeOf(converted.bytes)).toBe(Uint8Array.prototype);
    expect(await readdir(folder)).toEqual(before);
  });
});

describe('without LibreOffice', () => {
  it('the clerk is told how to go on by hand', async () => {
    const refused = await convert(doc, { program: null });
    expect(refused).toMatchObject({ ok: false, error: { code: 'no-converter' } });
    expect(refused.ok ? '' : refused.error.message).toContain('另存为 .docx');
  });

  it('it is looked for on the path and where it is usually installed', () => {
    const find = (platform: string, there: string, env = {}) =>
      findLibreOffice({ platform, env, exists: (path) => path === there });
    expect(find('linux', '/home/a/bin/soffice', { PATH: '/bin:/home/a/bin' })).toBe('/home/a/bin/soffice');
    expect(find('linux', '/usr/bin/libreoffice', { PATH: '/usr/bin' })).toBe('/usr/bin/libreoffice');
    const windows = 'C:\\Program Files\\LibreOffice\\program\\soffice.com';
    expect(find('win32', windows, { ProgramFiles: 'C:\\Program Files' })).toBe(windows);
    const mac = '/Applications/LibreOffice.app/Contents/MacOS/soffice';
    expect(find('darwin', mac)).toBe(mac);
    expect(find('linux', '/nowhere', { PATH: '/bin' })).toBeNull();
  });
});

it.each<[string, Uint8Array<ArrayBuffer>]>([
  ['a .docx', await fixture('libreoffice.docx')],
  ['a PDF', await fixture('pdf.pdf')],
  ['a text', Uint8Array.from(Buffer.from('青石镇'))],
  ['an empty file', new Uint8Array()],
])('%s is not given to LibreOffice', async (_kind, bytes) => {
  const program = await pretender('exit 3');
  expect(errorCode(await convert(bytes, { program }, '报告.doc'))).toBe('not-convertible');
});

// A script stands in for LibreOffice; Windows has no sh.
describe.skipIf(process.platform === 'win32')('when LibreOffice fails', () => {
  const FAILURES: readonly (readonly [string, string])[] = [
    ['ends with an error', 'exit 1'],
    ['ends well and writes nothing', 'exit 0'],
    ['writes an empty file', 'while [ "$1" != --outdir ]; do shift; done; : > "$2/input.docx"'],
  ];
  it.each(FAILURES)(
    'because it %s, the clerk gets a sentence and the folder is gone',
    async (_how, script) => {
      const before = await leftBehind();
      const refused = await convert(doc, { program: await pretender(script) });
      expect(errorCode(refused)).toBe('conversion-failed');
      expect(await leftBehind()).toEqual(before);
    },
  );

  it('because it cannot be started, the clerk gets a sentence', async () => {
    expect(errorCode(await convert(doc, { program: '/nowhere/soffice' }))).toBe('conversion-failed');
  });

  it('because it hangs, it and what it started are ended when the time is over', async () => {
    const pids = join(await temporaryFolder(), 'pids');
    const program = await pretender(`sleep 300 & echo $! > '${pids}'; echo $$ >> '${pids}'; wait`);
    const before = await leftBehind();
    expect(errorCode(await convert(doc, { program, timeLimit: 500 }))).toBe('conversion-timeout');
    const started = (await readFile(pids, 'utf8')).trim().split('\n').map(Number);
    expect(started).toHaveLength(2);
    await expect.poll(() => Promise.all(started.map(isRunning))).toEqual([false, false]);
    expect(await leftBehind()).toEqual(before);
  });

  it('has a profile of its own in which macros are off, and the file under a name of ours', async () => {
    const folder = await temporaryFolder();
    const program = await pretender(
      `echo "$@" > '${folder}/args'; p="\${1#-env:UserInstallation=file://}"; cp "$p/user/registrymodifications.xcu" '${folder}/profile'`,
    );
    await convert(doc, { program }, '$(touch x); "报告".doc');
    const args = await readFile(join(folder, 'args'), 'utf8');
    expect(args).toMatch(/--headless .*--outdir \S+ \S+\/input\.doc\n$/u);
    expect(args).not.toContain('报告');
    const profile = await readFile(join(folder, 'profile'), 'utf8');
    expect(profile).toContain('"DisableMacrosExecution" oor:op="fuse"><value>true<');
  });
});

/** A process that has ended and that nobody has asked about yet (Z) is over. */
async function isRunning(pid: number): Promise<boolean> {
  if (process.platform === 'linux') {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    return /\) [^Z]/u.test(stat);
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

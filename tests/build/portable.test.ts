// The 免安装版 by what is in it and how its scripts behave; the whole of it runs the main journey in `npm test`.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { bundle } from '../../build/bundle.mjs';
import { PLATFORMS } from '../../build/node-runtime.mjs';
import { contents } from '../../build/portable.mjs';

const runtime = {
  program: Buffer.from('#!/bin/sh\nexec node "$@"\n'),
  licence: Buffer.from('Node’s licence'),
};

beforeAll(() => bundle(['templates', 'cli', 'renderer']), 180_000);

/** The folder as the archive makes it, with this machine's Node in place of the shipped one. */
function unpacked(program = runtime.program): string {
  const folder = mkdtempSync(join(tmpdir(), '免安装 测试-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const { path, bytes, mode } of contents('linux-x64', '0.0.0', { ...runtime, program })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes ?? '');
    chmodSync(join(folder, path), mode ?? 0o644);
  }
  return folder;
}

function sh(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return spawnSync(script, args, { encoding: 'utf8', env: { ...process.env, ...env }, timeout: 60_000 });
}

it.each(PLATFORMS)(
  'for %s holds the app, its runtime, the licences and nothing of the workshop',
  (platform) => {
    const paths = contents(platform, '0.0.0', runtime).map(({ path }) => path);
    const windows = platform.startsWith('win32');
    expect(paths).toEqual(
      expect.arrayContaining([
        windows ? 'runtime/node.exe' : 'runtime/node',
        windows ? '法治年报.vbs' : 'start.sh',
        ...[
          'app/start.mjs',
          'app/cli/nianbao.mjs',
          'app/renderer/index.html',
          'app/templates/annual-report.json',
        ],
        ...['LICENSES.txt', '说明.txt', 'icon.png'],
      ]),
    );
    for (const path of paths) expect(path).not.toMatch(/\.(?:ts|tsx|map)$|node_modules|test|fingerprint/u);
  },
);

it('scripts for Windows are in its encodings', () => {
  const files = new Map(
    contents('win32-x64', '0.0.0', runtime).map(({ path, bytes }) => [path, bytes ?? Buffer.alloc(0)]),
  );
  const vbs = files.get('法治年报.vbs') ?? Buffer.alloc(0);
  expect([...vbs.subarray(0, 2)]).toEqual([0xff, 0xfe]);
  expect(vbs.toString('utf16le')).toMatch(/\r\nOption Explicit\r\n/u);
  expect(vbs.toString('utf16le').replaceAll('\r\n', '')).not.toContain('\n');
  // The command interpreter reads its scripts byte by byte: no byte order mark, nothing but ASCII.
  expect((files.get('start.cmd') ?? Buffer.alloc(0)).every((byte: number) => byte < 128)).toBe(true);
});

describe.skipIf(process.platform !== 'linux')('its start script', () => {
  it('hands its arguments to the command line, from a folder with Chinese and spaces', () => {
    const { stdout, status } = sh(join(unpacked(), 'start.sh'), ['--version']);
    expect([stdout.trim(), status]).toEqual([
      JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version,
      0,
    ]);
  });

  it('says so when its program cannot run here', () => {
    const { stderr, status } = sh(join(unpacked(Buffer.from('\x7fELF of another kind')), 'start.sh'), []);
    expect(status).toBe(1);
    expect(stderr).toContain('不能运行');
  });

  it('says so when there is no browser', () => {
    const folder = unpacked(Buffer.from('#!/bin/sh\necho v24\n'));
    const path = join(folder, 'bin');
    mkdirSync(path);
    for (const name of ['dirname', 'cat', 'rm']) {
      writeFileSync(join(path, name), `#!/bin/sh\nexec /usr/bin/${name} "$@"\n`, { mode: 0o755 });
    }
    const { stderr, status } = sh('/bin/sh', [join(folder, 'start.sh')], { PATH: path });
    expect(status).toBe(1);
    expect(stderr).toContain('没有找到浏览器');
  });

  it('tells what the app said when it could not open', () => {
    const program = Buffer.from(
      '#!/bin/sh\n[ "$1" = --version ] && exit 0\necho 数据文件夹打不开 >&2\nexit 2\n',
    );
    const folder = unpacked(program);
    writeFileSync(join(folder, 'xdg-open'), '', { mode: 0o755 });
    const { stderr, status } = sh(join(folder, 'start.sh'), [], {
      PATH: `${folder}:${process.env['PATH'] ?? ''}`,
    });
    expect(status).toBe(2);
    expect(stderr).toContain('数据文件夹打不开');
  });

  it('keeps the reports beside itself where there is a folder for them', () => {
    const program = Buffer.from(
      '#!/bin/sh\n[ "$1" = --version ] && exit 0\nexec node --import "data:text/javascript,process.on(\'exit\',()=>console.log(process.env.FAZHI_NIANBAO_DATA))" "$@"\n',
    );
    const folder = unpacked(program);
    const env = { FAZHI_NIANBAO_DATA: '' };
    expect(sh(join(folder, 'start.sh'), ['--version'], env).stdout).not.toContain('数据');
    mkdirSync(join(folder, '数据'));
    expect(sh(join(folder, 'start.sh'), ['--version'], env).stdout).toContain(join(folder, '数据'));
  });

  it('puts itself into the menu with its own path', () => {
    const folder = unpacked();
    const home = join(folder, '家');
    mkdirSync(home);
    const env = { HOME: home, XDG_DATA_HOME: join(home, 'share'), PATH: process.env['PATH'] };
    const { status } = sh(join(folder, 'add-to-desktop.sh'), [], env);
    expect(status).toBe(0);
    const entry = readFileSync(join(home, 'share/applications/fazhi-nianbao-portable.desktop'), 'utf8');
    expect(entry).toContain(`Exec="${folder}/start.sh"\n`);
    expect(entry).toContain('Terminal=false\n');
  });
});

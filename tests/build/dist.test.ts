// The packages with Electron, as far as they can be made without its program: electron-builder packs the real app around a
// stand-in for Electron's files, and what comes out is looked into.

import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPackageFromFiles, extractAll, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { Arch, build, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../build/bundle.mjs';
import { debOf } from '../../build/deb.mjs';
import { builderConfig, ELECTRON_VERSION } from '../../build/electron-builder.mjs';
import { stage } from '../../build/stage.mjs';

const folder = mkdtempSync(join(tmpdir(), '打包 测试-'));
const staged = join(folder, 'app');
const output = join(folder, 'out');
const unpacked = join(output, 'linux-unpacked');
const asar = join(unpacked, 'resources', 'app.asar');
const version: string = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
).version;
const noDpkg = spawnSync('dpkg-deb', ['--version']).status !== 0;

/** The fuses of a program as Electron's own builds carry them: a mark, the version, how many, and a sign for each. */
const FUSES = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x09100111011`;

async function standInForElectron(): Promise<string> {
  const dist = join(folder, 'electron');
  mkdirSync(join(dist, 'locales'), { recursive: true });
  mkdirSync(join(dist, 'resources'));
  writeFileSync(join(dist, 'electron'), Buffer.from(`#!/bin/sh\nexit 0\n# ${FUSES}`, 'latin1'), {
    mode: 0o755,
  });
  writeFileSync(join(dist, 'chrome-sandbox'), '', { mode: 0o755 });
  writeFileSync(join(folder, 'a.txt'), '');
  await createPackageFromFiles(folder, join(dist, 'resources', 'default_app.asar'), [join(folder, 'a.txt')]);
  for (const name of ['zh-CN', 'zh-TW', 'en-US', 'en-GB', 'de'])
    writeFileSync(join(dist, 'locales', `${name}.pak`), '');
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) writeFileSync(join(dist, name), name);
  return dist;
}

beforeAll(async () => {
  await bundle(['templates', 'renderer', 'electron']);
  stage(staged);
  await build({
    projectDir: staged,
    targets: Platform.LINUX.createTarget('dir', Arch.x64),
    config: builderConfig({ staged, output, electronDist: await standInForElectron() }),
    publish: 'never',
  });
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the configuration', () => {
  const config = builderConfig({ staged, output, electronDist: null });

  it('is what electron-builder’s schema allows', async () => {
    const load = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
    const { validateConfiguration } = load('app-builder-lib/out/util/config/config.js');
    const log = { isEnabled: false, add: () => {} };
    await validateConfiguration(config, log);
    await expect(validateConfiguration({ ...config, nsis: { perMachin: true } }, log)).rejects.toThrow(
      'nsis',
    );
  });

  it('asks for no administrator, looks for no update, and keeps the reports', () => {
    expect(config.nsis).toMatchObject({
      perMachine: false,
      allowElevation: false,
      deleteAppDataOnUninstall: false,
    });
    expect(config.portable?.requestExecutionLevel).toBe('user');
    expect(config.publish).toBeNull();
  });

  it('makes what offices run: Windows x64, Linux x64 and arm64, .nianbao files opened by it', () => {
    expect(config.win?.target).toEqual([
      { target: 'nsis', arch: ['x64'] },
      { target: 'portable', arch: ['x64'] },
    ]);
    expect(config.linux?.target).toEqual([{ target: 'AppImage', arch: ['x64', 'arm64'] }]);
    expect(config.linux?.executableArgs).not.toContain('--no-sandbox');
    expect(config.fileAssociations).toMatchObject([{ ext: 'nianbao' }]);
    expect(existsSync(config.win?.icon ?? '')).toBe(true);
    expect(ELECTRON_VERSION).toMatch(/^\d+\.\d+\.\d+$/u);
  });
});

describe('the packed app', () => {
  it('holds the app and nothing of the workshop', () => {
    const files = listPackage(asar, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
    expect(files).toEqual(
      expect.arrayContaining([
        ...['/package.json', '/LICENSES.txt', '/electron/main.js', '/electron/preload.cjs'],
        ...['/renderer/index.html', '/templates/annual-report.json', '/templates/data/laws.json'],
      ]),
    );
    for (const path of files) {
      expect(path).toMatch(/^\/(?:package\.json|LICENSES\.txt|electron|renderer|templates)(?:\/|$)/u);
      expect(path).not.toMatch(/\.(?:ts|tsx|map)$|node_modules|\.test\.|fingerprint/u);
    }
  });

  it('stays small', () => {
    expect(statSync(asar).size).toBeLessThan(12 * 1024 * 1024);
  });

  it('is shut by its fuses', async () => {
    const wire = await getCurrentFuseWire(join(unpacked, 'fazhi-nianbao'));
    const on = (fuse: FuseV1Options): boolean => wire[fuse] === '1'.charCodeAt(0);
    expect({
      runAsNode: on(FuseV1Options.RunAsNode),
      nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: on(FuseV1Options.EnableNodeCliInspectArguments),
      integrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
      filePrivileges: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      runAsNode: false,
      nodeOptions: false,
      inspect: false,
      integrity: true,
      onlyAsar: true,
      filePrivileges: false,
    });
  });

  it('speaks Chinese and English only, and carries the licences of what it is made of', () => {
    expect(readdirSync(join(unpacked, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak']);
    expect(readdirSync(unpacked)).toEqual(
      expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']),
    );
    expect(readdirSync(join(unpacked, 'resources'))).toEqual(['app.asar']);
  });

  it('starts its services out of the archive', () => {
    const place = join(folder, '取出 的');
    extractAll(asar, place);
    mkdirSync(join(place, 'node_modules', 'electron'), { recursive: true });
    writeFileSync(join(place, 'node_modules/electron/package.json'), '{"type":"module","main":"index.mjs"}');
    cpSync(new URL('packed-electron.mjs', import.meta.url), join(place, 'node_modules/electron/index.mjs'));
    const dataFolder = join(folder, '数据');
    const started = spawnSync(process.execPath, [join(place, 'electron', 'main.js')], {
      encoding: 'utf8',
      env: { ...process.env, FAZHI_NIANBAO_DATA: dataFolder },
      timeout: 60_000,
    });
    expect([started.stderr, started.status]).toEqual(['', 0]);
    expect(JSON.parse(started.stdout)).toMatchObject({
      page: 200,
      policy: expect.stringContaining("default-src 'none'"),
      templates: expect.arrayContaining(['annual-report', 'work-briefing']),
      info: { ok: true, value: { version, dataFolder, frontDoor: 'electron' } },
    });
    expect(readdirSync(dataFolder)).not.toContain('writer.lock');
  });
});

describe.skipIf(noDpkg)('the .deb (没有 dpkg-deb 时跳过 / skipped without dpkg-deb)', () => {
  const deb = join(folder, 'fazhi-nianbao.deb');
  const place = join(folder, '装好');
  const dpkg = (...args: readonly string[]) => spawnSync('dpkg-deb', args, { encoding: 'utf8' });

  beforeAll(() => {
    writeFileSync(deb, debOf(unpacked, { version, arch: 'amd64' }));
  });

  it('says what it is and needs', () => {
    const field = (name: string) => dpkg('--field', deb, name).stdout.trim();
    expect([field('Package'), field('Version'), field('Architecture')]).toEqual([
      'fazhi-nianbao',
      version,
      'amd64',
    ]);
    expect(field('Depends')).toContain('libgtk-3-0');
    expect(Number(field('Installed-Size'))).toBeGreaterThan(1_000);
  });

  it('holds its files where a system looks for them, owned by root', () => {
    const listed = dpkg('--contents', deb).stdout;
    for (const path of [
      ...['./opt/fazhi-nianbao/fazhi-nianbao', './opt/fazhi-nianbao/resources/app.asar'],
      ...['./usr/share/applications/fazhi-nianbao.desktop', './usr/share/mime/packages/fazhi-nianbao.xml'],
      ...[
        './usr/share/icons/hicolor/48x48/apps/fazhi-nianbao.png',
        './usr/bin/fazhi-nianbao -> /opt/fazhi-nianbao/start.sh',
      ],
    ]) {
      expect(listed).toContain(path);
    }
    for (const line of listed.trim().split('\n')) expect(line).toMatch(/^[-dl][rwx-]{9} root\/root /u);
  });

  it('unpacks whole, as its sums say', () => {
    expect(dpkg('--extract', deb, place).status).toBe(0);
    expect(dpkg('--control', deb, join(folder, 'DEBIAN')).status).toBe(0);
    const sums = join(folder, 'DEBIAN', 'md5sums');
    expect(spawnSync('md5sum', ['--check', '--quiet', sums], { cwd: place }).status).toBe(0);
  });

  it('gives Chromium’s sandbox its rights when it is set up, in scripts any shell reads', () => {
    const postinst = readFileSync(join(folder, 'DEBIAN', 'postinst'), 'utf8');
    expect(postinst).toContain('chmod 4755 /opt/fazhi-nianbao/chrome-sandbox');
    for (const name of ['postinst', 'postrm']) {
      const path = join(folder, 'DEBIAN', name);
      expect(statSync(path).mode & 0o777).toBe(0o755);
      expect(spawnSync('sh', ['-n', path]).status).toBe(0);
    }
  });

  it('has an entry for the menu that passes a file on', () => {
    const entry = readFileSync(join(place, 'usr/share/applications/fazhi-nianbao.desktop'), 'utf8');
    expect(entry).toContain('Exec=/usr/bin/fazhi-nianbao %f\n');
    expect(entry).toContain('MimeType=application/x-nianbao;\n');
    expect(entry).not.toContain('no-sandbox');
  });

  it('tells when the program ends at once instead of opening', () => {
    const home = join(place, 'opt/fazhi-nianbao');
    const start = () => spawnSync('sh', [join(home, 'start.sh'), 'a b'], { encoding: 'utf8' });
    expect(start()).toMatchObject({ status: 0, stderr: '' });
    writeFileSync(join(home, 'fazhi-nianbao'), '#!/bin/sh\nkill -TRAP $$\n', { mode: 0o755 });
    const failed = start();
    expect(failed.status).toBe(133);
    expect(failed.stderr).toContain('请改用免安装版');
  });
});

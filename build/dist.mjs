// npm run dist: the packages with Electron: Windows installer and portable program, .deb and AppImage for x64 and arm64.
//   node build/dist.mjs [--electron-dist PATH] [--out FOLDER] [win-x64 linux-x64 linux-arm64]
// Electron's own files come from PATH (a folder of electron-v*-*.zip files, one such file, or the unpacked files), from
// electron-builder's cache, or from the network. What cannot be made is said at the end; the rest is made.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.mjs';
import { debOf } from './deb.mjs';
import { builderConfig, ELECTRON_VERSION } from './electron-builder.mjs';
import { setUp } from './setup.mjs';
import { stage } from './stage.mjs';
import { root } from './system.mjs';

const DEBIAN = { x64: 'amd64', arm64: 'arm64' };

/** What is made for each platform: electron-builder's target, or a .deb of what its `dir` target leaves. */
const WANTED = {
  'win-x64': { platform: 'WINDOWS', zip: 'win32-x64', arch: 'x64', targets: ['nsis', 'portable'] },
  'linux-x64': { platform: 'LINUX', zip: 'linux-x64', arch: 'x64', targets: ['dir', 'AppImage'] },
  'linux-arm64': { platform: 'LINUX', zip: 'linux-arm64', arch: 'arm64', targets: ['dir', 'AppImage'] },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'electron-dist': { type: 'string' }, out: { type: 'string' } },
});
const out = resolve(values.out ?? join(root, 'dist', 'packages'));
const given = values['electron-dist'] ?? process.env.NIANBAO_ELECTRON_DIST;
const electronDist = given ? resolve(given) : null;

function writeDeb(version, arch) {
  const unpacked = join(out, arch === 'x64' ? 'linux-unpacked' : `linux-${arch}-unpacked`);
  const name = `fazhi-nianbao_${version}_${DEBIAN[arch]}.deb`;
  writeFileSync(join(out, name), debOf(unpacked, { version, arch: DEBIAN[arch] }));
}

/** Makes what can be made; gives a line for each thing that cannot. */
async function make(names) {
  const { build, Platform, Arch } = await import('electron-builder');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const staged = join(root, 'dist', 'app');
  stage(staged);
  const lacking = [];
  for (const name of names) {
    const { platform, zip, arch, targets } = WANTED[name];
    for (const target of targets) {
      try {
        const wanted = Platform[platform].createTarget(target, Arch[arch]);
        await build({
          projectDir: root,
          targets: wanted,
          config: builderConfig({ staged, output: out, electronDist }),
          publish: 'never',
        });
        if (target === 'dir') writeDeb(version, arch);
      } catch (error) {
        const what = target === 'dir' ? '.deb' : target;
        const need = `Electron ${ELECTRON_VERSION} 的 electron-v${ELECTRON_VERSION}-${zip}.zip`;
        lacking.push(
          `${name} ${what}：没有做成。需要 ${need}${target === 'dir' ? '' : '，以及 electron-builder 的打包工具'}。${error.message.split('\n', 1)[0]}`,
        );
      }
    }
  }
  rmSync(staged, { recursive: true, force: true });
  return lacking;
}

setUp();
const names = positionals.length > 0 ? positionals : Object.keys(WANTED);
const unknown = names.filter((name) => !(name in WANTED));
if (unknown.length > 0) {
  console.error(`没有这个平台 / no such platform: ${unknown.join(' ')}（${Object.keys(WANTED).join(' ')}）`);
  process.exitCode = 1;
} else {
  mkdirSync(out, { recursive: true });
  await bundle(['templates', 'renderer', 'electron'], (line) => console.log(line));
  const lacking = await make(names);
  for (const line of lacking) console.error(line);
  if (lacking.length > 0) {
    console.error(
      '离线打包要准备的文件见 docs/packaging.md。不需要 Electron 的免安装版用 npm run portable。',
    );
    process.exitCode = 1;
  } else {
    console.log(`做好了：${out}`);
  }
}

// npm run portable: the 免安装版, a folder with Node's own program and the built app, packed for the platforms named (all of
// them unless some are). For PCs where nothing may be installed: the app shows in a browser that is there.
//   node build/portable.mjs [--out FOLDER] [linux-x64 linux-arm64 win32-x64]

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { bundle } from './bundle.mjs';
import { licensesText } from './licenses.mjs';
import { NODE_VERSION, nodeRuntime, PLATFORMS } from './node-runtime.mjs';
import { setUp } from './setup.mjs';
import { root } from './system.mjs';
import { tar } from './tar.mjs';

/** Bytes of a packed folder: what a clerk can be asked to carry. */
const SIZE_LIMIT = 60 * 1024 * 1024;

/** The files below a folder, with `/` between folders. */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), bytes: readFileSync(path) }));
}

/** Windows reads scripts in the system's own code page or, with a byte order mark, in UTF-16; lines end in CR LF. */
function windowsText(text, encoding) {
  const lines = text.replaceAll('\n', '\r\n');
  return encoding === 'utf16le' ? Buffer.from(`\ufeff${lines}`, 'utf16le') : Buffer.from(lines, encoding);
}

/** Entries for tar.mjs, without the folder they stand in. `runtime` is what nodeRuntime gives. */
export function contents(platform, version, { program, licence }) {
  const windows = platform.startsWith('win32');
  const own = (name) => readFileSync(join(root, 'build', 'portable', name), 'utf8');
  const how = windows
    ? '双击“法治年报.vbs”。如果没有反应，双击“start.cmd”。'
    : '双击“start.sh”并选择“运行”，或在终端里运行 ./start.sh。运行一次 add-to-desktop.sh，就能从应用菜单和桌面打开。';
  const readme = own('readme.txt')
    .replace('{version}', version)
    .replace('{platform}', platform)
    .replace('{how}', how);
  const licenses = `${licensesText()}\n\nNode.js ${NODE_VERSION}\n\n${licence.toString('utf8')}`;
  const app = ['cli', 'renderer', 'templates'].flatMap((name) =>
    filesBelow(join(root, 'dist', name)).map(({ path, bytes }) => ({ path: `app/${name}/${path}`, bytes })),
  );
  return [
    { path: windows ? 'runtime/node.exe' : 'runtime/node', bytes: program, mode: 0o755 },
    ...app,
    { path: 'app/start.mjs', bytes: Buffer.from(own('start.mjs')) },
    { path: 'icon.png', bytes: readFileSync(join(root, 'build', 'icons', '256.png')) },
    ...(windows
      ? [
          { path: '法治年报.vbs', bytes: windowsText(own('start.vbs'), 'utf16le') },
          { path: 'start.cmd', bytes: windowsText(own('start.cmd'), 'utf8') },
          { path: '说明.txt', bytes: windowsText(`\ufeff${readme}`, 'utf8') },
          { path: 'LICENSES.txt', bytes: windowsText(licenses, 'utf8') },
        ]
      : [
          { path: 'start.sh', bytes: Buffer.from(own('start.sh')), mode: 0o755 },
          { path: 'add-to-desktop.sh', bytes: Buffer.from(own('add-to-desktop.sh')), mode: 0o755 },
          { path: '说明.txt', bytes: Buffer.from(readme) },
          { path: 'LICENSES.txt', bytes: Buffer.from(licenses) },
        ]),
  ];
}

/** Packs one platform; gives the path of the archive. Throws where it grows beyond what was promised. */
async function pack(platform, version, out) {
  const name = `fazhi-nianbao-${version}-${platform}`;
  const entries = contents(platform, version, nodeRuntime(platform)).map((entry) => ({
    ...entry,
    path: `${name}/${entry.path}`,
  }));
  const { zipSync } = await import('fflate');
  // The same bytes each time: no date of making.
  const packed = platform.startsWith('win32')
    ? zipSync(
        Object.fromEntries(
          entries.map(({ path, bytes }) => [path, [bytes, { mtime: new Date(2026, 0, 1) }]]),
        ),
        { level: 6 },
      )
    : gzipSync(tar(entries, Date.UTC(2026, 0, 1) / 1000), { level: 6 });
  if (packed.length > SIZE_LIMIT) throw new Error(`${name}: ${packed.length} bytes, more than ${SIZE_LIMIT}`);
  const path = join(out, platform.startsWith('win32') ? `${name}.zip` : `${name}.tar.gz`);
  rmSync(path, { force: true });
  writeFileSync(path, packed);
  console.log(`${path}（${(packed.length / 1024 / 1024).toFixed(1)} MB）`);
  return path;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const out = values.out ?? join(root, 'dist', 'portable');
  setUp();
  try {
    await bundle(['templates', 'cli', 'renderer'], (line) => console.log(line));
    mkdirSync(out, { recursive: true });
    for (const platform of positionals.length > 0 ? positionals : PLATFORMS)
      await pack(platform, version, out);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

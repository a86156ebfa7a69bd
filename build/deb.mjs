// A Debian package of the unpacked app, written here: electron-builder would fetch a packer of its own for it, and dpkg is
// not everywhere. Format: deb(5), deb-control(5).

import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PRODUCT } from './electron-builder.mjs';
import { root } from './system.mjs';
import { tar } from './tar.mjs';

const HOME = `opt/${PRODUCT.executable}`;
const ICON_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];

/** What Electron's binary is linked with on the oldest systems that are served (Debian 10: 统信 20, 麒麟 V10). */
const DEPENDS = [
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libnotify4',
  'libxss1 | libxss1t64',
  'libxtst6',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libsecret-1-0',
  'libgbm1',
  'libasound2 | libasound2t64',
  'xdg-utils',
];

const own = (name) => readFileSync(join(root, 'build', 'linux', name));

function* filesBelow(folder, prefix) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const stat = lstatSync(path);
    if (stat.isDirectory()) yield* filesBelow(path, `${prefix}/${name}`);
    else
      yield { path: `${prefix}/${name}`, bytes: readFileSync(path), mode: stat.mode & 0o111 ? 0o755 : 0o644 };
  }
}

function dataFiles(unpacked) {
  const files = [...filesBelow(unpacked, HOME)];
  files.push({ path: `${HOME}/start.sh`, bytes: own('fazhi-nianbao.sh'), mode: 0o755 });
  files.push({
    path: `usr/share/applications/${PRODUCT.executable}.desktop`,
    bytes: own('fazhi-nianbao.desktop'),
  });
  files.push({ path: `usr/share/mime/packages/${PRODUCT.executable}.xml`, bytes: own('fazhi-nianbao.xml') });
  for (const size of ICON_SIZES) {
    const bytes = readFileSync(join(root, 'build', 'icons', `${size}.png`));
    files.push({ path: `usr/share/icons/hicolor/${size}x${size}/apps/${PRODUCT.executable}.png`, bytes });
  }
  files.push({
    path: `usr/share/doc/${PRODUCT.executable}/copyright`,
    bytes: readFileSync(join(root, 'LICENSE')),
  });
  return files;
}

/** Every folder on the way to a file, once, outermost first. */
function foldersOf(paths) {
  const folders = new Set();
  for (const path of paths) {
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) folders.add(path.slice(0, at));
  }
  return [...folders].sort();
}

function control(version, arch, files) {
  const size = Math.ceil(files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1024);
  const lines = [
    `Package: ${PRODUCT.executable}`,
    `Version: ${version}`,
    `Architecture: ${arch}`,
    'Maintainer: fazhi-nianbao <fazhi-nianbao@localhost>',
    `Installed-Size: ${size}`,
    `Depends: ${DEPENDS.join(', ')}`,
    'Section: editors',
    'Priority: optional',
    `Description: ${PRODUCT.summary}`,
    ' 从去年的文件开始，按规定的五项内容一步步写，导出 GB/T 9704-2012 格式的 Word 文档。不联网。',
    '',
  ];
  return Buffer.from(lines.join('\n'));
}

/** ar(5), as Debian writes it: names padded to 16 bytes, members to an even length. */
function ar(members, seconds) {
  const parts = [Buffer.from('!<arch>\n')];
  for (const [name, bytes] of members) {
    const fields = [
      name.padEnd(16),
      String(seconds).padEnd(12),
      '0     0     ',
      '100644  ',
      String(bytes.length).padEnd(10),
    ];
    parts.push(Buffer.from(`${fields.join('')}\`\n`), bytes, Buffer.alloc(bytes.length % 2, '\n'));
  }
  return Buffer.concat(parts);
}

/** The bytes of the package of a folder that electron-builder unpacked; `arch` is Debian's name: amd64, arm64. */
export function debOf(unpacked, { version, arch }) {
  const seconds = Date.UTC(2026, 0, 1) / 1000;
  const files = dataFiles(unpacked);
  const links = [{ path: `usr/bin/${PRODUCT.executable}`, link: `/${HOME}/start.sh`, mode: 0o777 }];
  const at = ({ path, ...rest }) => ({ ...rest, path: `./${path}` });
  const folders = foldersOf([...files, ...links].map(({ path }) => path));
  const data = tar(
    [
      { path: './', folder: true },
      ...folders.map((path) => ({ path: `./${path}/`, folder: true })),
      ...files.map(at),
      ...links.map(at),
    ],
    seconds,
  );
  const sums = files.map(({ path, bytes }) => `${createHash('md5').update(bytes).digest('hex')}  ${path}\n`);
  const about = tar(
    [
      { path: './control', bytes: control(version, arch, files) },
      { path: './md5sums', bytes: Buffer.from(sums.join('')) },
      { path: './postinst', bytes: own('postinst'), mode: 0o755 },
      { path: './postrm', bytes: own('postrm'), mode: 0o755 },
    ],
    seconds,
  );
  return ar(
    [
      ['debian-binary', Buffer.from('2.0\n')],
      ['control.tar.gz', gzipSync(about, { level: 9 })],
      ['data.tar.gz', gzipSync(data, { level: 6 })],
    ],
    seconds,
  );
}

// The packages of others that are shipped in the app, with their licences: what package.json asks for and what that asks
// for in turn, as package-lock.json has it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './system.mjs';

/** What packages carry inside their own files without naming it as something they depend on. */
const CONTAINED = { docx: 'xml-js（MIT）、sax（ISC）', unpdf: 'pdf.js（Apache-2.0）' };

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Folder of a package as one in `from` finds it. */
function resolved(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (packages[path] !== undefined) return path;
    if (at === '') throw new Error(`not in package-lock.json: ${name}`);
  }
}

/** `{name, version, license, folder}` of every package shipped, by name. */
export function shippedPackages() {
  const { packages } = json(join(root, 'package-lock.json'));
  const found = new Map();
  const waiting = Object.keys(packages[''].dependencies).map((name) => resolved(packages, '', name));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    // Types are for the compiler alone.
    if (found.has(path) || path.includes('node_modules/@types/')) continue;
    const { version, dependencies = {} } = packages[path];
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const folder = join(root, path);
    const { license } = json(join(folder, 'package.json'));
    if (typeof license !== 'string' || license === '') throw new Error(`${name}: no licence`);
    found.set(path, { name, version, license, folder });
    waiting.push(...Object.keys(dependencies).map((inner) => resolved(packages, path, inner)));
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Files with a licence's text, on top of a package or in a folder of their own. */
function licenceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => /^(?:licen[cs]e|copying|notice)/iu.test(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
    })
    .sort();
}

/** docs/licenses.md. */
export function licensesPage() {
  const rows = shippedPackages().map(({ name, version, license }) => {
    const contained = CONTAINED[name];
    return `| ${name} | ${version} | ${license}${contained === undefined ? '' : `；内含 ${contained}`} |`;
  });
  return [
    '# 随软件发布的第三方软件包',
    '',
    '由 `npm run docs` 按 package-lock.json 生成。许可全文在安装包和免安装版的 LICENSES.txt 里。安装包另带 Electron 和 Chromium 的许可（LICENSE.electron.txt、LICENSES.chromium.html），免安装版另带 Node.js 的许可。',
    '',
    '| 软件包 | 版本 | 许可 |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** The licences in full, for the packed app. */
export function licensesText() {
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  const parts = shippedPackages().map(({ name, version, license, folder }) => {
    const texts = licenceFiles(folder).map((file) => readFileSync(file, 'utf8').trim());
    return [`${name} ${version} — ${license}`, ...texts].join('\n\n');
  });
  return [`法治年报\n\n${own}`, ...parts].join(`\n\n${'─'.repeat(60)}\n\n`);
}

// The tools beside ours. One that is not on this machine is left out, and the run says so.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const require = createRequire(import.meta.url);

/** Tools that were left out, and why, as lines to print. */
export const leftOut = [];

/** Installs the packages of tests/bench/package.json if they are not there. */
export function installPeers() {
  const packages = Object.keys(JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).dependencies);
  const missing = () => packages.some((name) => !canResolve(name));
  if (!missing()) return;
  console.log('安装对比用的软件包 / installing the packages to compare with …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  spawnSync(npm, ['ci', '--ignore-scripts'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

function canResolve(name) {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}

async function load(name) {
  if (!canResolve(name)) {
    leftOut.push(`${name}：没有安装 / not installed`);
    return null;
  }
  const module = await import(pathToFileURL(require.resolve(name)).href);
  return module.default ?? module;
}

function program(command, args, hint) {
  const found = spawnSync(command, args, { encoding: 'utf8' });
  if (found.status === 0) return `${found.stdout}${found.stderr}`.trim().split('\n')[0];
  leftOut.push(`${command}：${hint}`);
  return null;
}

/** Reads a .docx to plain text; `process` marks those whose time includes the start of a process. */
export async function readers(file) {
  const list = [];
  const mammoth = await load('mammoth');
  if (mammoth) {
    const buffer = readFileSync(file);
    list.push({
      name: 'mammoth 纯文本 text',
      text: async () => (await mammoth.extractRawText({ buffer })).value,
    });
    list.push({
      name: 'mammoth HTML',
      text: async () => (await mammoth.convertToHtml({ buffer })).value.replace(/<[^>]*>/gu, ''),
    });
  }
  if (program('pandoc', ['--version'], '没有安装（apt install pandoc）/ not installed')) {
    const text = async () =>
      execFileSync('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none', file], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
    list.push({ name: 'pandoc', text, process: true });
  }
  return list;
}

/** `count(text)`: how many places of a text the tool reports. */
export async function linters() {
  const list = [];
  const autocorrect = await load('autocorrect-node');
  if (autocorrect) {
    list.push({ name: 'autocorrect-node', count: async (text) => changes(text, autocorrect.format(text)) });
  }
  const zhlint = await load('zhlint');
  if (zhlint) {
    const options = { rules: { preset: 'default' } };
    list.push({
      name: 'zhlint（default）',
      count: async (text) => quietly(() => zhlint.run(text, options)).validations.length,
    });
  }
  const [kernelModule, plugin, rule] = [
    await load('@textlint/kernel'),
    await load('@textlint/textlint-plugin-text'),
    await load('textlint-rule-zh-half-and-full-width-bracket'),
  ];
  if (kernelModule && plugin && rule) {
    const kernel = new kernelModule.TextlintKernel();
    const options = {
      ext: '.txt',
      plugins: [{ pluginId: 'text', plugin: plugin.default ?? plugin }],
      rules: [{ ruleId: 'zh-half-and-full-width-bracket', rule: rule.default ?? rule }],
    };
    list.push({
      name: 'textlint（全半角括号 brackets）',
      count: async (text) => (await kernel.lintText(text, options)).messages.length,
    });
  }
  leftOut.push(
    'textlint-rule-preset-zh-technical-writing：npm 登记处里取不到；textlint 只带能装上的一条中文规则 / not to be had from the registry; textlint runs with the one Chinese rule that installs',
  );
  return list;
}

/** zhlint writes to the console what it thinks of the text's structure. */
function quietly(work) {
  const { log, warn, error } = console;
  Object.assign(console, { log() {}, warn() {}, error() {} });
  try {
    return work();
  } finally {
    Object.assign(console, { log, warn, error });
  }
}

/** Places where a formatter changed a text: it inserts spaces, and takes out or replaces single characters. */
function changes(before, after) {
  let places = 0;
  let at = 0;
  for (const char of before) {
    if (after[at] === char) {
      at += 1;
      continue;
    }
    places += 1;
    while (after[at] === ' ') at += 1;
    if (after[at] === char || char !== ' ') at += 1;
  }
  return places;
}

/** Writes a report of these lines as .docx; `bytes()` gives the file. */
export async function writers(paragraphs, templateBytes) {
  const list = [];
  const [PizZip, Docxtemplater] = [await load('pizzip'), await load('docxtemplater')];
  if (PizZip && Docxtemplater) {
    const work = async () => {
      const doc = new Docxtemplater(new PizZip(templateBytes), { paragraphLoop: true, linebreaks: true });
      doc.render({ lines: paragraphs.map((text) => ({ text })) });
      return doc.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
    };
    list.push({ name: 'docxtemplater', bytes: work });
  }
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const text = join(folder, 'report.md');
  writeFileSync(text, paragraphs.join('\n\n'));
  if (program('pandoc', ['--version'], '没有安装（apt install pandoc）/ not installed')) {
    const out = join(folder, 'pandoc.docx');
    const bytes = async () => {
      execFileSync('pandoc', ['-f', 'markdown', '-t', 'docx', '-o', out, text]);
      return readFileSync(out);
    };
    list.push({ name: 'pandoc', bytes, process: true });
  }
  const python = ['python3', '/usr/bin/python3'].find(
    (command) => spawnSync(command, ['-c', 'import docx'], { stdio: 'ignore' }).status === 0,
  );
  if (python === undefined) leftOut.push('python-docx：没有安装（apt install python3-docx）/ not installed');
  else {
    const out = join(folder, 'python.docx');
    const run = () =>
      JSON.parse(execFileSync(python, [join(here, 'export.py'), text, out], { encoding: 'utf8' }));
    list.push({ name: 'python-docx', selfTimed: run, bytes: async () => readFileSync(out) });
  }
  return list;
}

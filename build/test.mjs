// npm test: set-up, system packages, type-check, lint, build, unit tests, end-to-end tests. Every step runs, whatever
// the one before it said; the last line counts.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findElectron } from './electron-binary.mjs';
import { PLATFORMS } from './node-runtime.mjs';
import { setUp } from './setup.mjs';
import {
  aptInstall,
  CHROMIUMS,
  canInstall,
  hasChineseFont,
  hasCommand,
  hasDisplay,
  program,
  root,
  run,
} from './system.mjs';
import { add, listedTests, playwrightCounts, summary, vitestCounts } from './test-counts.mjs';

const PASS = { passed: 1, failed: 0, skipped: 0 };
const FAIL = { passed: 0, failed: 1, skipped: 0 };

const NEEDED = [
  {
    package: 'chromium',
    why: '端到端测试 / end-to-end tests',
    there: () => process.platform !== 'linux' || hasCommand(...CHROMIUMS),
  },
  {
    package: 'libreoffice-writer-nogui',
    why: '把导出的 Word 文件排成页面核对 / renders exported documents',
    there: () => hasCommand('soffice'),
  },
  {
    package: 'poppler-utils',
    why: '读取排好的页面 / reads the rendered pages',
    there: () => hasCommand('pdftotext') && hasCommand('pdftoppm'),
  },
  {
    package: 'fonts-noto-cjk',
    why: '排版用的中文字体 / Chinese faces to render with',
    there: () => hasChineseFont(),
  },
  {
    package: 'fonts-lxgw-wenkai',
    why: '分清楷体和其他字体 / tells 楷体 from the other faces',
    there: () => hasChineseFont('LXGW WenKai'),
  },
];

function step(title) {
  console.log(`\n── ${title}`);
}

function node(script, ...args) {
  return run(process.execPath, [script, ...args]);
}

function systemPackages() {
  const missing = () => NEEDED.filter((need) => !need.there());
  if (missing().length > 0 && canInstall) aptInstall(missing().map((need) => need.package));
  for (const need of missing()) {
    console.log(`缺少 ${need.package}，用于${need.why}。请安装后再跑全部测试。`);
  }
}

/** Counts of a step that leaves a JSON report; a step that failed without saying so counts as one failure. */
function counted(ok, file, read) {
  let counts;
  try {
    counts = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return FAIL;
  }
  return ok || counts.failed > 0 ? counts : add(counts, FAIL);
}

function unitTests(folder) {
  const file = join(folder, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return counted(node(program('vitest', 'vitest'), 'run', ...reporters), file, vitestCounts);
}

function endToEnd(folder, project, { name = project, env = {}, only = [] } = {}) {
  const file = join(folder, `${name}.json`);
  const config = ['test', '-c', join('tests', 'e2e', 'playwright.config.ts'), `--project=${project}`];
  const args = [program('playwright', 'playwright'), ...config, '--reporter=list,json', ...only];
  const surroundings = { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const ok = run(process.execPath, args, { env: surroundings });
  return counted(ok, file, playwrightCounts);
}

function skipEndToEnd(project, why, only = []) {
  const config = ['test', '-c', join('tests', 'e2e', 'playwright.config.ts'), `--project=${project}`];
  const args = [program('playwright', 'playwright'), ...config, '--list', '--reporter=json', ...only];
  const listed = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (listed.status !== 0) {
    console.log(listed.stdout + listed.stderr);
    return FAIL;
  }
  const skipped = listedTests(JSON.parse(listed.stdout));
  console.log(`跳过 ${skipped} 项：${why}`);
  return { passed: 0, failed: 0, skipped };
}

function electronEndToEnd(folder) {
  if (findElectron() === null) {
    return skipEndToEnd('electron', "没有 Electron 运行文件 / Electron's binary is not here");
  }
  if (!hasDisplay) return skipEndToEnd('electron', '没有图形界面 / no display');
  return endToEnd(folder, 'electron');
}

/** The packed 免安装版 of this platform, unpacked where a clerk might, shows the main journey. */
function portableEndToEnd(folder) {
  const platform = `${process.platform}-${process.arch}`;
  const journey = [join('tests', 'e2e', 'journey.spec.ts'), '-g', 'our own file'];
  const name = 'portable';
  if (process.platform !== 'linux' || !PLATFORMS.includes(platform)) {
    return skipEndToEnd('browser', `没有 ${platform} 的免安装版 / none for this platform`, journey);
  }
  const place = join(folder, '免安装版 试用');
  mkdirSync(place);
  if (!node(join('build', 'portable.mjs'), '--out', folder, platform)) return FAIL;
  const archive = readdirSync(folder).find((file) => file.endsWith('.tar.gz'));
  if (archive === undefined || !run('tar', ['-xzf', join(folder, archive), '-C', place])) return FAIL;
  const [unpacked = ''] = readdirSync(place);
  const env = { NIANBAO_FRONT_DOOR: join(place, unpacked, 'start.sh') };
  return endToEnd(folder, 'browser', { name, env, only: journey });
}

setUp();
step('系统软件包 / system packages');
systemPackages();

const folder = mkdtempSync(join(tmpdir(), 'fazhi-nianbao-test-'));
let total = { passed: 0, failed: 0, skipped: 0 };
try {
  const steps = [
    [
      '类型检查 / type-check',
      () => {
        const tsc = program('typescript', 'tsc');
        const core = node(tsc, '-p', 'core');
        return node(tsc, '-p', '.') && core ? PASS : FAIL;
      },
    ],
    [
      '代码规范 / lint',
      () => (node(program('@biomejs/biome', 'biome'), 'check', '--error-on-warnings', '.') ? PASS : FAIL),
    ],
    ['构建 / build', () => (node(join('build', 'bundle.mjs')) ? PASS : FAIL)],
    ['单元测试 / unit tests', () => unitTests(folder)],
    [
      '端到端测试，浏览器 / end to end, browser',
      () =>
        process.platform === 'linux' && !hasCommand(...CHROMIUMS)
          ? skipEndToEnd('browser', '没有 Chromium / no Chromium')
          : endToEnd(folder, 'browser'),
    ],
    ['端到端测试，免安装版 / end to end, portable', () => portableEndToEnd(folder)],
    ['端到端测试，Electron / end to end, Electron', () => electronEndToEnd(folder)],
  ];
  for (const [title, work] of steps) {
    step(title);
    total = add(total, work());
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${summary(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

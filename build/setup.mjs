// Sees whether node_modules fits package-lock.json and installs it if not. Needs nothing but Node and npm.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npmCommand, root } from './system.mjs';

const OLDEST = [20, 19];

/**
 * A slow or moody registry is asked again. What the machine's own settings leave out (NODE_ENV=production, omit=dev) is
 * needed here: the app is built on the spot.
 */
const PATIENT = [
  '--include=dev',
  '--include=optional',
  '--no-audit',
  '--no-fund',
  '--fetch-retries=5',
  '--fetch-retry-maxtimeout=120000',
  '--fetch-timeout=300000',
];
const TRIES = 2;

const stamp = join(root, 'node_modules', '.setup');

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  console.error(
    `需要 Node.js ${OLDEST.join('.')} 或更新的版本，现在是 ${process.versions.node}。请安装新版后再试。`,
  );
  console.error(`Node.js ${OLDEST.join('.')} or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** Whether what npm says it installed is what the lock file asks for (packages for other platforms aside). */
function matchesLock() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const found = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.optional || entry.devOptional || found[path]?.version === entry.version,
  );
}

function npmCi() {
  const { command, args, shell } = npmCommand(['ci', ...PATIENT]);
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell }).status === 0;
}

/** Ends the process with a message if the set-up cannot be done. */
export function setUp() {
  checkNode();
  const hash = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  if (!matchesLock()) {
    console.log('安装依赖（npm ci），第一次需要几分钟 / installing dependencies …');
    let installed = false;
    for (let tries = 0; !installed && tries < TRIES; tries++) installed = npmCi();
    if (!installed) {
      console.error(
        '依赖没有装上。请检查网络或 npm 镜像设置，再试一次。/ npm ci failed: see its output above.',
      );
      process.exit(1);
    }
  }
  writeFileSync(stamp, hash);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) setUp();

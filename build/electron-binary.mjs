// Electron's own program: where it is, and fetching it where it is not.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './system.mjs';

const folder = join(root, 'node_modules', 'electron');
/** Notes the last attempt that failed, so that an offline PC does not wait at every start. */
const note = join(root, 'node_modules', '.electron-attempt');

const TIME_LIMIT = 60_000;
const TRY_AGAIN_AFTER = 24 * 60 * 60 * 1000;

/** Path of the program; null if it is not there. */
export function findElectron() {
  const named = join(folder, 'path.txt');
  if (!existsSync(named)) return null;
  const path = join(folder, 'dist', readFileSync(named, 'utf8').trim());
  return existsSync(path) ? path : null;
}

/** `{path}`, or `{path: null, why}`: the reason in Chinese and English, fit to follow a colon. */
export function fetchElectron() {
  const present = findElectron();
  if (present !== null) return { path: present };
  if (existsSync(note) && Date.now() - Number(readFileSync(note, 'utf8')) < TRY_AGAIN_AFTER) {
    return {
      path: null,
      why: '一天内下载失败过，暂不再试 / a download failed within the last day (node build/electron-binary.mjs tries again)',
    };
  }
  console.log('正在下载 Electron 运行文件（最多等一分钟）/ fetching Electron, for at most a minute …');
  const result = spawnSync(process.execPath, [join(folder, 'install.js')], {
    timeout: TIME_LIMIT,
    stdio: 'ignore',
  });
  const path = findElectron();
  if (result.status === 0 && path !== null) {
    rmSync(note, { force: true });
    return { path };
  }
  writeFileSync(note, String(Date.now()));
  const timedOut = result.error !== undefined && 'code' in result.error && result.error.code === 'ETIMEDOUT';
  return {
    path: null,
    why: timedOut ? '下载超时 / the download took too long' : '无法下载 / it cannot be fetched',
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  rmSync(note, { force: true });
  const { path, why } = fetchElectron();
  console.log(path ?? why);
  if (path === null) process.exitCode = 1;
}

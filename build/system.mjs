// What the scripts of this folder need of the machine: commands, system packages, the packages' own programs.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** Whether there is a screen to show a window on. */
export const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Browsers that the app can use as a window of its own. */
export const CHROMIUMS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Whether any of the commands is on the PATH. */
export function hasCommand(...commands) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return commands.some((command) => folders.some((folder) => existsSync(join(folder, command))));
}

/** How npm is started with these arguments: under `npm start` npm names itself, otherwise it is the npm of the PATH. */
export function npmCommand(args) {
  const npm = process.env.npm_execpath;
  return npm?.endsWith('npm-cli.js')
    ? { command: process.execPath, args: [npm, ...args], shell: false }
    : { command: 'npm', args, shell: process.platform === 'win32' };
}

/** Runs a command with its output shown; true if it ended well. */
export function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options }).status === 0;
}

/** Arguments for node that start a package's own program. */
export function program(name, bin) {
  const folder = join(root, 'node_modules', name);
  const declared = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).bin;
  return join(folder, typeof declared === 'string' ? declared : declared[bin]);
}

/** Whether Chinese text can be shown at all (a bare Linux has no such font), or a face of that name is there to show it. */
export function hasChineseFont(name = '') {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  const found = listed.status === 0 && listed.stdout.trim() !== '' && listed.stdout.includes(name);
  return process.platform !== 'linux' || found;
}

export const canInstall = isRoot && hasCommand('apt-get');

/** Installs Debian packages; true if they are there afterwards. */
export function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.log(`安装系统软件包 / installing system packages: ${packages.join(' ')}`);
  // Mirrors fail now and then, and another installation may be going on.
  const patient = ['-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=300'];
  run('apt-get', [...patient, 'update', '-qq'], { env });
  return run('apt-get', [...patient, 'install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
  });
}

// npm start: sets up, builds what changed, and opens the app: in Electron where its program is to be had, otherwise in
// a browser of this PC. Runs until the app is closed.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { fetchElectron } from './electron-binary.mjs';
import { setUp } from './setup.mjs';
import {
  aptInstall,
  CHROMIUMS,
  canInstall,
  hasChineseFont,
  hasCommand,
  hasDisplay,
  isRoot,
  root,
} from './system.mjs';

const say = (line) => console.log(line);

async function openElectron(path) {
  await bundle(['templates', 'renderer', 'electron'], say);
  say('用 Electron 窗口打开 / opening in Electron');
  // Chromium refuses its sandbox to root.
  const child = spawn(path, [...(isRoot ? ['--no-sandbox'] : []), root], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => {
    process.exitCode = code ?? 0;
  });
}

async function openBrowser(why) {
  await bundle(['templates', 'renderer', 'cli'], say);
  say(`改用本机浏览器打开（没有用 Electron：${why}）/ using this PC's browser`);
  const missing = [
    ...(hasCommand(...CHROMIUMS) ? [] : ['chromium']),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
  ];
  if (hasDisplay && canInstall && missing.length > 0) aptInstall(missing);
  process.argv = [process.execPath, 'nianbao', 'serve', '--open', ...process.argv.slice(2)];
  await import(pathToFileURL(join(root, 'dist', 'cli', 'nianbao.mjs')).href);
}

setUp();
if (hasDisplay) {
  const electron = fetchElectron();
  if (electron.path === null) await openBrowser(electron.why);
  else await openElectron(electron.path);
} else {
  await openBrowser('这台机器没有图形界面 / no display');
}

// Opens the app's window in a browser of this PC, and tells when that browser has ended.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, browserArguments } from './browser.ts';

/** Chromium's own services that would send what is on the page to its maker. */
const PREFERENCES = {
  translate: { enabled: false },
  spellcheck: { use_spelling_service: false },
  search: { suggest_enabled: false },
};

/** An empty profile: the window's history goes with it. */
function makeProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'fazhi-nianbao-window-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(PREFERENCES));
  return profile;
}

export type AppWindow = {
  readonly close: () => void;
};

/** `ended` is told once whether the browser's process ended (app windows only) or could not be started. */
export function openWindow(browser: Browser, url: string, ended: (started: boolean) => void): AppWindow {
  const profile = makeProfile();
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const child: ChildProcess = spawn(browser.command, browserArguments(browser, url, { profile, asRoot }), {
    stdio: 'ignore',
    // Without a UTF-8 locale Chromium on Linux finds no file with a Chinese name.
    env: process.platform === 'linux' ? { ...process.env, LC_CTYPE: 'C.UTF-8' } : process.env,
    detached: browser.kind === 'default-browser',
  });
  child.once('error', () => ended(false));
  if (browser.kind === 'app-window') child.once('exit', () => ended(true));
  else child.unref();
  return {
    close() {
      if (browser.kind === 'app-window') child.kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

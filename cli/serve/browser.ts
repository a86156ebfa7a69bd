// Which of this PC's browsers shows the app, and how it is started.

import { existsSync } from 'node:fs';
import { findChromium, onPath } from '../../services/chromium.ts';

export type Browser = {
  /** What the clerk is told. */
  readonly name: string;
  readonly command: string;
  /** The address follows as the last argument, behind `--app=` for a window of its own. */
  readonly kind: 'app-window' | 'default-browser';
};

type Environment = {
  readonly PATH?: string | undefined;
  readonly DISPLAY?: string | undefined;
  readonly WAYLAND_DISPLAY?: string | undefined;
  readonly LOCALAPPDATA?: string | undefined;
  readonly ProgramFiles?: string | undefined;
  readonly 'ProgramFiles(x86)'?: string | undefined;
};

export type System = {
  readonly platform: string;
  readonly env: Environment;
  readonly exists: (path: string) => boolean;
};

export const thisSystem: System = { platform: process.platform, env: process.env, exists: existsSync };

/** The browser to open; null if there is none to be found. */
export function findBrowser(system: System): Browser | null {
  const window = findChromium(system);
  if (window !== null) return { ...window, kind: 'app-window' };
  const { platform } = system;
  const opener = platform === 'win32' ? 'explorer.exe' : platform === 'darwin' ? 'open' : 'xdg-open';
  const command = platform === 'win32' ? opener : onPath(opener, system);
  return command === null ? null : { name: '系统默认浏览器', command, kind: 'default-browser' };
}

/** Whether there is a screen to show a window on. */
export function hasDisplay({ platform, env }: System): boolean {
  return platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Arguments for `browser.command`. `profile` is an empty folder: the window's history goes with it. */
export function browserArguments(
  browser: Browser,
  url: string,
  { profile, asRoot }: { profile: string; asRoot: boolean },
): string[] {
  if (browser.kind === 'default-browser') return [url];
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--lang=zh-CN',
    // The window is for the app alone: no offers to translate it, and no calls home of the browser's own.
    '--disable-features=Translate',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Chromium refuses its sandbox to root.
    ...(asRoot ? ['--no-sandbox'] : []),
  ];
}

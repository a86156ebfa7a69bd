// Chromium's family on this PC: what shows the app in a window of its own and prints pages into a PDF.

import { posix } from 'node:path';

export type ChromiumSystem = {
  readonly platform: string;
  readonly env: {
    readonly PATH?: string | undefined;
    readonly LOCALAPPDATA?: string | undefined;
    readonly ProgramFiles?: string | undefined;
    readonly 'ProgramFiles(x86)'?: string | undefined;
  };
  readonly exists: (path: string) => boolean;
};

export type Chromium = {
  /** What the clerk is told. */
  readonly name: string;
  readonly command: string;
};

/** On Linux, by command name. */
const LINUX: readonly (readonly [command: string, name: string])[] = [
  ['chromium', 'Chromium'],
  ['chromium-browser', 'Chromium'],
  ['google-chrome', 'Chrome'],
  ['google-chrome-stable', 'Chrome'],
  ['microsoft-edge', 'Edge'],
  ['microsoft-edge-stable', 'Edge'],
];

const MAC: readonly (readonly [path: string, name: string])[] = [
  ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'Chrome'],
  ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'Edge'],
  ['/Applications/Chromium.app/Contents/MacOS/Chromium', 'Chromium'],
];

const WINDOWS: readonly (readonly [path: string, name: string])[] = [
  ['Microsoft\\Edge\\Application\\msedge.exe', 'Edge'],
  ['Google\\Chrome\\Application\\chrome.exe', 'Chrome'],
];

/** Path of a command on Linux or macOS. */
export function onPath(command: string, { env, exists }: ChromiumSystem): string | null {
  for (const folder of (env.PATH ?? '').split(posix.delimiter)) {
    if (folder !== '' && exists(posix.join(folder, command))) return posix.join(folder, command);
  }
  return null;
}

/** null if there is none to be found. */
export function findChromium(system: ChromiumSystem): Chromium | null {
  const { platform, env, exists } = system;
  if (platform === 'win32') {
    for (const [path, name] of WINDOWS) {
      for (const folder of [env['ProgramFiles(x86)'], env.ProgramFiles, env.LOCALAPPDATA]) {
        if (folder && exists(`${folder}\\${path}`)) return { name, command: `${folder}\\${path}` };
      }
    }
    return null;
  }
  if (platform === 'darwin') {
    for (const [path, name] of MAC) if (exists(path)) return { name, command: path };
    return null;
  }
  for (const [command, name] of LINUX) {
    const path = onPath(command, system);
    if (path !== null) return { name, command: path };
  }
  return null;
}

/** Chromium refuses its sandbox to root. */
export const SANDBOX_ARGUMENTS: readonly string[] =
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

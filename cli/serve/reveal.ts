// Shows a file in the system's file manager.

import { spawn } from 'node:child_process';
import { dirname } from 'node:path';

function opener(path: string): readonly [command: string, args: string[]] {
  switch (process.platform) {
    case 'win32':
      return ['explorer.exe', [`/select,${path}`]];
    case 'darwin':
      return ['open', ['-R', path]];
    default:
      return ['xdg-open', [dirname(path)]];
  }
}

/** Resolves when the file manager is started; a system without one shows nothing. */
export async function reveal(path: string): Promise<void> {
  const [command, args] = opener(path);
  await new Promise<void>((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve());
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}

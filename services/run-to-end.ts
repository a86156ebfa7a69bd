// Another program of this PC, run to its end or to the end of our patience, with all it starts.

import { spawn } from 'node:child_process';

export type RunEnd = 'ended' | 'too-long' | 'no-start' | 'stopped';

export type RunLimits = {
  /** Milliseconds. */
  readonly timeLimit: number;
  readonly signal?: AbortSignal;
};

/** Ends the program and what it has started when the time is over, at the signal, or when this program ends. */
export function runToEnd(
  program: string,
  args: readonly string[],
  { timeLimit, signal }: RunLimits,
): Promise<RunEnd> {
  if (signal?.aborted) return Promise.resolve('stopped');
  return new Promise((resolve) => {
    // A group of its own: soffice is a script, and killing it alone would leave its child at work.
    const grouped = process.platform !== 'win32';
    const child = spawn(program, args, { stdio: 'ignore', detached: grouped, windowsHide: true });
    const kill = (): void => {
      if (child.pid === undefined) return;
      if (!grouped) spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
      else {
        try {
          process.kill(-child.pid, 'SIGKILL');
        } catch {
          // Nothing of the group is left.
        }
      }
    };
    let end: RunEnd = 'ended';
    const cut = (why: RunEnd): void => {
      end = why;
      kill();
    };
    const timer = setTimeout(() => cut('too-long'), timeLimit);
    const stop = (): void => cut('stopped');
    signal?.addEventListener('abort', stop, { once: true });
    process.once('exit', kill);
    const settle = (how: RunEnd): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      process.off('exit', kill);
      resolve(how);
    };
    child.once('error', () => settle('no-start'));
    child.once('exit', () => settle(end));
  });
}

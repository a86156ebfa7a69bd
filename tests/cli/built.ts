// The built command line, as a clerk's PC would run it.

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const nianbaoPath = join(root, 'dist', 'cli', 'nianbao.mjs');

/** Builds what is out of date. */
export async function build(): Promise<void> {
  const built = await execute([join(root, 'build', 'bundle.mjs'), 'templates', 'cli']);
  if (built.status !== 0) throw new Error(built.stderr);
}

type Surroundings = { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv };

export type Ended = { readonly status: number; readonly stdout: string; readonly stderr: string };

function execute(args: readonly string[], options: Surroundings = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [...args],
      { ...options, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout, stderr) => resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

/** Runs `nianbao` to its end. */
export function nianbao(args: readonly string[], options: Surroundings = {}): Promise<Ended> {
  return execute([nianbaoPath, ...args], options);
}

export type Serving = {
  readonly process: ChildProcess;
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly token: string;
  readonly call: (name: string, body: string) => Promise<unknown>;
};

/** Starts `nianbao serve` and reads its address; the process is gone after the test. */
export async function serving(args: readonly string[], env = process.env): Promise<Serving> {
  const child = spawn(process.execPath, [nianbaoPath, 'serve', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  for await (const line of createInterface({ input: child.stdout })) {
    const [, origin, token] = /(http:\/\/127\.0\.0\.1:\d+)\/#token=(\S+)/u.exec(line) ?? [];
    if (origin === undefined || token === undefined) continue;
    const call = async (name: string, body: string): Promise<unknown> => {
      const headers = { 'x-nianbao-token': token, origin };
      return (await fetch(`${origin}/api/${name}`, { method: 'POST', headers, body })).json();
    };
    return { process: child, origin, token, call };
  }
  throw new Error('nianbao serve ended without an address');
}

// Runs cases in threads of their own and watches them: a case that throws, hangs or eats the memory is a failure, with what
// is needed to repeat it.

import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import type { TargetName } from './targets.ts';
import type { Failure, Order, Told } from './worker.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Milliseconds one case may take, on a busy machine. A healthy one takes one or two. */
const CASE_LIMIT = 30_000;

/** Megabytes of objects one thread may hold. */
const MEMORY_LIMIT = 1_024;

export type Outcome = {
  readonly cases: number;
  readonly failures: readonly Failure[];
  readonly slowest: { readonly number: number; readonly milliseconds: number };
};

/** Bundles the worker, so that it runs the code as the app does. The answer takes it away again. */
export async function prepare(): Promise<{ readonly worker: string; readonly clear: () => Promise<void> }> {
  const outDir = await mkdtemp(join(root, 'dist', '.fuzz-'));
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: 'tests/fuzz/worker.ts',
      outDir,
      target: 'node20',
      minify: false,
      emptyOutDir: true,
      rolldownOptions: { external: [/^node:/u], output: { format: 'es', entryFileNames: 'worker.mjs' } },
    },
  });
  return {
    worker: join(outDir, 'worker.mjs'),
    clear: () => rm(outDir, { recursive: true, force: true }),
  };
}

/** Runs the cases `from` ≤ number < `to` of a target. A thread that is lost is replaced and goes on behind the lost case. */
export async function fuzz(
  worker: string,
  target: TargetName,
  { seed, from, to, caseLimit = CASE_LIMIT }: { seed: string; from: number; to: number; caseLimit?: number },
): Promise<Outcome> {
  const failures: Failure[] = [];
  let slowest = { number: from, milliseconds: 0 };
  let cases = 0;
  for (let start = from; start < to; ) {
    const progress = new Float64Array(new SharedArrayBuffer(24));
    progress[0] = start;
    progress[1] = Date.now() + 30_000;
    const order: Order = { root, target, seed, from: start, to, progress };
    const lost = await run(worker, order, caseLimit, (told) => {
      if (told.type === 'failure') failures.push(told.failure);
      else if (told.milliseconds > slowest.milliseconds) slowest = told;
    });
    const number = progress[0];
    cases += progress[2] ?? 0;
    if (lost === null) break;
    failures.push({ target, seed, number, what: lost });
    cases += 1;
    start = number + 1;
  }
  return { cases, failures, slowest };
}

/** Resolves when the thread has ended: null if it did all its work, else why it did not. */
function run(
  file: string,
  order: Order,
  caseLimit: number,
  hear: (told: Told) => void,
): Promise<string | null> {
  return new Promise((resolve) => {
    let why: string | null = null;
    const worker = new Worker(file, {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
      // What a library prints about a broken file is not ours to show.
      stdout: true,
      stderr: true,
    });
    const watch = setInterval(() => {
      if (Date.now() - (order.progress[1] ?? 0) < caseLimit) return;
      why = `no answer within ${caseLimit} ms`;
      void worker.terminate();
    }, 200);
    worker.on('message', (told: Told) => hear(told));
    worker.on('error', (error) => {
      why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    });
    worker.on('exit', () => {
      clearInterval(watch);
      resolve(why);
    });
  });
}

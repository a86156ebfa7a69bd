// One thread that runs cases one after the other and tells, in shared memory, which one it is at: whoever watches it can
// see a case that never ends.

import { parentPort, workerData } from 'node:worker_threads';
import { createRandom } from './random.ts';
import { openTargets, type TargetName } from './targets.ts';

export type Order = {
  readonly root: string;
  readonly target: TargetName;
  readonly seed: string;
  readonly from: number;
  /** Half-open. */
  readonly to: number;
  /** [number of the case, milliseconds since 1970 when it began, cases done] */
  readonly progress: Float64Array<SharedArrayBuffer>;
};

export type Failure = {
  readonly target: TargetName;
  readonly seed: string;
  readonly number: number;
  readonly what: string;
};

export type Told =
  | { readonly type: 'failure'; readonly failure: Failure }
  | { readonly type: 'slowest'; readonly number: number; readonly milliseconds: number };

const { root, target, seed, from, to, progress }: Order = workerData;
const { make, hold } = openTargets(root)[target];

function tell(told: Told): void {
  parentPort?.postMessage(told);
}

let slowest = { number: from, milliseconds: 0 };
for (let number = from; number < to; number++) {
  progress[0] = number;
  progress[1] = Date.now();
  const bytes = make(createRandom(`${seed} ${target} ${number}`));
  const begun = performance.now();
  try {
    await hold(bytes);
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell({ type: 'failure', failure: { target, seed, number, what: what.slice(0, 2_000) } });
  }
  const milliseconds = performance.now() - begun;
  if (milliseconds > slowest.milliseconds) slowest = { number, milliseconds };
  progress[2] = (progress[2] ?? 0) + 1;
}
tell({ type: 'slowest', ...slowest });

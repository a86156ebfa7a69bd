// Asks the one worker. Jobs run in the order asked; an answer is paired with its request by a serial number.

import { type CheckTables, EMPTY_TABLES } from '../../core/checks/tables.ts';
import { failure, type Result, success } from '../../core/result.ts';
import type { Answer, JobName, Jobs } from './protocol.ts';

type Waiting = (answer: Answer) => void;

const waiting = new Map<number, Waiting>();
let serial = 0;
let worker: Worker | null = null;
let tables: CheckTables = EMPTY_TABLES;

function startWorker(): Worker {
  const started = new Worker(new URL('./core.worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', (event: MessageEvent<Answer>) => {
    waiting.get(event.data.serial)?.(event.data);
    waiting.delete(event.data.serial);
  });
  started.addEventListener('error', stopJobs);
  started.postMessage({ serial: 0, name: 'tables', input: tables });
  return started;
}

/** Ends whatever the worker is at; its jobs are failures. The next job starts a new worker. */
export function stopJobs(): void {
  worker?.terminate();
  worker = null;
  for (const [key, resolve] of waiting) resolve({ serial: key, ok: false, message: 'worker' });
  waiting.clear();
}

/** Starts the worker ahead of its first job, so that the first check does not wait for it. */
export function warmUp(): void {
  worker ??= startWorker();
}

/** What every check and roll-forward looks things up in. Kept by the worker, so that it does not travel with each job. */
export function provideTables(loaded: CheckTables): void {
  tables = loaded;
  worker?.postMessage({ serial: 0, name: 'tables', input: tables });
}

/** Runs a job. A job that breaks is a failure with code `broken`; the worker is started anew for the next one. */
export function runJob<Name extends JobName>(
  name: Name,
  input: Jobs[Name]['input'],
): Promise<Result<Jobs[Name]['output']>> {
  worker ??= startWorker();
  const target = worker;
  serial += 1;
  const mine = serial;
  return new Promise((resolve) => {
    waiting.set(mine, (answer) => {
      // The worker is ours and answers by the same table; the compiler cannot follow a name through a message.
      if (answer.ok) resolve(success(answer.value as Jobs[Name]['output']));
      else {
        resolve(
          failure(
            'broken',
            '这一步没有做完，内容没有改动。请再试一次；仍不行时，请把文件另存为 .docx 再试。',
          ),
        );
      }
    });
    target.postMessage({ serial: mine, name, input });
  });
}

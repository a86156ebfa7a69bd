// The backup of the day, made by itself while the program is open; a stick that comes back is backed up to when it is there.

import type { Result } from '../../core/result.ts';
import { bugReport } from '../bug-report.ts';
import { isDiskError } from '../storage/disk.ts';
import { diskFailure } from '../storage/disk-failure.ts';
import type { BackupDone, Backups } from './backups.ts';

/** Milliseconds after the start, so that opening is not slowed, and between looks. */
const FIRST = 20_000;
const AGAIN = 10 * 60_000;

export type Daily = {
  /** Why the last attempt failed, as a sentence; null if it did not. */
  readonly problem: () => string | null;
  readonly ranByHand: (result: Result<BackupDone>) => void;
  /** Resolves when nothing is being written any more. */
  readonly stop: () => Promise<void>;
};

/** `folder`: where backups go; null for nowhere, or while another program is the writer. */
export function backUpDaily(backups: Backups, folder: () => Promise<string | null>): Daily {
  let problem: string | null = null;
  // Bugs go to stderr, never with text of a report.
  const report = (error: unknown): void => {
    if (isDiskError(error)) problem = diskFailure(error).error.message;
    else console.error(bugReport(error));
  };
  let running: Promise<void> = Promise.resolve();
  const note = (result: Result<BackupDone>): void => {
    problem = result.ok ? null : result.error.message;
  };
  async function look(): Promise<void> {
    const target = await folder();
    if (target === null) return;
    // A folder that cannot be looked into cannot be backed up to either, and that says why.
    const due = await backups.isDue(target).catch((error: unknown) => {
      if (!isDiskError(error)) throw error;
      return true;
    });
    if (due) note(await backups.run(target));
  }
  const start = (): void => {
    running = running.then(look).catch(report);
  };
  const first = setTimeout(start, FIRST);
  const again = setInterval(start, AGAIN);
  first.unref();
  again.unref();
  return {
    problem: () => problem,
    ranByHand: note,
    async stop() {
      clearTimeout(first);
      clearInterval(again);
      await running;
    },
  };
}

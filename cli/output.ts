// What goes to stdout and stderr, and the exit status that goes with it.

import type { Failure } from '../core/result.ts';

export const CLEAN = 0;
export const BLOCKED = 1;
export const UNUSABLE = 2;

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

export function printText(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Says what was wrong: the sentence on stderr; with `json` the failure on stdout as well. */
export function printFailure(error: Failure, { json, file }: { json: boolean; file: string | null }): number {
  const { code, message } = error;
  process.stderr.write(file === null ? `${message}\n` : `${file}：${message}\n`);
  if (json) printJson(file === null ? { error: { code, message } } : { file, error: { code, message } });
  return UNUSABLE;
}

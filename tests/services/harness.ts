// Services on a data folder of their own that goes away after the test.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Api } from '../../core/contract.ts';
import type { Result } from '../../core/result.ts';
import { freeExportPath } from '../../services/export-folder.ts';
import { createServices, type ServiceOptions } from '../../services/services.ts';

export const templatesFolder = fileURLToPath(new URL('../../templates', import.meta.url));

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), '法治年报 测试-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that goes on by one second each time it is read. */
export function clock(): () => string {
  let seconds = 0;
  return () => new Date(Date.UTC(2026, 0, 22, 9, 0, seconds++)).toISOString();
}

export async function services(dataFolder: string, changes: Partial<ServiceOptions> = {}): Promise<Api> {
  const created = await createServices({
    dataFolder,
    templatesFolder,
    version: '0.0.0',
    frontDoor: 'browser',
    today: () => '2026-01-22',
    now: clock(),
    chooseExportPath: (fileName) => freeExportPath(dataFolder, fileName),
    reveal: async () => {},
    ...changes,
  });
  return value(created).api;
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

export function errorCode(result: Result<unknown>): string | null {
  return result.ok ? null : result.error.code;
}

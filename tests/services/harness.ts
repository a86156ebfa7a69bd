// Services on a data folder of their own that goes away after the test.

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Api } from '../../core/contract.ts';
import type { Result } from '../../core/result.ts';
import { freeExportPath } from '../../services/export-folder.ts';
import { createServices, type ServiceOptions, type Services } from '../../services/services.ts';

export const templatesFolder = fileURLToPath(new URL('../../templates', import.meta.url));

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), '法治年报 测试-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The services open on each folder: opening a folder again stands for a restart and closes them first. */
const running = new Map<string, Services>();

/** Ends the services that this test has open on a folder. */
export async function closeServices(dataFolder: string): Promise<void> {
  await running.get(dataFolder)?.close();
  running.delete(dataFolder);
}

/** A clock that goes on by one second each time it is read. */
export function clock(): () => string {
  let seconds = 0;
  return () => new Date(Date.UTC(2026, 0, 22, 9, 0, seconds++)).toISOString();
}

export async function services(dataFolder: string, changes: Partial<ServiceOptions> = {}): Promise<Api> {
  await closeServices(dataFolder);
  const created = await createServices({
    dataFolder,
    templatesFolder,
    version: '0.0.0',
    frontDoor: 'browser',
    today: () => '2026-01-22',
    now: clock(),
    newId: randomUUID,
    chooseExportPath: (fileName) => freeExportPath(dataFolder, fileName),
    reveal: async () => {},
    ...changes,
  });
  const opened = value(created);
  running.set(dataFolder, opened);
  onTestFinished(async () => {
    running.delete(dataFolder);
    await opened.close();
  });
  return opened.api;
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

export function errorCode(result: Result<unknown>): string | null {
  return result.ok ? null : result.error.code;
}

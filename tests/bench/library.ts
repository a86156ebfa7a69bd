// A large library on a disk of its own, opened and saved into as the app does it.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Api } from '../../core/contract.ts';
import type { Report } from '../../core/report/schema.ts';
import type { Result } from '../../core/result.ts';
import { recordOf } from '../../services/history/journal-file.ts';
import { createServices } from '../../services/services.ts';
import { seal } from '../../services/storage/sealed.ts';

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Writes a data folder: each report with its save points, as if it had grown over the years. */
export function makeLibrary(
  dataFolder: string,
  report: Report,
  counts: { reports: number; revisions: number },
): void {
  for (const name of ['reports', 'history', 'trash']) mkdirSync(join(dataFolder, name), { recursive: true });
  for (let n = 0; n < counts.reports; n += 1) {
    const id = `report-${n}`;
    const one: Report = { ...report, id, title: `${report.title}${n}` };
    writeFileSync(join(dataFolder, 'reports', `${id}.json`), seal(one));
    const records = Array.from({ length: counts.revisions }, (_, day) => {
      const at = new Date(Date.UTC(2026, 0, 1 + day)).toISOString();
      const title = `${one.title} 第${day}稿`;
      return recordOf({ ...one, title }, { at, made: at, reason: 'writing', title, characters: 1 });
    });
    writeFileSync(join(dataFolder, 'history', `${id}.journal`), Buffer.concat(records));
  }
}

async function openServices(dataFolder: string, templatesFolder: string) {
  return value(
    await createServices({
      dataFolder,
      templatesFolder,
      version: 'bench',
      frontDoor: 'browser',
      today: () => '2026-01-22',
      now: () => new Date().toISOString(),
      newId: () => crypto.randomUUID(),
      chooseExportPath: async () => null,
      reveal: async () => {},
    }),
  );
}

/** Milliseconds from nothing to the list of the library. */
export async function timeOpening(dataFolder: string, templatesFolder: string): Promise<number> {
  const from = performance.now();
  const { api, close } = await openServices(dataFolder, templatesFolder);
  value(await api['reports.list'](null));
  const time = performance.now() - from;
  await close();
  return time;
}

/** Milliseconds of each of `times` saves, one word more each time, and of looking at a report's history. */
export async function timeSaving(
  dataFolder: string,
  templatesFolder: string,
  { report, times }: { report: Report; times: number },
): Promise<{ saves: number[]; history: number }> {
  const { api, close } = await openServices(dataFolder, templatesFolder);
  const saves: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const from = performance.now();
    value(await saveOne(api, { ...report, id: 'report-7', title: `第${n}次` }));
    saves.push(performance.now() - from);
  }
  const from = performance.now();
  value(await api['history.list']({ id: 'report-7' }));
  const history = performance.now() - from;
  await close();
  return { saves, history };
}

function saveOne(api: Api, report: Report) {
  return api['reports.save']({ report });
}

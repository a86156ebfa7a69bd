// Putting a draft into the library of the data folder, with last year's report beside it.

import type { Api } from '../core/contract.ts';
import type { Report } from '../core/report/schema.ts';
import type { Result } from '../core/result.ts';
import { newId, now, today } from '../services/clock.ts';
import { freeExportPath } from '../services/export-folder.ts';
import { createServices } from '../services/services.ts';
import type { Place } from './place.ts';
import { reveal } from './serve/reveal.ts';

/** Works on the library as its one writer. Codes: `locked` while the app is open on the folder (from the calls), the disk's, and those of `work`. */
export async function withLibrary<T>(
  { dataFolder, templatesFolder, version }: Place,
  work: (api: Api) => Promise<Result<T>>,
  chooseExportPath = (fileName: string): Promise<string> => freeExportPath(dataFolder, fileName),
): Promise<Result<T>> {
  const services = await createServices({
    dataFolder,
    templatesFolder,
    version,
    frontDoor: 'browser',
    today,
    now,
    newId,
    chooseExportPath,
    reveal,
  });
  if (!services.ok) return services;
  const { api, close } = services.value;
  try {
    return await work(api);
  } finally {
    await close();
  }
}

/**
 * Saves the draft, and last year's report unless the library has one of its year and issuer: 上年对照 looks for it there. Codes:
 * `locked` while the app is open on the folder, and those of the library.
 */
export function saveToLibrary(
  place: Place,
  { draft, last }: { readonly draft: Report; readonly last: Report },
): Promise<Result<unknown>> {
  return withLibrary(place, async (api) => {
    const listed = await api['reports.list'](null);
    if (!listed.ok) return listed;
    const there = listed.value.reports.some(
      ({ id, year, issuer }) => id === last.id || (year === last.year && issuer === last.issuer),
    );
    if (!there) {
      const saved = await api['reports.save']({ report: last });
      if (!saved.ok) return saved;
    }
    return api['reports.save']({ report: draft });
  });
}

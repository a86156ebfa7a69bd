import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { errorCode, services, templatesFolder, temporaryFolder, value } from './harness.ts';

it('brings every table that comes with the app', async () => {
  const tables = value(await (await services(await temporaryFolder()))['tables.load'](null));
  expect(tables.periods.periods.length).toBeGreaterThan(0);
  expect(tables.meetings.meetings.length).toBeGreaterThan(0);
  expect(tables.laws.laws.length).toBeGreaterThan(0);
  expect(tables.words.words.length).toBeGreaterThan(0);
  expect(tables.formulae.formulae.length).toBeGreaterThan(0);
});

it.each(['{"format":1,', '{"format":1,"asOf":"2026-01-01"}'])(
  'refuses a table that is damaged: %s',
  async (content) => {
    const folder = await temporaryFolder();
    await cp(templatesFolder, join(folder, 'templates'), { recursive: true });
    await writeFile(join(folder, 'templates', 'data', 'words.json'), content);
    const api = await services(join(folder, 'library'), { templatesFolder: join(folder, 'templates') });
    expect(errorCode(await api['tables.load'](null))).toBe('bad-table');
  },
);

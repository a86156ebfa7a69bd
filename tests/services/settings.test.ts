import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import { services, temporaryFolder, value } from './harness.ts';

const OURS: Settings = {
  ...DEFAULT_SETTINGS,
  unit: { fullName: '云岭县青石镇人民政府', shortName: '青石镇', recipient: '县人民政府' },
};

describe('settings', () => {
  it('are the defaults at first', async () => {
    const api = await services(await temporaryFolder());
    expect(value(await api['settings.load'](null))).toEqual(DEFAULT_SETTINGS);
  });

  it('come back after a restart', async () => {
    const folder = await temporaryFolder();
    value(await (await services(folder))['settings.save']({ settings: OURS }));
    expect(value(await (await services(folder))['settings.load'](null))).toEqual(OURS);
  });

  it('are the defaults when the file is broken, which is kept aside and told', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'settings.json'), '{"unit":');
    const api = await services(folder);
    expect(value(await api['settings.load'](null))).toEqual(DEFAULT_SETTINGS);
    const aside = (await readdir(folder)).find((name) => name.startsWith('settings.json.damaged-'));
    expect(await readFile(join(folder, aside ?? ''), 'utf8')).toBe('{"unit":');
    expect(value(await api['reports.list'](null)).notices.join()).toContain('设置的文件已损坏');
  });
});

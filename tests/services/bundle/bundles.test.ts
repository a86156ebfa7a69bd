import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Api } from '../../../core/contract.ts';
import { DEFAULT_SETTINGS } from '../../../core/settings.ts';
import { paragraph, report } from '../../support/reports.ts';
import { errorCode, services, temporaryFolder, value } from '../harness.ts';

function version(title: string, changes = {}) {
  const blocks = [paragraph('p', 0, title)];
  return report({ title, sections: [{ id: 'opening', blocks }], ...changes });
}

const CHECKS = {
  places: ['白水镇'],
  words: [],
  wrongWords: [{ wrong: '青石真', right: '青石镇' }],
  rulesOff: ['P01'],
};

/** A hand-over of a report with last year's, one save point and the unit's words. */
async function handOver(): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await temporaryFolder();
  const api = await services(folder);
  value(await api['settings.save']({ settings: { ...DEFAULT_SETTINGS, checks: CHECKS } }));
  value(await api['reports.save']({ report: version('去年的', { id: 'last', year: 2024 }) }));
  value(await api['reports.save']({ report: version('早先') }));
  value(await api['history.keep']({ id: 'report-1', reason: 'fixAll' }));
  value(await api['reports.save']({ report: version('交给同事') }));
  const saved = value(await api['bundle.save']({ id: 'report-1' }));
  expect(saved).toMatchObject({ kind: 'bundle', path: expect.stringMatching(/2025年度报告\.nianbao$/u) });
  return Uint8Array.from(await readFile(saved.path));
}

const titles = async (api: Api) =>
  value(await api['reports.list'](null))
    .reports.map(({ title }) => title)
    .sort();

describe('a hand-over on a colleague’s PC', () => {
  it('shows what is inside before anything is written, and brings all of it', async () => {
    const bytes = await handOver();
    const folder = await temporaryFolder();
    const api = await services(folder);
    const before = await readdir(folder, { recursive: true });
    expect(value(await api['bundle.look']({ bytes }))).toMatchObject({
      report: { title: '交给同事', here: 'absent' },
      last: { title: '去年的', here: 'absent' },
      revisions: 1,
      template: { here: 'same' },
      newWords: 2,
    });
    expect(await readdir(folder, { recursive: true })).toEqual(before);

    const { id } = value(await api['bundle.take']({ bytes, replace: false }));
    expect(id).toBe('report-1');
    expect(await titles(api)).toEqual(['交给同事', '去年的']);
    const { revisions } = value(await api['history.list']({ id }));
    expect(revisions.map(({ title }) => title)).toEqual(['早先']);
    expect(value(await api['settings.load'](null)).checks).toEqual({ ...CHECKS, rulesOff: [] });
  });

  it('taken a second time changes nothing', async () => {
    const bytes = await handOver();
    const api = await services(await temporaryFolder());
    for (let n = 0; n < 2; n += 1) value(await api['bundle.take']({ bytes, replace: false }));
    expect(await titles(api)).toEqual(['交给同事', '去年的']);
    expect(value(await api['bundle.look']({ bytes }))).toMatchObject({
      report: { here: 'same' },
      last: { here: 'same' },
      newWords: 0,
    });
  });

  it('comes beside a report with another text, with a history that can be restored', async () => {
    const bytes = await handOver();
    const api = await services(await temporaryFolder());
    value(await api['reports.save']({ report: version('同事自己的') }));
    expect(value(await api['bundle.look']({ bytes })).report.here).toBe('different');
    const { id } = value(await api['bundle.take']({ bytes, replace: false }));
    expect(id).not.toBe('report-1');
    expect(await titles(api)).toEqual(['交给同事', '去年的', '同事自己的']);
    const [revision] = value(await api['history.list']({ id })).revisions;
    value(await api['history.restore']({ id, revision: revision?.id ?? '', line: null }));
    expect(await titles(api)).toEqual(['去年的', '同事自己的', '早先']);
  });

  it('takes the place of a report only when asked to, and what stood there is kept', async () => {
    const bytes = await handOver();
    const api = await services(await temporaryFolder());
    value(await api['reports.save']({ report: version('同事自己的') }));
    value(await api['bundle.take']({ bytes, replace: true }));
    expect(await titles(api)).toEqual(['交给同事', '去年的']);
    const { revisions } = value(await api['history.list']({ id: 'report-1' }));
    expect(revisions.map(({ title, reason }) => `${reason} ${title}`)).toContain('handOver 同事自己的');
  });

  it('that was changed on the way writes nothing', async () => {
    const bytes = await handOver();
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
    const folder = await temporaryFolder();
    const api = await services(folder);
    expect(['bundle-changed', 'damaged']).toContain(
      errorCode(await api['bundle.take']({ bytes, replace: true })),
    );
    expect(await readdir(join(folder, 'reports'))).toEqual([]);
  });
});

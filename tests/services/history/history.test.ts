import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Api } from '../../../core/contract.ts';
import type { Report } from '../../../core/report/schema.ts';
import { History } from '../../../services/history/history.ts';
import { realDisk } from '../../../services/storage/disk.ts';
import { paragraph, report } from '../../support/reports.ts';
import { errorCode, services, temporaryFolder, value } from '../harness.ts';
import { diskError, faultyDisk } from '../storage/faulty-disk.ts';

const HOUR = 3_600_000;

/** A clock that is set by the test. */
function setClock(start: string) {
  let time = Date.parse(start);
  return {
    now: () => new Date(time).toISOString(),
    pass: (hours: number) => {
      time += hours * HOUR;
    },
  };
}

function version(text: string): Report {
  return report({ title: text, sections: [{ id: 'opening', blocks: [paragraph('p', 0, text)] }] });
}

const save = async (api: Api, text: string) => value(await api['reports.save']({ report: version(text) }));
const list = async (api: Api) => value(await api['history.list']({ id: 'report-1' })).revisions;
const titles = async (api: Api) => (await list(api)).map(({ title, reason }) => `${reason} ${title}`);

describe('the history of a report', () => {
  it('keeps the report as it stood before the first change in an hour of writing', async () => {
    const folder = await temporaryFolder();
    const clock = setClock('2026-01-22T01:00:00.000Z');
    const api = await services(folder, { now: clock.now });
    for (const text of ['一', '二', '三']) await save(api, text);
    expect(await titles(api)).toEqual(['writing 一']);
    clock.pass(1);
    await save(api, '四');
    await save(api, '五');
    expect(await titles(api)).toEqual(['writing 三', 'writing 一']);
    expect((await list(api))[0]?.at).toBe('2026-01-22T01:00:00.000Z');
    // After a restart the hour goes on.
    const again = await services(folder, { now: clock.now });
    await save(again, '六');
    expect(await titles(again)).toHaveLength(2);
  });

  it('goes on when the clock is set back, and keeps what seems to be from the future', async () => {
    const folder = await temporaryFolder();
    const clock = setClock('2026-01-22T01:00:00.000Z');
    const api = await services(folder, { now: clock.now });
    await save(api, '一');
    await save(api, '二');
    clock.pass(-24 * 365);
    await save(api, '三');
    await save(api, '四');
    expect(await titles(api)).toEqual(['writing 二', 'writing 一']);
    expect(value(await api['reports.open']({ id: 'report-1' })).report.title).toBe('四');
    clock.pass(-1);
    expect(value(await api['reports.list'](null)).notices).toEqual([]);
    await save(api, '五');
    clock.pass(-48);
    expect(value(await api['reports.list'](null)).notices).toEqual([
      expect.stringContaining('日期可能倒退了'),
    ]);
  });

  it('keeps a report before a big step, once', async () => {
    const api = await services(await temporaryFolder());
    await save(api, '一');
    const first = value(await api['history.keep']({ id: 'report-1', reason: 'fixAll' }));
    const second = value(await api['history.keep']({ id: 'report-1', reason: 'replaceAll' }));
    expect(second).toEqual(first);
    expect(await titles(api)).toEqual(['fixAll 一']);
    expect(errorCode(await api['history.keep']({ id: 'other', reason: 'fixAll' }))).toBe('not-found');
    expect(errorCode(await api['history.keep']({ id: '../a', reason: 'fixAll' }))).toBe('not-found');
    expect(value(await api['history.list']({ id: '../reports/report-1' })).revisions).toEqual([]);
  });

  it('says which text went out', async () => {
    const api = await services(await temporaryFolder());
    await save(api, '一');
    const bytes = new Uint8Array([1]);
    const file = { reportId: 'report-1', fileName: 'a.docx', bytes };
    value(await api['exports.save']({ ...file, kind: 'draft' }));
    value(await api['exports.save']({ ...file, kind: 'table' }));
    value(await api['exports.save']({ ...file, kind: 'final' }));
    expect(await titles(api)).toEqual(['final 一', 'export 一']);
  });

  it('brings a save point back, and what stood there again', async () => {
    const api = await services(await temporaryFolder());
    await save(api, '一');
    const { revision } = value(await api['history.keep']({ id: 'report-1', reason: 'fixAll' }));
    await save(api, '二');
    const { undo } = value(await api['history.restore']({ id: 'report-1', revision, line: null }));
    expect(value(await api['reports.open']({ id: 'report-1' })).report.title).toBe('一');
    expect(await titles(api)).toEqual(['restore 二', 'fixAll 一']);
    value(await api['history.restore']({ id: 'report-1', revision: undo ?? '', line: null }));
    expect(value(await api['reports.open']({ id: 'report-1' })).report.title).toBe('二');
  });

  it('brings one paragraph back', async () => {
    const api = await services(await temporaryFolder());
    await save(api, '一');
    const { revision } = value(await api['history.keep']({ id: 'report-1', reason: 'fixAll' }));
    await save(api, '二');
    value(await api['history.restore']({ id: 'report-1', revision, line: 'p' }));
    const { report: now } = value(await api['reports.open']({ id: 'report-1' }));
    expect(now).toMatchObject({ title: '二', sections: [{ blocks: [{ content: [{ text: '一' }] }] }] });
    const none = await api['history.restore']({ id: 'report-1', revision, line: '没有' });
    expect(errorCode(none)).toBe('not-found');
  });

  it('opens when both generations of the file are damaged', async () => {
    const folder = await temporaryFolder();
    const api = await services(folder);
    await save(api, '一');
    value(await api['history.keep']({ id: 'report-1', reason: 'fixAll' }));
    await save(api, '二');
    for (const name of ['report-1.json', 'report-1.previous.json'])
      await writeFile(join(folder, 'reports', name), '\0'.repeat(100));
    const { reports, notices } = value(await (await services(folder))['reports.list'](null));
    expect(reports.map(({ title }) => title)).toEqual(['一']);
    expect(notices[0]).toContain('最近留存的历史版本');
  });

  it('brings back a report whose files are gone', async () => {
    const folder = await temporaryFolder();
    const api = await services(folder);
    await save(api, '一');
    const { revision } = value(await api['history.keep']({ id: 'report-1', reason: 'fixAll' }));
    await rm(join(folder, 'reports', 'report-1.json'));
    const again = await services(folder);
    const { undo } = value(await again['history.restore']({ id: 'report-1', revision, line: null }));
    expect(undo).toBeNull();
    expect(value(await again['reports.open']({ id: 'report-1' })).report.title).toBe('一');
  });

  it('goes on behind a torn end', async () => {
    const folder = await temporaryFolder();
    const api = await services(folder);
    for (const text of ['一', '二', '三']) {
      await save(api, text);
      value(await api['history.keep']({ id: 'report-1', reason: 'fixAll' }));
    }
    const path = join(folder, 'history', 'report-1.journal');
    await truncate(path, (await readFile(path)).length - 5);
    expect(await titles(api)).toEqual(['fixAll 二', 'fixAll 一']);
    value(await api['history.keep']({ id: 'report-1', reason: 'fixAll' }));
    expect(await titles(api)).toEqual(['fixAll 三', 'fixAll 二', 'fixAll 一']);
  });

  it('is thinned out as it grows old', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'history'));
    const clock = setClock('2026-01-01T01:00:00.000Z');
    const history = new History({ disk: realDisk, dataFolder: folder, now: clock.now });
    for (let hour = 0; hour < 24 * 40; hour += 4) {
      await history.keep(version(`第${hour}小时`), 'writing');
      clock.pass(4);
    }
    const kept = await history.list('report-1');
    // Of the last day, one a day for thirty, one of the month before, and what waits to be cleared away.
    expect(kept.length).toBeGreaterThan(6 + 29);
    expect(kept.length).toBeLessThan(7 + 31 + 2 + 9);
    expect(kept.some(({ title }) => title === '第4小时')).toBe(false);
  });

  it('does not keep the words from being saved when it cannot be written', async () => {
    const folder = await temporaryFolder();
    const full = faultyDisk({ append: async () => Promise.reject(diskError('ENOSPC')) });
    const api = await services(folder, { disk: full });
    await save(api, '一');
    await save(api, '二');
    expect(await titles(api)).toEqual([]);
    expect(value(await api['reports.open']({ id: 'report-1' })).report.title).toBe('二');
    expect(errorCode(await api['history.keep']({ id: 'report-1', reason: 'fixAll' }))).toBe('disk-full');
  });

  it('keeps what another program wrote meanwhile', async () => {
    const folder = await temporaryFolder();
    const api = await services(folder);
    for (const text of ['零', '一']) await save(api, text);
    const path = join(folder, 'reports', 'report-1.json');
    await writeFile(path, JSON.stringify(version('别人写的')));
    await save(api, '二');
    expect(await titles(api)).toContain('outside 别人写的');
    expect(value(await api['reports.list'](null)).notices).toEqual([expect.stringContaining('历史版本')]);
    expect(await realDisk.list(join(folder, 'reports'))).toEqual(['report-1.json', 'report-1.previous.json']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../core/report/schema.ts';
import { recordOf, reportOf, scanJournal } from '../../../services/history/journal-file.ts';
import { anyReport, paragraph, report } from '../../support/reports.ts';

const META = {
  at: '2026-01-20T09:00:00.000Z',
  made: '2026-01-20T09:00:00.000Z',
  reason: 'writing',
  title: '标题',
  characters: 3,
} as const;

function journal(...reports: readonly Report[]): Uint8Array {
  return new Uint8Array(Buffer.concat(reports.map((one) => recordOf(one, META))));
}

function titles(bytes: Uint8Array): string[] {
  return scanJournal(bytes).records.map((record) => {
    const read = reportOf(bytes, record);
    if (!read.ok) throw new Error(read.error.message);
    return read.value.title;
  });
}

const three = [report({ title: '一' }), report({ title: '二' }), report({ title: '三' })];

describe('a journal', () => {
  it('brings any report back', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 4 }), (reports) => {
        const bytes = journal(...reports);
        expect(scanJournal(bytes).records.map((record) => reportOf(bytes, record))).toEqual(
          reports.map((value) => ({ ok: true, value })),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('is read up to where it is torn, wherever that is, and goes on behind it', () => {
    const whole = journal(...three);
    const second = scanJournal(whole).records[1];
    if (second === undefined) throw new Error('no second record');
    const end = journal(report({ title: '四' }));
    for (let cut = second.start; cut < second.end; cut += 7) {
      const torn = whole.subarray(0, cut);
      expect(titles(torn)).toEqual(['一']);
      expect(scanJournal(torn).spoiled).toBe(false);
      const goneOn = new Uint8Array(Buffer.concat([torn, end]));
      expect(titles(goneOn)).toEqual(['一', '四']);
    }
  });

  it('loses one record at most to one wrong byte, and notices it', () => {
    const whole = journal(...three);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = Uint8Array.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        expect(titles(bytes)).toHaveLength(2);
      }),
      { numRuns: 200 },
    );
  });

  it('reads nothing out of anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        expect(scanJournal(new Uint8Array(Buffer.concat([Buffer.from('NBR1'), noise]))).records).toEqual([]);
      }),
    );
  });

  it('does not let a small record grow into a huge report', () => {
    const bomb = recordOf(report({ title: '一' }), META);
    const view = new DataView(bomb.buffer);
    view.setUint32(12, 0xffff_ffff, true);
    expect(scanJournal(bomb).records).toEqual([]);
  });

  it('made of false beginnings is given up soon', () => {
    const bytes = new Uint8Array(4 * 1024 * 1024);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 32 <= bytes.length; at += 32) {
      bytes.set(new TextEncoder().encode('NBR1'), at);
      view.setUint32(at + 8, 2 * 1024 * 1024, true);
    }
    // Looked through for each of them it would take a quarter of an hour.
    expect(scanJournal(bytes)).toMatchObject({ records: [], spoiled: true });
  });

  it('is compact', () => {
    const text = '全镇扎实推进法治政府建设，依法办理行政执法案件。';
    const blocks = Array.from({ length: 300 }, (_, n) => paragraph(`p${n}`, 0, `${n}${text}`));
    const long = report({ sections: [{ id: 'opening', blocks }] });
    expect(journal(long).length).toBeLessThan(JSON.stringify(long).length / 8);
  });
});

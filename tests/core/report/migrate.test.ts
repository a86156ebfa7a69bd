import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lines } from '../../../core/report/lines.ts';
import { type Migration, olderVersion, parseReport } from '../../../core/report/migrate.ts';
import { SCHEMA_VERSION } from '../../../core/report/schema.ts';
import { anyReport, report } from '../../support/reports.ts';

describe('parseReport', () => {
  it('gives back any report that went through JSON', () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        expect(parseReport(JSON.parse(JSON.stringify(any)))).toEqual({ ok: true, value: any });
      }),
    );
  });

  it('says that a newer file needs a newer app, and does not call it damaged', () => {
    const result = parseReport({ ...report(), schemaVersion: 99 });
    expect(result).toMatchObject({ ok: false, error: { code: 'newer-version' } });
  });

  it('goes forward step by step from an older version', () => {
    const { schemaVersion: _, title, ...rest } = report();
    const migrations: ReadonlyMap<number, Migration> = new Map<number, Migration>([
      [-1, (data) => ({ ...data, schemaVersion: 0, closing: '' })],
      [0, (data) => ({ ...data, schemaVersion: 1, title: '改过的标题' })],
    ]);
    expect(parseReport({ schemaVersion: -1, ...rest }, migrations)).toEqual({
      ok: true,
      value: { ...rest, schemaVersion: 1, title: '改过的标题', closing: '' },
    });
    expect(title).not.toBe('改过的标题');
    expect(parseReport({ schemaVersion: -1, ...rest })).toMatchObject({ ok: false });
    expect(olderVersion({ schemaVersion: 0 })).toBe(0);
    expect(olderVersion(report())).toBeNull();
  });

  it.each(Array.from({ length: SCHEMA_VERSION }, (_, n) => [n + 1]))(
    'opens the file that version %i saved',
    (version) => {
      const path = new URL(`../../fixtures/reports/v${version}.json`, import.meta.url);
      const opened = parseReport(JSON.parse(readFileSync(path, 'utf8')));
      if (!opened.ok) throw new Error(opened.error.message);
      const texts = [...lines(opened.value)].map(({ text }) => text);
      expect(texts).toContain('调解矛盾纠纷××件，比上年有所增加。');
      expect(texts).toContain('开展培训');
      expect(opened.value).toMatchObject({ issuer: '云岭县青石镇人民政府', dismissals: [{ rule: 'Y03' }] });
    },
  );

  it.each([
    [null],
    ['text'],
    [{}],
    [[]],
    [{ ...report(), sections: [{ id: 'opening' }] }],
    [{ ...report(), extra: 1 }],
  ])('refuses %j with a sentence that names the place', (data) => {
    const result = parseReport(data);
    expect(result).toMatchObject({ ok: false, error: { code: 'not-a-report' } });
  });
});

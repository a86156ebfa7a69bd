import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../core/report/migrate.ts';
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

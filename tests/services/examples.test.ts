import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { check } from '../../core/checks/check.ts';
import { importFile } from '../../core/intake/import.ts';
import { reportProgress } from '../../core/report/progress.ts';
import { services, temporaryFolder, value } from './harness.ts';

describe('the worked examples', () => {
  it('are two finished years, clean under the check with the data of the app', async () => {
    const api = await services(await temporaryFolder());
    const { templates } = value(await api['templates.list'](null));
    const tables = value(await api['tables.load'](null));
    const reports = [];
    for (const { fileName, text } of value(await api['examples.load'](null))) {
      const { report } = value(
        await importFile(new TextEncoder().encode(text), {
          fileName,
          newId: randomUUID,
          now: '2026-01-22T09:00:00.000Z',
          templates,
          templateId: 'annual-report',
        }),
      );
      reports.push(report);
    }
    expect(reports.map(({ year }) => year)).toEqual([2025, 2024]);
    for (const [index, report] of reports.entries()) {
      const template = templates.find(({ id }) => id === report.templateId) ?? null;
      const last = reports[index + 1] ?? null;
      expect(check(report, { today: '2026-01-25', template, tables, last })).toEqual([]);
      expect(reportProgress(report).done).toBe(1);
      expect(report.unmapped).toEqual([]);
      expect(report.issueDate).not.toBeNull();
    }
  });
});

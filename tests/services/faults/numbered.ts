// A report whose every paragraph says which save it is of, so that a mixture of two saves would show.

import type { Report } from '../../../core/report/schema.ts';

/** Long enough that writing it takes a moment. */
export function numbered(n: number): Report {
  return made(n, 60);
}

/** Short, for many rounds. */
export function small(n: number): Report {
  return made(n, 2);
}

function made(n: number, paragraphs: number): Report {
  const text = `第${n}次保存。`.repeat(20);
  const blocks = Array.from({ length: paragraphs }, (_, i) => ({
    type: 'paragraph' as const,
    id: `p${i}`,
    level: 0 as const,
    content: [{ type: 'text' as const, text }],
  }));
  return {
    schemaVersion: 1,
    id: 'report-1',
    templateId: 'annual-report',
    year: 2025,
    issuer: '青石镇人民政府',
    title: `第${n}次`,
    recipient: '',
    documentNumber: '',
    signatory: '',
    issueDate: null,
    closing: '',
    sections: [{ id: 'opening', blocks }],
    unmapped: [],
    dropped: [],
    dismissals: [],
    createdAt: '2026-01-05T08:00:00.000Z',
    updatedAt: '2026-01-05T08:00:00.000Z',
  };
}

/** Which save a report is of; throws if it is not whole. */
export function numberOf(report: Report): number {
  const n = Number(/\d+/u.exec(report.title)?.[0]);
  if (report.sections[0]?.blocks.length === 0) throw new Error(`save ${n} is empty`);
  const wanted = JSON.stringify({ ...made(n, report.sections[0]?.blocks.length ?? 0), updatedAt: '' });
  if (JSON.stringify({ ...report, updatedAt: '' }) !== wanted) throw new Error(`save ${n} is not whole`);
  return n;
}

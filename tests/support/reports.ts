// Reports for tests: made-up places, and arbitrary ones for property tests.

import fc from 'fast-check';
import { normalizeContent } from '../../core/report/edit.ts';
import type { Block, Inline, Level, NewId, Paragraph, Report } from '../../core/report/schema.ts';

/** Ids p1, p2, … in order of asking. */
export function counter(prefix = 'p'): NewId {
  let n = 0;
  return () => `${prefix}${++n}`;
}

export function paragraph(id: string, level: Level, ...content: (string | Inline)[]): Paragraph {
  return {
    type: 'paragraph',
    id,
    level,
    content: content.map((item) => (typeof item === 'string' ? { type: 'text', text: item } : item)),
  };
}

export function blank(id: string, label: string, unit: string, lastValue: string | null = null): Inline {
  return { type: 'blank', id, label, unit, lastValue };
}

export function report(changes: Partial<Report> = {}): Report {
  return {
    schemaVersion: 1,
    id: 'report-1',
    templateId: 'annual-report',
    year: 2025,
    issuer: '青石镇人民政府',
    title: '青石镇2025年度法治政府建设情况报告',
    recipient: '县委、县政府',
    documentNumber: '',
    signatory: '',
    issueDate: '2026-01-20',
    closing: '专此报告。',
    sections: [],
    unmapped: [],
    dropped: [],
    dismissals: [],
    createdAt: '2026-01-05T08:00:00.000Z',
    updatedAt: '2026-01-05T08:00:00.000Z',
    ...changes,
  };
}

const HAN = '法治政府建设依工作推进镇村执调解纠纷件次年度落实全面，。；：“”《》（）、';
const han = (min: number, max: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...HAN), minLength: min, maxLength: max });

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: han(1, 60).map((text): Inline => ({ type: 'text', text })) },
  { weight: 1, arbitrary: han(1, 30).map((text): Inline => ({ type: 'text', text, carried: true })) },
  { weight: 1, arbitrary: han(1, 10).map((text): Inline => ({ type: 'text', text, bold: true })) },
  {
    weight: 1,
    arbitrary: fc
      .record({ label: han(1, 8), unit: fc.constantFrom('', '件', '场次'), id: fc.uuid() })
      .map(({ id, label, unit }): Inline => ({ type: 'blank', id, label, unit, lastValue: null })),
  },
);

const content = fc.array(inline, { minLength: 1, maxLength: 5 }).map(normalizeContent);

const cell = fc
  .record({ id: fc.uuid(), content })
  .map((p): Paragraph => ({ type: 'paragraph', level: 0, ...p }));

const block: fc.Arbitrary<Block> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({ id: fc.uuid(), level: fc.constantFrom<Level>(0, 0, 0, 1, 2, 3, 4), content })
      .map((p): Paragraph => ({ type: 'paragraph', ...p })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.uuid(), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([id, rows, columns]) =>
        fc
          .array(fc.array(cell, { minLength: columns, maxLength: columns }), {
            minLength: rows,
            maxLength: rows,
          })
          .map((cells): Block => ({ type: 'table', id, headerRows: 1, rows: cells })),
      ),
  },
);

/** Any valid report of the annual-report template. */
export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    title: han(1, 50),
    recipient: han(0, 12),
    sections: fc.tuple(
      ...['opening', 'measures', 'shortcomings', 'leadership', 'plan', 'other'].map((id) =>
        fc.array(block, { maxLength: 6 }).map((blocks) => ({ id, blocks })),
      ),
    ),
    unmapped: fc.array(block, { maxLength: 2 }),
  })
  .map((changes) => report(changes));

// Short ways to write down a report for a test.

import {
  type Block,
  type Inline,
  type Level,
  type Paragraph,
  type Report,
  SCHEMA_VERSION,
} from '../../../core/report/schema.ts';
import type { Template } from '../../../core/template/schema.ts';

/** Ids in order: n1, n2, … */
export function counter(prefix: string): () => string {
  let n = 0;
  return () => {
    n += 1;
    return `${prefix}${n}`;
  };
}

/** `# ` to `#### ` make a heading; an array of arrays makes a table with one head row. */
export type Written = string | readonly (readonly string[])[];

export function paragraph(id: string, level: Level, content: string | readonly Inline[]): Paragraph {
  return {
    type: 'paragraph',
    id,
    level,
    content:
      typeof content === 'string' ? (content === '' ? [] : [{ type: 'text', text: content }]) : content,
  };
}

function levelOf(marks: string): Level {
  switch (marks.length) {
    case 1:
      return 1;
    case 2:
      return 2;
    case 3:
      return 3;
    case 4:
      return 4;
    default:
      return 0;
  }
}

export function blocks(written: readonly Written[], newId: () => string): Block[] {
  return written.map((item) => {
    if (typeof item !== 'string') {
      return {
        type: 'table',
        id: newId(),
        headerRows: 1,
        rows: item.map((row) => row.map((cell) => paragraph(newId(), 0, cell))),
      };
    }
    const [, marks = '', text = ''] = /^(#{0,4}) ?([\s\S]*)$/u.exec(item) ?? [];
    return paragraph(newId(), levelOf(marks), text);
  });
}

export const SECTION_IDS = ['opening', 'measures', 'shortcomings', 'leadership', 'plan', 'other'] as const;

/** A template with these sections and nothing in them. */
export function templateOf(ids: readonly string[], id = 'annual-report'): Template {
  return {
    format: 1,
    id,
    name: id === 'annual-report' ? '法定五项' : '另一种结构',
    summary: '测试用',
    title: '{issuer}{year}年度法治政府建设报告',
    recipient: '',
    closing: '',
    sections: ids.map((section) => ({
      id: section,
      label: section,
      heading: null,
      required: null,
      basis: [],
      guidance: [],
      points: [],
      synonyms: [],
      skeleton: [],
    })),
  };
}

export function reportOf(
  sections: Partial<Record<(typeof SECTION_IDS)[number], readonly Written[]>>,
  fields: Partial<Report> = {},
): Report {
  const newId = counter('p');
  return {
    schemaVersion: SCHEMA_VERSION,
    id: 'last',
    templateId: 'annual-report',
    year: 2023,
    issuer: '云岭县青石镇人民政府',
    title: '青石镇2023年度法治政府建设年度报告',
    recipient: '云岭县人民政府',
    documentNumber: '',
    signatory: '',
    issueDate: null,
    closing: '专此报告。',
    sections: SECTION_IDS.map((id) => ({ id, blocks: blocks(sections[id] ?? [], newId) })),
    unmapped: [],
    dropped: [],
    dismissals: [],
    createdAt: '2024-01-17T08:00:00.000Z',
    updatedAt: '2024-01-17T08:00:00.000Z',
    ...fields,
  };
}

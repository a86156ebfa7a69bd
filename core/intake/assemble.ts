// Placements and elements become a report.

import type { Block, Inline, NewId, Paragraph, Report, Table } from '../report/schema.ts';
import { SCHEMA_VERSION } from '../report/schema.ts';
import type { Template } from '../template/schema.ts';
import { trimEnd, trimStart } from './clean/pass.ts';
import type { Elements } from './elements/elements.ts';
import type { Placement } from './map/map.ts';
import { type OutlineItem, outline } from './outline/outline.ts';
import type { ChapterMatch, Dropped, FileOrdinalFault, SourceParagraph, SourceTable } from './types.ts';

function text(value: string): Inline[] {
  return value === '' ? [] : [{ type: 'text', text: value }];
}

function paragraph(source: SourceParagraph, level: Paragraph['level'], newId: NewId): Paragraph {
  const runs = source.content?.filter((run) => run.type !== 'text' || run.text !== '');
  return { type: 'paragraph', id: newId(), level, content: [...(runs ?? text(source.text))] };
}

function table(source: SourceTable, newId: NewId): Table {
  const rows = source.rows.filter((row) => row.length > 0);
  return {
    type: 'table',
    id: newId(),
    headerRows: Math.min(source.headerRows, rows.length, 20),
    rows: rows.map((row) =>
      row.map(
        (cell): Paragraph => ({ type: 'paragraph', id: newId(), level: 0, content: text(cell.trim()) }),
      ),
    ),
  };
}

function block(item: OutlineItem, newId: NewId): Block {
  return item.type === 'table' ? table(item.table, newId) : paragraph(item.paragraph, item.level, newId);
}

/** As many as a report can hold: see attachments in report/schema.ts. */
const MOST_ATTACHMENTS = 30;

export type Assembled = {
  readonly report: Report;
  readonly chapters: readonly ChapterMatch[];
  readonly ordinalFaults: readonly FileOrdinalFault[];
};

export function assemble(input: {
  readonly elements: Elements;
  readonly placements: readonly Placement[];
  readonly template: Template;
  readonly dropped: readonly Dropped[];
  readonly newId: NewId;
  readonly now: string;
}): Assembled {
  const { elements, template, newId } = input;
  const blocks = new Map<string, Block[]>(template.sections.map((section) => [section.id, []]));
  const unmapped: Block[] = [];
  const chapters: ChapterMatch[] = [];
  const ordinalFaults: FileOrdinalFault[] = [];
  for (const placement of input.placements) {
    const made = placement.items.map((item) => block(item, newId));
    const target = (placement.section === null ? undefined : blocks.get(placement.section)) ?? unmapped;
    target.push(...made);
    placement.items.forEach((item, i) => {
      const line = made[i]?.id;
      if (item.type === 'table' || line === undefined) return;
      for (const fault of item.faults ?? []) ordinalFaults.push({ ...fault, line });
    });
    const [first] = made;
    if (!first) continue;
    chapters.push({
      block: first.id,
      heading: placement.heading,
      section: placement.section,
      confidence: placement.confidence,
      reason: placement.reason,
    });
  }
  for (const source of elements.unmapped) {
    unmapped.push(
      source.type === 'table' ? table(source, newId) : paragraph(trimEnd(trimStart(source)), 0, newId),
    );
  }
  const attachments = elements.attachments.slice(0, MOST_ATTACHMENTS).map((attachment) => ({
    id: newId(),
    title: attachment.title,
    blocks: outline(attachment.blocks, elements.year).items.map((item) => block(item, newId)),
  }));
  for (const { title, blocks: left } of elements.attachments.slice(MOST_ATTACHMENTS)) {
    if (title !== '') unmapped.push({ type: 'paragraph', id: newId(), level: 0, content: text(title) });
    for (const source of left)
      unmapped.push(source.type === 'table' ? table(source, newId) : paragraph(source, 0, newId));
  }
  const report: Report = {
    schemaVersion: SCHEMA_VERSION,
    id: newId(),
    templateId: template.id,
    year: elements.year,
    issuer: elements.issuer,
    title: elements.title,
    recipient: elements.recipient,
    documentNumber: elements.documentNumber,
    signatory: elements.signatory,
    issueDate: elements.issueDate,
    ...(elements.letterhead && { letterhead: elements.letterhead }),
    closing: elements.closing,
    sections: template.sections.map(({ id }) => ({ id, blocks: blocks.get(id) ?? [] })),
    ...(attachments.length > 0 && { attachments }),
    unmapped,
    dropped: [...input.dropped],
    dismissals: [],
    createdAt: input.now,
    updatedAt: input.now,
  };
  return { report, chapters, ordinalFaults };
}

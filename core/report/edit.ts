// Changing a report: pure functions from a report to a report.

import { FIELD_LINES, type FieldLine } from './lines.ts';
import type { Block, Inline, Paragraph, Report, Text } from './schema.ts';
import { blankText } from './text.ts';

/** Replace the half-open UTF-16 range of a line's plain text. A blank that the range touches is replaced whole. */
export type Edit = {
  readonly line: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** The line's paragraph goes if nothing is left in it. */
  readonly removesEmpty?: true;
};

function isField(id: string): id is FieldLine {
  return id in FIELD_LINES;
}

/** Joins neighbouring runs that carry the same marks and removes empty ones. */
export function normalizeContent(content: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const inline of content) {
    const last = out.at(-1);
    if (inline.type === 'text' && inline.text === '') continue;
    if (
      inline.type === 'text' &&
      last?.type === 'text' &&
      last.bold === inline.bold &&
      last.carried === inline.carried
    ) {
      out[out.length - 1] = { ...last, text: last.text + inline.text };
    } else {
      out.push(inline);
    }
  }
  return out;
}

function replaceInContent(content: readonly Inline[], { start, end, replacement }: Edit): Inline[] {
  const before: Inline[] = [];
  const after: Inline[] = [];
  let touched: Text | null = null;
  let offset = 0;
  for (const inline of content) {
    const length = inline.type === 'text' ? inline.text.length : blankText(inline).length;
    const from = offset;
    const to = offset + length;
    offset = to;
    if (to <= start) {
      before.push(inline);
    } else if (from >= end) {
      after.push(inline);
    } else if (inline.type === 'text') {
      touched ??= inline;
      if (from < start) before.push({ ...inline, text: inline.text.slice(0, start - from) });
      if (to > end) after.push({ ...inline, text: inline.text.slice(end - from) });
    }
  }
  const inserted: Text = { type: 'text', text: replacement, ...(touched?.bold ? { bold: true } : {}) };
  return normalizeContent([...before, inserted, ...after]);
}

/** Replaces every paragraph with `change(paragraph)`; blocks that do not change keep their identity. */
export function mapParagraphs(
  blocks: readonly Block[],
  change: (paragraph: Paragraph) => Paragraph,
): Block[] {
  return blocks.map((block) => {
    if (block.type === 'paragraph') return change(block);
    const rows = block.rows.map((row) => row.map(change));
    const same = rows.every((row, r) => row.every((cell, c) => cell === block.rows[r]?.[c]));
    return same ? block : { ...block, rows };
  });
}

function spliced(text: string, { start, end, replacement }: Edit): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** Replaces every paragraph of the report, those of attachments and 未归类 included. */
export function mapReport(report: Report, change: (paragraph: Paragraph) => Paragraph): Report {
  const mapped = <T extends { readonly blocks: readonly Block[] }>(part: T): T => ({
    ...part,
    blocks: mapParagraphs(part.blocks, change),
  });
  return {
    ...report,
    sections: report.sections.map(mapped),
    ...(report.attachments === undefined ? {} : { attachments: report.attachments.map(mapped) }),
    unmapped: mapParagraphs(report.unmapped, change),
  };
}

export function applyEdit(report: Report, edit: Edit): Report {
  if (isField(edit.line)) {
    const field = FIELD_LINES[edit.line];
    return { ...report, [field]: spliced(report[field], edit) };
  }
  const change = (paragraph: Paragraph): Paragraph =>
    paragraph.id === edit.line
      ? { ...paragraph, content: replaceInContent(paragraph.content, edit) }
      : paragraph;
  const gone = (block: Block): boolean =>
    edit.removesEmpty === true &&
    block.type === 'paragraph' &&
    block.id === edit.line &&
    block.content.length === 0;
  const changed = (blocks: readonly Block[]): readonly Block[] => {
    const now = mapParagraphs(blocks, change).filter((block) => !gone(block));
    return now.length === blocks.length && now.every((block, i) => block === blocks[i]) ? blocks : now;
  };
  return {
    ...report,
    sections: report.sections.map((section) => {
      const blocks = changed(section.blocks);
      return blocks === section.blocks ? section : { ...section, blocks: [...blocks] };
    }),
    unmapped: [...changed(report.unmapped)],
    ...(report.attachments === undefined
      ? {}
      : {
          attachments: report.attachments.map((attachment) => ({
            ...attachment,
            title: attachment.id === edit.line ? spliced(attachment.title, edit) : attachment.title,
            blocks: [...changed(attachment.blocks)],
          })),
        }),
  };
}

/** Applies edits as one step. Edits of one line are applied from its end, so that their offsets stay true. */
export function applyEdits(report: Report, edits: readonly Edit[]): Report {
  return [...edits].sort((a, b) => b.start - a.start).reduce(applyEdit, report);
}

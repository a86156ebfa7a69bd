// The addressable lines of a report: whatever carries text, each with an id that findings and edits refer to.

import type { Block, Level, Paragraph, Report } from './schema.ts';
import { headingOf, paragraphsOf, paragraphText } from './text.ts';

/** Ids of the lines that are fields of the report itself, in printing order. Paragraph ids never start with `@`. */
export const FIELD_LINES = {
  '@documentNumber': 'documentNumber',
  '@signatory': 'signatory',
  '@title': 'title',
  '@recipient': 'recipient',
  '@closing': 'closing',
  '@issuer': 'issuer',
} as const;

export type FieldLine = keyof typeof FIELD_LINES;
export type ReportField = (typeof FIELD_LINES)[FieldLine];

/** Section id under which the blocks of 未归类 are addressed. */
export const UNMAPPED = 'unmapped';

export type Line = {
  /** Paragraph id, one of FIELD_LINES, or the id of an attachment for its title. */
  readonly id: string;
  /** Plain text; ordinals are not part of it. */
  readonly text: string;
  readonly level: Level;
  /** Section id, `unmapped`, the id of an attachment, or null for a field of the report. */
  readonly section: string | null;
  /** null for a field of the report and for the title of an attachment. */
  readonly paragraph: Paragraph | null;
  /** Index in the section's paragraphs without its heading, cells counted in reading order; null for headings of sections, titles of attachments and fields. */
  readonly index: number | null;
};

function fieldLine(report: Report, id: FieldLine): Line {
  return { id, text: report[FIELD_LINES[id]], level: 0, section: null, paragraph: null, index: null };
}

export function* lines(report: Report): Generator<Line> {
  yield fieldLine(report, '@documentNumber');
  yield fieldLine(report, '@signatory');
  yield fieldLine(report, '@title');
  yield fieldLine(report, '@recipient');
  for (const section of report.sections) yield* blockLines(section.id, section.blocks, headingOf(section));
  yield* blockLines(UNMAPPED, report.unmapped, null);
  yield fieldLine(report, '@closing');
  yield fieldLine(report, '@issuer');
  for (const { id, title, blocks } of report.attachments ?? []) {
    yield { id, text: title, level: 0, section: id, paragraph: null, index: null };
    yield* blockLines(id, blocks, null);
  }
}

function* blockLines(section: string, blocks: readonly Block[], heading: Paragraph | null): Generator<Line> {
  let index = 0;
  for (const paragraph of paragraphsOf(blocks)) {
    yield {
      id: paragraph.id,
      text: paragraphText(paragraph),
      level: paragraph.level,
      section,
      paragraph,
      index: paragraph === heading ? null : index++,
    };
  }
}

export function findLine(report: Report, id: string): Line | null {
  for (const line of lines(report)) if (line.id === id) return line;
  return null;
}

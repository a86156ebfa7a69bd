// The published JSON of `nianbao import --json`. Keep it as documented: programs of others read it.

import type { Level, Report } from '../report/schema.ts';
import { headingOf, paragraphText } from '../report/text.ts';
import type { Template } from '../template/schema.ts';
import type { Dropped, Intake, Message, SourceFormat } from './types.ts';

export type ImportedParagraph = {
  readonly level: Level;
  /** Without the ordinal. */
  readonly text: string;
  /** Zero-based; only for the cells of a table, one entry each in reading order. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
};

export type ImportJson = {
  readonly file: string;
  readonly format: SourceFormat;
  readonly template: string;
  readonly year: number;
  readonly issuer: string | null;
  readonly title: string | null;
  readonly recipient: string | null;
  readonly documentNumber: string | null;
  /** `YYYY-MM-DD`. */
  readonly issueDate: string | null;
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string | null;
    readonly paragraphs: readonly ImportedParagraph[];
  }[];
  /** 未归类, then the attachments: the title of each and what it holds. */
  readonly unmapped: readonly ImportedParagraph[];
  readonly dropped: readonly Dropped[];
  readonly messages: readonly Message[];
};

function known(text: string): string | null {
  return text === '' ? null : text;
}

/** Paragraphs and cells in the order of `lines`, so that `paragraph` of the check's JSON is an index into them. */
function flatten(blocks: Report['unmapped']): ImportedParagraph[] {
  let table = -1;
  return blocks.flatMap((block): ImportedParagraph[] => {
    if (block.type === 'paragraph') return [{ level: block.level, text: paragraphText(block) }];
    table += 1;
    const own = table;
    return block.rows.flatMap((cells, row) =>
      cells.map((cell, column) => ({
        level: cell.level,
        text: paragraphText(cell),
        cell: { table: own, row, column },
      })),
    );
  });
}

/** `file` is the name to publish. What is unknown is null; the closing words stand last in the last section that has text. */
export function importJson(intake: Intake, template: Template, file: string): ImportJson {
  const { report } = intake;
  const filled = report.sections.findLastIndex((section) => section.blocks.length > 0);
  const closing: ImportedParagraph[] = report.closing === '' ? [] : [{ level: 0, text: report.closing }];
  const sections = report.sections.map((section, i) => {
    const heading = headingOf(section);
    return {
      id: section.id,
      heading: heading ? paragraphText(heading) : null,
      paragraphs: [
        ...flatten(heading ? section.blocks.slice(1) : section.blocks),
        ...(i === filled ? closing : []),
      ],
    };
  });
  return {
    file,
    format: intake.format,
    template: template.id,
    year: report.year,
    issuer: known(report.issuer),
    title: known(report.title),
    recipient: known(report.recipient),
    documentNumber: known(report.documentNumber),
    issueDate: report.issueDate,
    sections,
    unmapped: [
      ...flatten(report.unmapped),
      ...(report.attachments ?? []).flatMap(({ title, blocks }): ImportedParagraph[] => [
        { level: 0, text: title },
        ...flatten(blocks),
      ]),
      ...(filled < 0 ? closing : []),
    ],
    dropped: report.dropped,
    messages: intake.messages,
  };
}

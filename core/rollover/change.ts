// What the roll-forward changed, one entry each, and how to take one back.

import { mapReport, normalizeContent } from '../report/edit.ts';
import { FIELD_LINES } from '../report/lines.ts';
import type { Inline, Paragraph, Report, Text } from '../report/schema.ts';
import { paragraphText } from '../report/text.ts';

export type Change =
  | {
      readonly kind: 'year';
      /** Paragraph id, `@title`, or the id of an attachment for its title. */
      readonly line: string;
      /** UTF-16 offset of `after` in the draft's line. */
      readonly start: number;
      readonly before: string;
      readonly after: string;
      /** A Chinese phrase fit to show. */
      readonly reason: string;
    }
  | {
      readonly kind: 'figure';
      readonly line: string;
      /** Id of the blank that took the figure's place. */
      readonly blank: string;
      /** The characters that stood there, with the unit. */
      readonly before: string;
      readonly after: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'field';
      readonly field: 'documentNumber' | 'issueDate';
      readonly before: string;
      readonly after: '';
      readonly reason: string;
    };

/** The occurrence of `part` in `text` that starts nearest to `offset`; −1 for none. */
export function nearest(text: string, part: string, offset: number): number {
  let best = -1;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (best < 0 || Math.abs(at - offset) < Math.abs(best - offset)) best = at;
  }
  return best;
}

/** Replaces characters inside the run they stand in, so that its marks stay. A range over several runs is left alone. */
function replaceInRun(
  content: readonly Inline[],
  start: number,
  length: number,
  replacement: string,
): readonly Inline[] {
  let offset = 0;
  return content.map((inline) => {
    const from = offset;
    const size = inline.type === 'text' ? inline.text.length : `××${inline.unit}`.length;
    offset += size;
    if (inline.type !== 'text' || start < from || start + length > from + size) return inline;
    const at = start - from;
    return { ...inline, text: inline.text.slice(0, at) + replacement + inline.text.slice(at + length) };
  });
}

function inParagraph(report: Report, line: string, change: (paragraph: Paragraph) => Paragraph): Report {
  const only = (paragraph: Paragraph): Paragraph => (paragraph.id === line ? change(paragraph) : paragraph);
  return mapReport(report, only);
}

function withdrawn(text: string, { before, after, start }: Extract<Change, { kind: 'year' }>): string {
  const at = nearest(text, after, start);
  return at < 0 ? text : text.slice(0, at) + before + text.slice(at + after.length);
}

/** Takes one change back. If the place has been edited away meanwhile, the report comes back as it is. */
export function undoChange(report: Report, change: Change): Report {
  switch (change.kind) {
    case 'field':
      return { ...report, [change.field]: change.before };
    case 'year': {
      if (change.line === '@title') {
        return { ...report, [FIELD_LINES['@title']]: withdrawn(report.title, change) };
      }
      const attachments = report.attachments?.map((attachment) =>
        attachment.id === change.line
          ? { ...attachment, title: withdrawn(attachment.title, change) }
          : attachment,
      );
      return inParagraph(attachments ? { ...report, attachments } : report, change.line, (paragraph) => {
        const at = nearest(paragraphText(paragraph), change.after, change.start);
        if (at < 0) return paragraph;
        return {
          ...paragraph,
          content: [...replaceInRun(paragraph.content, at, change.after.length, change.before)],
        };
      });
    }
    case 'figure':
      return inParagraph(report, change.line, (paragraph) => {
        const at = paragraph.content.findIndex(
          (inline) => inline.type === 'blank' && inline.id === change.blank,
        );
        if (at < 0) return paragraph;
        const neighbour = [paragraph.content[at - 1], paragraph.content[at + 1]].find(
          (inline) => inline?.type === 'text',
        );
        const text: Text = {
          type: 'text',
          text: change.before,
          carried: true,
          ...(neighbour?.type === 'text' && neighbour.bold ? { bold: true as const } : {}),
        };
        return { ...paragraph, content: normalizeContent(paragraph.content.with(at, text)) };
      });
  }
}

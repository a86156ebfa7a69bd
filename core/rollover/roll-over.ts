// Last year's report → this year's draft: years move on, figures become blanks, the rest is carried over and marked 沿用.

import { type Figure, findFigures, isPlan } from '../figures/figures.ts';
import { changesYearly } from '../figures/kind.ts';
import { mapParagraphs } from '../report/edit.ts';
import { lines } from '../report/lines.ts';
import type { Block, NewId, Report } from '../report/schema.ts';
import { headingEnd, paragraphText } from '../report/text.ts';
import type { Template } from '../template/schema.ts';
import type { Change } from './change.ts';
import { findNotes, type Note } from './notes.ts';
import { MOST_BLANKS, type Replacement, rollParagraph } from './roll-paragraph.ts';
import type { DatedTables } from './tables.ts';
import { yearShifts } from './years.ts';

export type RollOverOptions = {
  /** The new 报告年度. */
  readonly year: number;
  /** Id of the new report. */
  readonly id: string;
  readonly newId: NewId;
  /** ISO 8601 instant. */
  readonly now: string;
  readonly template: Template;
  /** Plans, 普法 periods and meetings; without them none of these are pointed out. */
  readonly tables?: DatedTables;
};

export type RollOver = {
  readonly report: Report;
  /** In reading order; each can be taken back with undoChange, all of them from the last to the first. */
  readonly changes: readonly Change[];
  /** What a person has to look at; see notes.ts. */
  readonly notes: readonly Note[];
};

/** The sections of the template with last year's blocks in them; blocks of sections it does not know. */
function arrange(
  last: Report,
  template: Template,
): { sections: Report['sections']; strays: Report['sections'] } {
  const known = new Set(template.sections.map(({ id }) => id));
  return {
    sections: template.sections.map(({ id }) => ({
      id,
      blocks: last.sections.filter((section) => section.id === id).flatMap(({ blocks }) => blocks),
    })),
    strays: last.sections.filter(({ id, blocks }) => !known.has(id) && blocks.length > 0),
  };
}

/** The figures to be counted anew, by paragraph, as many as the paragraph can take. */
function openFigures(report: Report): ReadonlyMap<string, readonly Figure[]> {
  const room = new Map<string, number>();
  for (const { id, paragraph } of lines(report)) {
    const blanks = paragraph?.content.filter(({ type }) => type === 'blank').length ?? 0;
    room.set(id, MOST_BLANKS - blanks);
  }
  const byLine = new Map<string, Figure[]>();
  for (const figure of findFigures(report)) {
    if (!changesYearly(figure.kind)) continue;
    const list = byLine.get(figure.line) ?? [];
    if (list.length < (room.get(figure.line) ?? 0)) list.push(figure);
    if (list.length > 0) byLine.set(figure.line, list);
  }
  return byLine;
}

type Pass = { readonly report: Report; readonly changes: readonly Change[] };

/** Moves the years of all paragraphs from `from` to `to` and blanks the figures found in them. */
function rollParagraphs(
  report: Report,
  figures: ReadonlyMap<string, readonly Figure[]>,
  options: { readonly from: number; readonly to: number; readonly newId: NewId },
): Pass {
  const { from, to, newId } = options;
  const changes: Change[] = [];
  const rollBlocks = (blocks: readonly Block[], plan: boolean): Block[] => {
    const cells = new Set(
      blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat().map((cell) => cell.id) : [])),
    );
    // A table with a column for the year and one for the year before.
    const comparing = new Set(
      blocks.flatMap((block) => {
        const own = block.type === 'table' ? block.rows.flat() : [];
        return own.some((cell) => paragraphText(cell).includes(`${from}年`)) ? own.map(({ id }) => id) : [];
      }),
    );
    return mapParagraphs(blocks, (paragraph) => {
      const text = paragraphText(paragraph);
      const body = paragraph.level === 0 ? 0 : headingEnd(text);
      const own = figures.get(paragraph.id) ?? [];
      const shifts = [
        ...yearShifts(text.slice(0, body), { from, to, context: 'heading', plan }),
        ...yearShifts(text, {
          from,
          to,
          context: 'body',
          plan,
          comparing: comparing.has(paragraph.id),
        }).filter(({ start }) => start >= body),
      ];
      const replacements: Replacement[] = [
        ...shifts
          .filter(({ start, end }) => !own.some((figure) => figure.start < end && start < figure.end))
          .map((shift): Replacement => ({ kind: 'year', start: shift.start, end: shift.end, shift })),
        ...own.map(
          (figure): Replacement => ({ kind: 'figure', start: figure.start, end: figure.end, figure }),
        ),
      ].sort((a, b) => a.start - b.start);
      const rolled = rollParagraph(paragraph, replacements, { newId, cell: cells.has(paragraph.id) });
      changes.push(...rolled.changes);
      return rolled.paragraph;
    });
  };
  const sections = report.sections.map(({ id, blocks }) => ({ id, blocks: rollBlocks(blocks, isPlan(id)) }));
  const unmapped = rollBlocks(report.unmapped, false);
  const attachments = report.attachments?.map((attachment) => ({
    ...attachment,
    blocks: rollBlocks(attachment.blocks, false),
  }));
  return { report: { ...report, sections, unmapped, ...(attachments && { attachments }) }, changes };
}

function rollTitle(
  line: string,
  title: string,
  from: number,
  to: number,
): { readonly title: string; readonly changes: readonly Change[] } {
  const changes: Change[] = [];
  let out = '';
  let at = 0;
  for (const { start, end, before, after, reason } of yearShifts(title, {
    from,
    to,
    context: 'title',
    plan: false,
  })) {
    out += title.slice(at, start);
    changes.push({ kind: 'year', line, start: out.length, before, after, reason });
    out += after;
    at = end;
  }
  return { title: out + title.slice(at), changes };
}

/** The fields only the clerk can set. */
function clearFields(last: Report): Change[] {
  const changes: Change[] = [];
  const clear = (field: 'documentNumber' | 'issueDate', before: string, reason: string): void => {
    if (before !== '') changes.push({ kind: 'field', field, before, after: '', reason });
  };
  clear('documentNumber', last.documentNumber, '发文字号每年不同，请重新填写');
  clear('issueDate', last.issueDate ?? '', '成文日期请在定稿时填写');
  return changes;
}

/**
 * Makes the draft for `options.year` out of a report. Title, issuer, addressee, signatory and closing words are carried; document number and
 * date are the clerk's to set; findings that were dismissed, points
 * ticked by hand and lines that were dropped do not come along. Sections the
 * template does not know go to 未归类. Paragraph ids stay, so that a line can be held against last year's. Rolling over
 * a draft to its own year changes nothing but the report's id and its time stamps.
 */
export function rollOver(last: Report, options: RollOverOptions): RollOver {
  const { year, id, newId, now, template, tables } = options;
  const { title, changes: titleChanges } = rollTitle('@title', last.title, last.year, year);
  const changes: Change[] = [...titleChanges, ...clearFields(last)];
  const attachments = last.attachments?.map((attachment) => {
    const rolled = rollTitle(attachment.id, attachment.title, last.year, year);
    changes.push(...rolled.changes);
    return { ...attachment, title: rolled.title };
  });
  const figures = openFigures(last);
  const { sections, strays } = arrange(last, template);
  // What was ticked by hand was ticked about last year's work.
  const { ticks: _, ...kept } = last;
  const draft: Report = {
    ...kept,
    id,
    templateId: template.id,
    year,
    title,
    documentNumber: '',
    issueDate: null,
    sections,
    ...(attachments && { attachments }),
    unmapped: [...last.unmapped, ...strays.flatMap(({ blocks }) => blocks)],
    dropped: [],
    dismissals: [],
    createdAt: now,
    updatedAt: now,
  };
  let pass = rollParagraphs(draft, figures, { from: last.year, to: year, newId });
  changes.push(...pass.changes);
  // A number can turn out to be a figure of the year once those around it are blanks; then it becomes one too.
  do {
    pass = rollParagraphs(pass.report, openFigures(pass.report), { from: year, to: year, newId });
    changes.push(...pass.changes);
  } while (pass.changes.length > 0);
  const { report } = pass;
  const moved = strays.map(
    ({ id: section }): Note => ({
      kind: 'section',
      section,
      line: null,
      start: 0,
      end: 0,
      text: '',
      message: `模板“${template.name}”里没有这一部分（${section}），原文放在“未归类”里，请移到合适的章节。`,
      edit: null,
    }),
  );
  return { report, changes, notes: [...moved, ...findNotes(report, tables ?? null)] };
}

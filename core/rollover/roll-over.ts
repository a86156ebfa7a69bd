// Last year's report → this year's draft: years move on, figures become blanks, the rest is carried over and marked 沿用.

import { type Figure, findFigures, isPlan } from '../figures/figures.ts';
import { changesYearly } from '../figures/kind.ts';
import { mapParagraphs } from '../report/edit.ts';
import type { Blank, Block, Inline, NewId, Paragraph, Report, Text } from '../report/schema.ts';
import { blankText, headingEnd, inlineText, paragraphText } from '../report/text.ts';
import type { Template } from '../template/schema.ts';
import type { Change } from './change.ts';
import { findNotes, type Note } from './notes.ts';
import { sentencesOf } from './sentences.ts';
import type { DatedTables } from './tables.ts';
import { type YearShift, yearShifts } from './years.ts';

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
  /** In reading order; each can be taken back with undoChange. */
  readonly changes: readonly Change[];
  /** What a person has to look at; see notes.ts. */
  readonly notes: readonly Note[];
};

// A paragraph holds 20 000 runs at most (report/schema.ts). Only a hostile file comes near these.
const MOST_BLANKS = 6_000;
const MOST_RUNS = 16_000;

type Replacement = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'year'; readonly shift: YearShift }
  | { readonly kind: 'figure'; readonly figure: Figure }
);

/**
 * The characters of a figure that go into the blank are approximator, number and unit: 超36万件 becomes ××件 with 上年 超36万, so
 * that the line reads naturally whatever is filled in. 以上 and 左右 behind the unit stay in the text.
 */
function blankFor(figure: Figure, newId: NewId): Blank {
  return { type: 'blank', id: newId(), label: figure.what, unit: figure.unit, lastValue: figure.written };
}

/** Body text is marked sentence by sentence; headings and cells without a full stop are not statements to confirm. */
function carriedFrom(paragraph: Paragraph, text: string, cell: boolean): number {
  if (cell) return /[。；]/u.test(text) ? 0 : text.length;
  return paragraph.level === 0 ? 0 : headingEnd(text);
}

/** Cuts text into one run a sentence, marked 沿用 from `from` on. Offsets are those of the paragraph's new text. */
function markCarried(content: readonly Inline[], from: number): Inline[] {
  const text = content.map(inlineText).join('');
  const sentences = sentencesOf(text);
  const ends = sentences.length + content.length > MOST_RUNS ? [] : sentences.map(({ end }) => end);
  const cuts = [...ends.filter((end) => end < from), from, ...ends.filter((end) => end > from)];
  const out: Inline[] = [];
  let offset = 0;
  let next = 0;
  for (const inline of content) {
    const start = offset;
    const end = start + inlineText(inline).length;
    offset = end;
    if (inline.type === 'blank') {
      out.push(inline);
      continue;
    }
    let at = start;
    while (at < end) {
      while ((cuts[next] ?? end) <= at) next += 1;
      const to = Math.min(end, cuts[next] ?? end);
      const run = { ...inline, text: inline.text.slice(at - start, to - start) };
      out.push(at >= from ? { ...run, carried: true } : run);
      at = to;
    }
  }
  return out;
}

/** Joins neighbouring runs that look the same, whatever their 沿用 marks: these are set anew. */
function withoutMarks(content: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const inline of content) {
    const last = out.at(-1);
    if (inline.type === 'text' && last?.type === 'text' && last.bold === inline.bold) {
      out[out.length - 1] = { ...last, text: last.text + inline.text };
    } else if (inline.type === 'text') {
      const { carried: _, ...plain } = inline;
      out.push(plain);
    } else {
      out.push(inline);
    }
  }
  return out;
}

function rollParagraph(
  paragraph: Paragraph,
  replacements: readonly Replacement[],
  options: { readonly newId: NewId; readonly cell: boolean },
): { readonly paragraph: Paragraph; readonly changes: readonly Change[] } {
  const changes: Change[] = [];
  const out: Inline[] = [];
  const source = paragraphText(paragraph);
  let oldOffset = 0;
  let newOffset = 0;
  let next = 0;
  const push = (inline: Inline): void => {
    out.push(inline);
    newOffset += inlineText(inline).length;
  };
  for (const inline of withoutMarks(paragraph.content)) {
    const from = oldOffset;
    const to = from + inlineText(inline).length;
    oldOffset = to;
    if (inline.type === 'blank') {
      push(inline);
      continue;
    }
    const slice = (start: number, end: number): Text => ({
      ...inline,
      text: inline.text.slice(start - from, end - from),
    });
    let at = from;
    while ((replacements[next]?.end ?? Number.POSITIVE_INFINITY) <= from) next += 1;
    for (let r = next; r < replacements.length; r += 1) {
      const replacement = replacements[r];
      if (!replacement || replacement.start >= to) break;
      const { start, end } = replacement;
      if (start > at) push(slice(at, start));
      // A figure over two runs (half of it bold) is put in once, where it starts.
      if (start >= from) {
        if (replacement.kind === 'year') {
          const { before, after, reason } = replacement.shift;
          changes.push({ kind: 'year', line: paragraph.id, start: newOffset, before, after, reason });
          push({ ...inline, text: after });
        } else {
          const blank = blankFor(replacement.figure, options.newId);
          const before = source.slice(start, end);
          const reason = `上年数据“${before.trim()}”改为待填`;
          changes.push({
            kind: 'figure',
            line: paragraph.id,
            blank: blank.id,
            before,
            after: blankText(blank),
            reason,
          });
          push(blank);
        }
      }
      at = Math.min(end, to);
    }
    if (at < to) push(slice(at, to));
  }
  const text = out.map(inlineText).join('');
  const content = markCarried(withoutMarks(out), carriedFrom(paragraph, text, options.cell));
  return { paragraph: { ...paragraph, content }, changes };
}

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

/**
 * Makes the draft for `options.year` out of a report. Title, issuer, addressee, signatory and closing words are carried; document number and
 * date are the clerk's to set; findings that were dismissed and lines that were dropped do not come along. Sections the
 * template does not know go to 未归类. Paragraph ids stay, so that a line can be held against last year's. Rolling over
 * a draft to its own year changes nothing but the report's id and its time stamps.
 */
export function rollOver(last: Report, options: RollOverOptions): RollOver {
  const { year, id, newId, now, template, tables } = options;
  const changes: Change[] = [];
  const figures = new Map<string, Figure[]>();
  for (const figure of findFigures(last)) {
    const ofLine = figures.get(figure.line);
    if (ofLine) ofLine.push(figure);
    else figures.set(figure.line, [figure]);
  }

  const shiftsOf = (text: string, context: 'title' | 'heading' | 'body', plan: boolean): YearShift[] =>
    yearShifts(text, { from: last.year, to: year, context, plan });

  let title = '';
  let at = 0;
  for (const shift of shiftsOf(last.title, 'title', false)) {
    title += last.title.slice(at, shift.start);
    changes.push({
      kind: 'year',
      line: '@title',
      start: title.length,
      before: shift.before,
      after: shift.after,
      reason: shift.reason,
    });
    title += shift.after;
    at = shift.end;
  }
  title += last.title.slice(at);
  if (last.documentNumber !== '') {
    changes.push({
      kind: 'field',
      field: 'documentNumber',
      before: last.documentNumber,
      after: '',
      reason: '发文字号每年不同，请重新填写',
    });
  }
  if (last.issueDate !== null) {
    changes.push({
      kind: 'field',
      field: 'issueDate',
      before: last.issueDate,
      after: '',
      reason: '成文日期请在定稿时填写',
    });
  }

  const rollBlocks = (blocks: readonly Block[], section: string | null): Block[] => {
    const cells = new Set(
      blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat().map((cell) => cell.id) : [])),
    );
    return mapParagraphs(blocks, (paragraph) => {
      const text = paragraphText(paragraph);
      const shifts = shiftsOf(text, 'body', isPlan(section));
      const headingShifts =
        paragraph.level === 0 ? [] : shiftsOf(text.slice(0, headingEnd(text)), 'heading', isPlan(section));
      const body = paragraph.level === 0 ? 0 : headingEnd(text);
      const replacements: Replacement[] = [
        ...[...headingShifts, ...shifts.filter(({ start }) => start >= body)].map(
          (shift): Replacement => ({ kind: 'year', start: shift.start, end: shift.end, shift }),
        ),
        ...(figures.get(paragraph.id) ?? [])
          .filter(({ kind }) => changesYearly(kind))
          .slice(0, MOST_BLANKS)
          .map((figure): Replacement => ({ kind: 'figure', start: figure.start, end: figure.end, figure })),
      ].sort((a, b) => a.start - b.start);
      const rolled = rollParagraph(paragraph, replacements, { newId, cell: cells.has(paragraph.id) });
      changes.push(...rolled.changes);
      return rolled.paragraph;
    });
  };

  const { sections, strays } = arrange(last, template);
  const report: Report = {
    ...last,
    id,
    templateId: template.id,
    year,
    title,
    documentNumber: '',
    issueDate: null,
    sections: sections.map((section) => ({ ...section, blocks: rollBlocks(section.blocks, section.id) })),
    unmapped: [...last.unmapped, ...strays.flatMap(({ blocks }) => blocks)],
    dropped: [],
    dismissals: [],
    createdAt: now,
    updatedAt: now,
  };
  const rolled: Report = { ...report, unmapped: rollBlocks(report.unmapped, null) };
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
  return { report: rolled, changes, notes: [...moved, ...findNotes(rolled, tables ?? null)] };
}

// One paragraph of last year's report → this year's: years replaced, figures blanked, sentences marked 沿用.

import type { Figure } from '../figures/figures.ts';
import type { Blank, Inline, NewId, Paragraph, Text } from '../report/schema.ts';
import { blankText, headingEnd, inlineText, paragraphText } from '../report/text.ts';
import type { Change } from './change.ts';
import { sentencesOf } from './sentences.ts';
import type { YearShift } from './years.ts';

// A paragraph holds 20 000 runs at most (report/schema.ts). Only a hostile file comes near these.
export const MOST_BLANKS = 6_000;
const MOST_RUNS = 16_000;

export type Replacement = { readonly start: number; readonly end: number } & (
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

/** `replacements` are sorted by their start and do not overlap. The changes come in reading order. */
export function rollParagraph(
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

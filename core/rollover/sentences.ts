// Sentences of a paragraph: what is marked 沿用, confirmed and compared as one piece.

import type { Span } from '../figures/masks.ts';
import { type Line, lines } from '../report/lines.ts';
import type { Report } from '../report/schema.ts';
import { headingEnd, inlineText } from '../report/text.ts';

/**
 * Half-open UTF-16 ranges that cover the text without gaps. A sentence ends after 。！？ (closing quotation marks and brackets
 * go with it) or a line break.
 */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/[。！？!?]+[”’」）)》]*|\n+/gu)) {
    const end = match.index + match[0].length;
    spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/** A sentence still marked 沿用, at least in part. Half-open UTF-16 range in the line's text. */
export type CarriedSentence = {
  readonly line: Line;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

export function* carriedSentences(report: Report): Generator<CarriedSentence> {
  for (const line of lines(report)) {
    if (!line.paragraph?.content.some((inline) => inline.type === 'text' && inline.carried)) continue;
    const carried: { start: number; end: number }[] = [];
    let offset = 0;
    for (const inline of line.paragraph.content) {
      const end = offset + inlineText(inline).length;
      if (inline.type === 'text' && inline.carried && /\S/u.test(inline.text))
        carried.push({ start: offset, end });
      offset = end;
    }
    const body = line.level === 0 ? 0 : headingEnd(line.text);
    let next = 0;
    for (const { start, end } of sentencesOf(line.text)) {
      while ((carried[next]?.end ?? end) <= start) next += 1;
      if (end <= body || (carried[next]?.start ?? end) >= end) continue;
      yield { line, start, end, text: line.text.slice(start, end) };
    }
  }
}

// Where words stand in a report: every line that carries text, headings, cells and fields too.

import { type Line, lines } from './lines.ts';
import type { Report } from './schema.ts';

export type Hit = {
  /** Section id, `unmapped`, or null for a field of the report. */
  readonly section: string | null;
  /** Line id. */
  readonly line: string;
  /** Half-open UTF-16 range in the line's text. */
  readonly start: number;
  readonly end: number;
  /** The words with what stands around them, and where they are in it (half-open). */
  readonly context: string;
  readonly contextStart: number;
  readonly contextEnd: number;
};

/** Characters shown on either side. */
const AROUND = 24;

/** Every place of the words (in lower case) in a line, overlapping ones too. */
export function* hitsIn({ id, section, text }: Line, wanted: string): Generator<Hit> {
  const folded = text.toLowerCase();
  // Lower case may be longer than the text (İ): such a line is searched as it is.
  const haystack = folded.length === text.length ? folded : text;
  for (let start = haystack.indexOf(wanted); start >= 0; start = haystack.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    const from = Math.max(0, start - AROUND);
    const before = (from > 0 ? '…' : '') + text.slice(from, start);
    const after = text.slice(end, end + AROUND) + (end + AROUND < text.length ? '…' : '');
    yield {
      section,
      line: id,
      start,
      end,
      context: before + text.slice(start, end) + after,
      contextStart: before.length,
      contextEnd: before.length + (end - start),
    };
  }
}

/** At most `limit` hits in reading order; upper and lower case are the same. Empty words are found nowhere. */
export function searchReport(report: Report, words: string, limit: number): Hit[] {
  const wanted = words.trim().toLowerCase();
  const hits: Hit[] = [];
  if (wanted === '') return hits;
  for (const line of lines(report)) {
    for (const hit of hitsIn(line, wanted)) {
      if (hits.length >= limit) return hits;
      hits.push(hit);
    }
  }
  return hits;
}

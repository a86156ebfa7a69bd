// Find and replace over the whole report. A blank is no text: words that touch one are not found, so that none is ever broken.

import type { Edit } from './edit.ts';
import { type Line, lines } from './lines.ts';
import type { Report } from './schema.ts';
import { type Hit, hitsIn } from './search.ts';
import { inlineText } from './text.ts';

/** Half-open ranges of the blanks in a line's text. */
function blankRanges({ paragraph }: Line): { readonly start: number; readonly end: number }[] {
  const ranges: { readonly start: number; readonly end: number }[] = [];
  let offset = 0;
  for (const inline of paragraph?.content ?? []) {
    const start = offset;
    offset += inlineText(inline).length;
    if (inline.type === 'blank') ranges.push({ start, end: offset });
  }
  return ranges;
}

/**
 * Where the words stand, in reading order: in headings, text, cells and fields. No two overlap and none touches a blank; upper
 * and lower case are the same. White space counts. Empty words are found nowhere.
 */
export function findWords(report: Report, words: string): Hit[] {
  const found: Hit[] = [];
  if (words === '') return found;
  for (const line of lines(report)) {
    const blanks = blankRanges(line);
    let free = 0;
    for (const hit of hitsIn(line, words.toLowerCase())) {
      if (hit.start < free || blanks.some(({ start, end }) => start < hit.end && hit.start < end)) continue;
      free = hit.end;
      found.push(hit);
    }
  }
  return found;
}

/** What puts `replacement` in the place of each hit. */
export function replacementOf(hits: readonly Hit[], replacement: string): Edit[] {
  return hits.map(({ line, start, end }) => ({ line, start, end, replacement }));
}

// Text in which quoted matter is out of the way: titles of documents, serial numbers, what stands in brackets or quotes.

const FILLER = '\u0000';

const PATTERNS = {
  title: /《[^《》]{0,120}》/gu,
  number: /〔[^〔〕]{0,12}〕/gu,
  brackets: /（[^（）]{0,120}）|\([^()]{0,120}\)/gu,
  quotes: /“[^“”]{0,120}”/gu,
} as const;

export type Masked = keyof typeof PATTERNS;

/** The text with such stretches replaced by as many fillers: offsets stay true. */
export function masked(text: string, ...kinds: readonly Masked[]): string {
  let out = text;
  for (const kind of kinds) {
    out = out.replace(PATTERNS[kind], (found) => FILLER.repeat(found.length));
  }
  return out;
}

/** The sentence around an offset, as a half-open range: from after the last 。！？； to the next one, which is part of it. */
export function sentenceAt(text: string, offset: number, stops = '。！？；'): { start: number; end: number } {
  let start = offset;
  while (start > 0 && !stops.includes(text.charAt(start - 1))) start -= 1;
  let end = offset;
  while (end < text.length && !stops.includes(text.charAt(end))) end += 1;
  return { start, end: Math.min(text.length, end + 1) };
}

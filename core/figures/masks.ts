// Stretches of a text that are names, not statements: titles, quoted names, document numbers, addresses.

export type Span = { readonly start: number; readonly end: number };
export type Mask = Span & { readonly kind: 'title' | 'number' | 'quoted' | 'address' };

const FORMS: readonly { readonly kind: Mask['kind']; readonly pattern: RegExp }[] = [
  { kind: 'title', pattern: /《(?:[^《》]|《[^《》]{0,60}》){0,160}》/gu },
  {
    kind: 'number',
    pattern:
      /〔[^〔〕]{0,20}〕\s{0,2}第?\s{0,2}(?:\d{1,6}\s{0,2}号)?|[（(【[][12]\d{3}[)）】\]]\s{0,2}第?\s{0,2}\d{1,6}\s{0,2}号/gu,
  },
  // A quoted name is short; a quotation mark that is never closed must not swallow the paragraph.
  { kind: 'quoted', pattern: /“[^“”]{0,60}”|‘[^‘’]{0,60}’|"[^"\n]{0,40}"|「[^「」]{0,60}」/gu },
  { kind: 'address', pattern: /https?:\/\/[\w./?=&%#-]+|(?<![\w.-])[\w.-]{1,64}@[\w.-]+|\bwww\.[\w./-]+/gu },
];

/** The mask of one kind that covers the offset. Masks of one kind do not overlap, so they can be searched by halves. */
function covering(masks: readonly Mask[], offset: number): Mask | null {
  let low = 0;
  let high = masks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const mask = masks[middle];
    if (!mask) return null;
    if (offset < mask.start) high = middle - 1;
    else if (offset >= mask.end) low = middle + 1;
    else return mask;
  }
  return null;
}

/** Finds the mask that covers an offset of the text, titles before quotation marks around them; null for none. */
export function maskFinder(text: string): (offset: number) => Mask | null {
  const kinds = FORMS.map(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map(
      (match): Mask => ({ kind, start: match.index, end: match.index + match[0].length }),
    ),
  );
  return (offset) => {
    for (const masks of kinds) {
      const mask = covering(masks, offset);
      if (mask) return mask;
    }
    return null;
  };
}

// How wide text is, in characters (字) of its own size.

/** ASCII is half as wide as a Chinese character in every face the standard names; everything else is full width. */
export function widthInCharacters(text: string): number {
  let width = 0;
  for (const character of text) width += character >= ' ' && character <= '~' ? 0.5 : 1;
  return width;
}

// Text as it may stand in a file: no control characters, no half of a surrogate pair.

/** Tabs and line breaks become one space; characters that XML 1.0 forbids are left out. */
export function printable(text: string): string {
  return (
    text
      .replace(/[\t\r\n\u2028\u2029]+/gu, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove.
      .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu, '')
  );
}

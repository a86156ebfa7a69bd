// Every match of a pattern in a text, without the copy of the pattern that `matchAll` makes: the rules ask ten thousand times.

const NONE: readonly RegExpExecArray[] = [];

/** What `text.matchAll(pattern)` yields, at once. The pattern has to be global; nothing of it is kept between calls. */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const all: RegExpExecArray[] = [];
  while (match) {
    all.push(match);
    // After an empty match the next character, which may be a pair of code units.
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1;
    match = pattern.exec(text);
  }
  return all;
}

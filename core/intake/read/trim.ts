// Taking characters off the ends of a text. A pattern such as / +$/ looks at a long row of spaces inside the text once for
// each of them; this looks once.

/** Without the characters of `set` at its end. */
export function trimEnd(text: string, set: string): string {
  let end = text.length;
  while (end > 0 && set.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Without the characters of `set` at both ends. */
export function trim(text: string, set: string): string {
  let start = 0;
  while (start < text.length && set.includes(text.charAt(start))) start += 1;
  return trimEnd(text.slice(start), set);
}

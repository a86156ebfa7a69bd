// Rules that look at one line at a time. What they find in a paragraph is remembered as long as the paragraph is the
// same object, so that after a keystroke only the paragraph under the cursor is searched again.

import type { Paragraph } from '../report/schema.ts';
import type { Rule, RuleFinding, Severity, Suggestion } from './types.ts';
import { type CheckLine, hasAny, viewOf } from './view.ts';

/** A replacement for the match, or for another range of the same line. */
export type Fix = {
  readonly label: string;
  readonly replacement: string;
  readonly start?: number;
  readonly end?: number;
};

/** Something found in a line: half-open UTF-16 range in its text. */
export type Match = {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
};

/** The finding of a match in a line. */
export function toFinding(line: CheckLine, match: Match): RuleFinding {
  const suggestions: Suggestion[] = (match.fixes ?? []).map((fix) => ({
    label: fix.label,
    edits: [
      {
        line: line.id,
        start: fix.start ?? match.start,
        end: fix.end ?? match.end,
        replacement: fix.replacement,
      },
    ],
  }));
  return {
    section: line.section,
    line: line.id,
    start: match.start,
    end: match.end,
    message: match.message,
    suggestions,
    ...(match.severity ? { severity: match.severity } : {}),
  };
}

function touchesBlank(line: CheckLine, { start, end }: Match): boolean {
  return line.blanks.some((blank) => start < blank.end && blank.start < end);
}

type Known = {
  readonly inTable: boolean;
  readonly section: string | null;
  readonly matches: readonly Match[];
};

/**
 * A rule's check from a search of single lines. A line that has none of the characters of `needs` is not searched. A match
 * that touches a blank is left out: the blank is a finding itself.
 */
export function perLine(find: (line: CheckLine) => Iterable<Match>, needs = ''): Rule['check'] {
  const memory = new WeakMap<Paragraph, Known>();
  const search = (line: CheckLine): readonly Match[] => {
    const { paragraph, inTable, section } = line;
    const known = paragraph ? memory.get(paragraph) : undefined;
    if (known && known.inTable === inTable && known.section === section) return known.matches;
    const skip = line.text === '' || (needs !== '' && !hasAny(line, needs));
    const matches = skip ? [] : [...find(line)].filter((match) => !touchesBlank(line, match));
    if (paragraph) memory.set(paragraph, { inTable, section, matches });
    return matches;
  };
  return function* (report) {
    for (const line of viewOf(report).lines) {
      for (const match of search(line)) yield toFinding(line, match);
    }
  };
}

/** A global pattern, and characters of which a line must have one for the pattern to match at all. */
export type Search = { readonly needs: string; readonly pattern: RegExp };

/** The matches of several patterns in a text of the line, with the same offsets as the line's own. */
export function* search(
  line: CheckLine,
  text: string,
  searches: readonly Search[],
): Generator<{ readonly found: string; readonly start: number; readonly end: number }> {
  for (const { needs, pattern } of searches) {
    if (needs !== '' && !hasAny(line, needs)) continue;
    for (const { 0: found, index } of text.matchAll(pattern)) {
      yield { found, start: index, end: index + found.length };
    }
  }
}

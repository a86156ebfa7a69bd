// Rules that are one pattern: what it finds is the finding.

import { matchesOf } from './matches.ts';
import { type Match, perLine } from './per-line.ts';
import type { Rule } from './types.ts';
import type { CheckLine } from './view.ts';

export type PatternOptions = {
  /** Characters of which a line must have one; empty for every line. */
  readonly needs: string;
  readonly message: (found: string) => string;
  /** What to write instead; null for no offer. */
  readonly fix?: (found: string, match: RegExpExecArray) => string | null;
  /** Lines to look at; all by default. */
  readonly where?: (line: CheckLine) => boolean;
  /** Text to search, of the same length as the line's own: with titles or addresses out of the way. */
  readonly text?: (text: string) => string;
};

/** The check of a rule that is one global pattern; the whole match is the range. */
export function findPattern(pattern: RegExp, options: PatternOptions): Rule['check'] {
  const { needs, message, fix, where, text: view } = options;
  return perLine((line): readonly Match[] => {
    if (where && !where(line)) return [];
    return matchesOf(view ? view(line.text) : line.text, pattern).map((match) => {
      const start = match.index;
      const end = start + match[0].length;
      const found = line.text.slice(start, end);
      const replacement = fix?.(found, match) ?? null;
      return {
        start,
        end,
        message: message(found),
        fixes:
          replacement === null
            ? []
            : [{ label: replacement === '' ? `删去“${found}”` : `改为“${replacement}”`, replacement }],
      };
    });
  }, needs);
}

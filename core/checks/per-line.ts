// Rules that look at one line at a time. What they find in a paragraph is remembered (see check.ts) as long as the paragraph
// is the same object, so that after a keystroke only the paragraph under the cursor is searched again.

import type { Report } from '../report/schema.ts';
import { type Wanted, wanted } from './character-set.ts';
import { matchesOf } from './matches.ts';
import type { CheckContext, Rule, RuleFinding, Severity, Suggestion } from './types.ts';
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

/** What the search of a line may know besides the line: what the report says of itself, and the tables. */
export type About = Pick<Report, 'year' | 'issuer' | 'title' | 'recipient' | 'issueDate'> &
  Pick<CheckContext, 'today' | 'tables' | 'unit'>;

/** The same object as `known` if nothing in it has changed. */
export function aboutOf(report: Report, context: CheckContext, known?: About): About {
  const { year, issuer, title, recipient, issueDate } = report;
  const { today, tables, unit } = context;
  const same =
    known &&
    known.year === year &&
    known.issuer === issuer &&
    known.title === title &&
    known.recipient === recipient &&
    known.issueDate === issueDate &&
    known.today === today &&
    known.tables === tables &&
    known.unit === unit;
  return same ? known : { year, issuer, title, recipient, issueDate, today, tables, unit };
}

/** Whether a match overlaps a blank: the blank is a finding itself, so the match says nothing new. */
export function touchesBlank(line: CheckLine, { start, end }: Match): boolean {
  return line.blanks.some((blank) => start < blank.end && blank.start < end);
}

/** A search of single lines, and characters of which a line must have one to be searched at all (null: every line). */
export type LineSearch = {
  readonly find: (line: CheckLine, about: About) => Iterable<Match>;
  readonly needs: Wanted | null;
  /** Whether blanks are what it finds; other searches leave out what touches one. */
  readonly findsBlanks: boolean;
};

const searches = new WeakMap<Rule['check'], LineSearch>();

/** How a rule searches lines, if it looks at one line at a time; the engine then remembers what it finds. */
export function lineSearchOf(rule: Rule): LineSearch | null {
  return searches.get(rule.check) ?? null;
}

const NOTHING: readonly Match[] = [];

/** What a search finds in a line. */
export function searchLine(
  { find, needs, findsBlanks }: LineSearch,
  line: CheckLine,
  about: About,
): Iterable<Match> {
  if (line.text === '' || (needs && !line.characters.hasAny(needs))) return NOTHING;
  const found = find(line, about);
  if (findsBlanks || line.blanks.length === 0) return found;
  return [...found].filter((match) => !touchesBlank(line, match));
}

/**
 * A rule's check from a search of single lines, which must look at nothing but what it is given; of the line its text, level,
 * section, field, whether it is an early one and whether it stands in a table. A line that has none of the characters of
 * `needs` is not searched.
 */
export function perLine(find: LineSearch['find'], needs = '', findsBlanks = false): Rule['check'] {
  const lineSearch: LineSearch = { find, needs: needs === '' ? null : wanted(needs), findsBlanks };
  const check: Rule['check'] = function* (report, context) {
    const about = aboutOf(report, context);
    for (const line of viewOf(report).lines) {
      for (const match of searchLine(lineSearch, line, about)) yield toFinding(line, match);
    }
  };
  searches.set(check, lineSearch);
  return check;
}

/** A global pattern, and characters of which a line must have one for the pattern to match at all. */
export type Search = { readonly needs: string; readonly pattern: RegExp };

/** The matches of several patterns in a text of the line, with the same offsets as the line's own. */
export function search(
  line: CheckLine,
  text: string,
  searches: readonly Search[],
): readonly { readonly found: string; readonly start: number; readonly end: number }[] {
  return searches.flatMap(({ needs, pattern }) =>
    needs !== '' && !hasAny(line, needs)
      ? []
      : matchesOf(text, pattern).map(({ 0: found, index: start }) => ({
          found,
          start,
          end: start + found.length,
        })),
  );
}

// Laws of the table, as a text cites them.

import { matchesOf } from './matches.ts';
import { type Match, perLine } from './per-line.ts';
import type { CheckTables, Law } from './tables.ts';
import type { Rule } from './types.ts';

const CITED = /《(?:中华人民共和国|国务院)?([^《》〈〉]{2,24})》/gu;
// A law spoken of as history is cited rightly.
const HISTORY = /^[^。；]{0,10}(?:废止|失效|施行期间|同时废止|修订前)/u;

type Index = { readonly byName: ReadonlyMap<string, Law>; readonly bare: RegExp | null };

function indexOf(laws: readonly Law[]): Index {
  const plain = laws.filter((law) => law.plain).map((law) => law.name);
  const bare =
    plain.length === 0
      ? null
      : new RegExp(
          `(?<![《〈]|中华人民共和国|[原旧新]|民法典)(?:${plain.join('|')})(?=[、，,。；等和与及]|知识|宣传)`,
          'gu',
        );
  return { byName: new Map(laws.map((law) => [law.name, law])), bare };
}

/** Reports the laws of the table that `wanted` accepts for a report year. */
export function citedLaws(
  wanted: (law: Law, year: number) => boolean,
  message: (law: Law) => string,
): Rule['check'] {
  const indexes = new WeakMap<CheckTables['laws'], Map<number, Index>>();
  const indexFor = (table: CheckTables['laws'], year: number): Index => {
    const known = indexes.get(table) ?? new Map<number, Index>();
    indexes.set(table, known);
    const index = known.get(year) ?? indexOf(table.laws.filter((law) => wanted(law, year)));
    known.set(year, index);
    return index;
  };
  return perLine(function* (line, about): Generator<Match> {
    const { byName, bare } = indexFor(about.tables.laws, about.year);
    if (byName.size === 0) return;
    if (line.characters.has('《')) {
      for (const match of matchesOf(line.text, CITED)) {
        const law = byName.get(match[1] ?? '');
        const end = match.index + match[0].length;
        if (!law || HISTORY.test(line.text.slice(end, end + 14))) continue;
        yield {
          start: match.index,
          end,
          message: message(law),
          fixes: [{ label: `改为“${law.instead}”`, replacement: law.instead }],
        };
      }
    }
    if (!bare) return;
    for (const match of matchesOf(line.text, bare)) {
      const law = byName.get(match[0]);
      if (!law) continue;
      yield {
        start: match.index,
        end: match.index + match[0].length,
        message: message(law),
      };
    }
  }, '法例办');
}

/** Whether a law was no longer in force in the whole year reported on, or ended in it. */
export function endedBy(law: Law, year: number): boolean {
  return law.state === 'repealed' && law.since !== null && law.since <= `${year}-12-31`;
}

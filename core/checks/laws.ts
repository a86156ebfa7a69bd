// Laws of the table, as a text cites them.

import { toFinding } from './per-line.ts';
import type { Law } from './tables.ts';
import type { Rule } from './types.ts';
import { viewOf } from './view.ts';

const CITED = /《(?:中华人民共和国|国务院)?([^《》〈〉]{2,24})》/gu;
// A law spoken of as history is cited rightly.
const HISTORY = /^[^。；]{0,10}(?:废止|失效|施行期间|同时废止|修订前)/u;

/** Reports the laws of the table that `wanted` accepts for a report year. */
export function citedLaws(
  wanted: (law: Law, year: number) => boolean,
  message: (law: Law) => string,
): Rule['check'] {
  return function* (report, { tables }) {
    const laws = tables.laws.laws.filter((law) => wanted(law, report.year));
    const byName = new Map(laws.map((law) => [law.name, law]));
    const plain = laws.filter((law) => law.plain);
    const bare =
      plain.length === 0
        ? null
        : new RegExp(
            `(?<=[、，,了]|学习|宣传|普及|贯彻|讲解)(?:${plain.map((law) => law.name).join('|')})(?=[、，,。；等])`,
            'gu',
          );
    for (const line of viewOf(report).lines) {
      if (!line.characters.has('法') && !line.characters.has('例')) continue;
      if (line.characters.has('《')) {
        for (const match of line.text.matchAll(CITED)) {
          const law = byName.get(match[1] ?? '');
          const end = match.index + match[0].length;
          if (!law || HISTORY.test(line.text.slice(end, end + 14))) continue;
          yield toFinding(line, {
            start: match.index,
            end,
            message: message(law),
            fixes: [{ label: `改为“${law.instead}”`, replacement: law.instead }],
          });
        }
      }
      if (!bare) continue;
      for (const match of line.text.matchAll(bare)) {
        const law = byName.get(match[0]);
        if (!law) continue;
        yield toFinding(line, {
          start: match.index,
          end: match.index + match[0].length,
          message: message(law),
        });
      }
    }
  };
}

/** Whether a law was no longer in force in the whole year reported on, or ended in it. */
export function endedBy(law: Law, year: number): boolean {
  return law.state === 'repealed' && law.since !== null && law.since <= `${year}-12-31`;
}

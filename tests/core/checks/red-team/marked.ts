// Tables of sentences, one a line. What must be flagged stands between ⟦ and ⟧; a line without them must be left alone.
// A line may begin with where it stands: `title| `, `cell| `, `h1| ` …; otherwise it is body text.

import { examine } from '../../../../core/checks/check.ts';
import { flaggedText } from '../../../../core/checks/filters.ts';
import type { CheckContext, Finding } from '../../../../core/checks/types.ts';
import type { Report } from '../../../../core/report/schema.ts';
import { paragraph, report } from '../../../support/reports.ts';

const BODY = '各项工作有序开展，任务全部完成，群众满意。';

const PLACES = {
  title: (text: string) => report({ title: text }),
  recipient: (text: string) => report({ recipient: text }),
  issuer: (text: string) => report({ issuer: text }),
  closing: (text: string) => report({ closing: text }),
  number: (text: string) => report({ documentNumber: text }),
  signatory: (text: string) => report({ signatory: text }),
  opening: (text: string) => inSection('opening', text),
  body: (text: string) => inSection('measures', text),
  plan: (text: string) => inSection('plan', text),
  h1: (text: string) =>
    report({
      sections: [{ id: 'measures', blocks: [paragraph('line', 1, text), paragraph('b', 0, BODY)] }],
    }),
  h2: (text: string) =>
    report({
      sections: [
        {
          id: 'measures',
          blocks: [paragraph('h', 1, '主要举措和成效'), paragraph('line', 2, text), paragraph('b', 0, BODY)],
        },
      ],
    }),
  plan1: (text: string) =>
    report({ sections: [{ id: 'plan', blocks: [paragraph('line', 1, text), paragraph('b', 0, BODY)] }] }),
  cell: (text: string) =>
    report({
      sections: [
        {
          id: 'measures',
          blocks: [{ type: 'table', id: 't', headerRows: 0, rows: [[paragraph('line', 0, text)]] }],
        },
      ],
    }),
} as const satisfies Record<string, (text: string) => Report>;

function inSection(id: string, text: string): Report {
  return report({ sections: [{ id, blocks: [paragraph('line', 0, text)] }] });
}

function isPlace(name: string): name is keyof typeof PLACES {
  return name in PLACES;
}

export type Entry = {
  readonly line: string;
  readonly about: Report;
  readonly marks: readonly { readonly start: number; readonly end: number; readonly text: string }[];
};

/** An entry of a table. Throws on a mark that is not closed: the table is wrong then. */
export function entry(line: string): Entry {
  const head = /^(\w+)\| /u.exec(line);
  const place = head?.[1] ?? 'body';
  if (!isPlace(place)) throw new Error(`no such place: ${line}`);
  const body = line
    .slice(head?.[0].length ?? 0)
    .replaceAll('\\t', '\t')
    .replaceAll('\\n', '\n')
    .replaceAll('\\u00a0', '\u00a0');
  const marks: { start: number; end: number; text: string }[] = [];
  let text = '';
  let from = 0;
  for (const match of body.matchAll(/⟦([^⟦⟧]*)⟧/gu)) {
    text += body.slice(from, match.index);
    const inside = match[1] ?? '';
    marks.push({ start: text.length, end: text.length + Math.max(1, inside.length), text: inside });
    text += inside;
    from = match.index + match[0].length;
  }
  text += body.slice(from);
  if (/[⟦⟧]/u.test(text)) throw new Error(`mark not closed: ${line}`);
  return { line, about: PLACES[place](text), marks };
}

/** The lines of a table; empty ones and those that begin with `// ` are not entries. */
export function entries(table: string): Entry[] {
  return table
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('// '))
    .map(entry);
}

/** What rules of some groups got wrong: marks no finding touches, findings graver than a hint that touch no mark. */
export function mistakes(
  { about, marks }: Entry,
  context: CheckContext,
  groups: string,
): { missed: string[]; wrong: string[] } {
  const inText = (finding: Finding): boolean => finding.line !== null;
  const found = examine(about, context).filter(
    (finding) => groups.includes(finding.rule.charAt(0)) && inText(finding),
  );
  const touch = (finding: Finding, mark: { start: number; end: number }): boolean =>
    finding.start < mark.end && mark.start < finding.end;
  return {
    missed: marks.filter((mark) => !found.some((finding) => touch(finding, mark))).map(({ text }) => text),
    wrong: found
      .filter((finding) => finding.severity !== 'info' && !marks.some((mark) => touch(finding, mark)))
      .map((finding) => `${finding.rule} ${flaggedText(about, finding)}`),
  };
}

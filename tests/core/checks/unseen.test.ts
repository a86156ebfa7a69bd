// Whole reports of several kinds, written before anyone looked at how they fare: clean they give no error and no warning;
// every fault planted in them, one at a time, is found at its place, and nothing beside it.
// A line of a list of faults: group|what stands in the report|what is planted in its place.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../../../core/checks/check.ts';
import { flaggedText } from '../../../core/checks/filters.ts';
import { RULES } from '../../../core/checks/rules.ts';
import type { Finding } from '../../../core/checks/types.ts';
import { ordinalFindings } from '../../../core/checks/written-ordinals.ts';
import { importFile } from '../../../core/intake/import.ts';
import { findLine } from '../../../core/report/lines.ts';
import type { Report } from '../../../core/report/schema.ts';
import { parseTemplate } from '../../../core/template/parse.ts';
import { counter } from '../../support/reports.ts';
import { CONTEXT } from './tester.ts';

const FOLDER = new URL('./unseen/', import.meta.url);
const NAMES = readdirSync(FOLDER);

const TEMPLATES = ['annual-report', 'annual-report-chapters', 'work-briefing'].map((name) => {
  const file = new URL(`../../../templates/${name}.json`, import.meta.url);
  const parsed = parseTemplate(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
});

type Checked = { readonly report: Report; readonly findings: readonly Finding[] };

/** As `nianbao check FILE --year YEAR` does it. */
async function checked(text: string, year: number): Promise<Checked> {
  const intake = await importFile(new TextEncoder().encode(text), {
    fileName: 'report.txt',
    newId: counter(),
    now: '2026-11-22T02:00:00.000Z',
    templates: TEMPLATES,
    year,
  });
  if (!intake.ok) throw new Error(intake.error.message);
  const { report, ordinalFaults } = intake.value;
  const template = TEMPLATES.find(({ id }) => id === report.templateId) ?? null;
  const found = check(report, { ...CONTEXT, today: '2026-11-22', template });
  return { report, findings: [...found, ...ordinalFindings(report, ordinalFaults, RULES)] };
}

function shown(report: Report, finding: Finding): string {
  const text = findLine(report, finding.line ?? '')?.text ?? '';
  return `${finding.rule} ${text.slice(Math.max(0, finding.start - 8), finding.start)}「${flaggedText(report, finding)}」${finding.message}`;
}

/** Without the ordinal a heading begins with: a report holds none. */
const withoutOrdinal = (text: string): string =>
  text.replace(/^(?:[一二三四五六七八九十]+[、.）)]|[（(][一二三四五六七八九十]+[）)][、.]?|\d+[.、])/u, '');

/** Half-open range of what differs from `before` in `after`. */
function changed(before: string, after: string): readonly [number, number] {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1;
  let end = after.length;
  for (let i = before.length; end > start && i > start && before[i - 1] === after[end - 1]; i -= 1) end -= 1;
  return [start, end];
}

/** Rules that speak of more than the characters that are wrong: a pair, a sum, a sequence, a sentence that comes twice. */
const WIDE = /^(?:U04|F|N0|R01)/u;
const MARGIN = 60;

/** Whether a finding is about what was planted. */
function isAbout(report: Report, finding: Finding, before: string, after: string): boolean {
  // What is missing has no place; nor has a date.
  if (finding.line === null) return true;
  const text = findLine(report, finding.line)?.text ?? '';
  const [start, end] = changed(before, after);
  const lead = after.length - withoutOrdinal(after).length;
  const at = [after, withoutOrdinal(after)].map((part) => text.indexOf(part));
  const from = at[0] !== -1 ? (at[0] ?? 0) : at[1] !== -1 ? (at[1] ?? 0) - lead : null;
  if (from === null) return false;
  if (finding.rule.startsWith('N')) return true;
  const margin = WIDE.test(finding.rule) ? MARGIN : 1;
  return finding.start < from + end + margin && from + start - margin < finding.end;
}

const grave = ({ severity }: Finding): boolean => severity !== 'info';

for (const name of NAMES.filter((file) => /^[a-z]+-\d{4}\.txt$/u.test(file))) {
  const clean = readFileSync(new URL(name, FOLDER), 'utf8');
  const year = Number(/\d{4}/u.exec(name)?.[0]);
  const lists = NAMES.filter((file) => file.startsWith(`${name.slice(0, -4)}.faults`));
  const faults = lists
    .flatMap((list) => readFileSync(new URL(list, FOLDER), 'utf8').split('\n'))
    .filter((line) => line !== '');

  describe(name, () => {
    test('is clean', async () => {
      const { report, findings } = await checked(clean, year);
      expect(findings.filter(grave).map((finding) => shown(report, finding))).toEqual([]);
    });

    test.each(faults)('%s', async (line) => {
      const [, before = '', after = ''] = line.split('|');
      expect(clean.split(before)).toHaveLength(2);
      const { report, findings } = await checked(
        clean.replace(before, () => after),
        year,
      );
      const about = findings.filter((finding) => isAbout(report, finding, before, after));
      expect(about.length).toBeGreaterThan(0);
      const beside = findings.filter((finding) => grave(finding) && !about.includes(finding));
      expect(beside.map((finding) => shown(report, finding))).toEqual([]);
    });
  });
}

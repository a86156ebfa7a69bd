// Every example of the domain's rule list, read where it stands: what must be flagged is, what must not is not.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../core/checks/rules.ts';
import type { Report } from '../../../core/report/schema.ts';
import { paragraph, report } from '../../support/reports.ts';
import { findings, withText } from './tester.ts';

const LIST = new URL('../../../../shared/domain/rules.json', import.meta.url);
const there = existsSync(LIST);
if (!there) console.warn('SKIPPED the examples of rules.json: ../shared/domain is not there');

type Entry = { id: string; pattern: string | null; pos: string[]; neg: string[] };
const entries: Entry[] = there ? JSON.parse(readFileSync(LIST, 'utf8')) : [];

/** Remarks of the list's author are no part of an example. */
const example = (text: string): string =>
  text.replace(/（[^（）]*真实[^（）]*）/gu, '').replace(/^报告年度\d{4}：/u, '');

/** Some rules look at one place only: the title, a heading, a report of a later year. */
function subject(id: string, text: string): string | Report {
  if (id === 'S09' || id === 'S10') return report({ title: example(text) });
  if (id === 'N05') {
    const heading = paragraph('h', 1, example(text).replace(/^一、/u, ''));
    return report({ sections: [{ id: 'measures', blocks: [heading, paragraph('p', 0, '全镇依法行政。')] }] });
  }
  if (id === 'L03') return withText(example(text), { year: 2026, issueDate: '2027-01-20' });
  return example(text);
}

describe.skipIf(!there)('the examples of rules.json', () => {
  const regular = entries.filter(({ pattern }) => pattern !== null);
  for (const { id, pos, neg } of regular) {
    const rule = RULES.find((one) => one.id === id);
    if (!rule) continue;
    it.each(pos)(`${id} flags %s`, (text) => {
      expect(findings(rule, subject(id, text)).map((one) => one.finding.rule)).toContain(id);
    });
    it.each(neg)(`${id} leaves alone %s`, (text) => {
      expect(findings(rule, subject(id, text)).map((one) => one.text)).toEqual([]);
    });
  }
});

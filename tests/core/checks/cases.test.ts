// Every rule on its own cases, and that there are enough of them: at least two texts each rule must flag and two look-alikes
// it must leave alone, besides the examples of the domain's rule list. Counted are the very cases that are run.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../core/checks/rules.ts';
import type { Report } from '../../../core/report/schema.ts';
import { ACROSS } from './cases/across.ts';
import { CLERKS_FORM } from './cases/clerks-form.ts';
import { CLERKS_WORDS } from './cases/clerks-words.ts';
import { FIGURES } from './cases/figures.ts';
import { FORM } from './cases/form.ts';
import { LEFTOVERS } from './cases/leftovers.ts';
import { NUMBERS_AND_CODES } from './cases/numbers-and-codes.ts';
import { PUNCTUATION } from './cases/punctuation.ts';
import { WHOLE } from './cases/whole.ts';
import { WORDS } from './cases/words.ts';
import { YEARS } from './cases/years.ts';
import { type RuleCases, testRule } from './tester.ts';

const ALL: readonly RuleCases[] = [
  ...LEFTOVERS,
  ...YEARS,
  ...FORM,
  ...WHOLE,
  ...PUNCTUATION,
  ...NUMBERS_AND_CODES,
  ...WORDS,
  ...FIGURES,
  ...ACROSS,
  ...CLERKS_FORM,
  ...CLERKS_WORDS,
];

for (const cases of ALL) testRule(cases);

const LIST = new URL('../../../../shared/domain/rules.json', import.meta.url);
const there = existsSync(LIST);
if (!there)
  console.warn(
    'SKIPPED telling our own cases from the examples of rules.json: ../shared/domain is not there',
  );
type Entry = { readonly id: string; readonly pos: readonly string[]; readonly neg: readonly string[] };
const listed: readonly Entry[] = there ? JSON.parse(readFileSync(LIST, 'utf8')) : [];

const bare = (text: string): string => text.replace(/[\s，。；、：,.;:]/gu, '');

/** The subjects that are none of the list's examples, nor one of them with a word around it; each once. */
function own(subjects: readonly (string | Report)[], examples: readonly string[]): number {
  const known = examples.map(bare);
  const ours = subjects.filter((subject) => {
    if (typeof subject !== 'string') return true;
    const text = bare(subject);
    return !known.some((example) => text === example || example.includes(text) || text.includes(example));
  });
  return new Set(ours.map((subject) => (typeof subject === 'string' ? bare(subject) : subject))).size;
}

describe('every rule has at least two faults and two look-alikes of our own', () => {
  test.each(RULES.map(({ id }) => id))('%s', (id) => {
    const cases = ALL.filter(({ rule }) => rule.id === id);
    const examples = listed.find((entry) => entry.id === id);
    const flags = cases.flatMap((one) => one.flags.map(([subject]) => subject));
    const leftAlone = cases.flatMap((one) => one.leavesAlone);
    expect(own(flags, examples?.pos ?? [])).toBeGreaterThanOrEqual(2);
    expect(own(leftAlone, examples?.neg ?? [])).toBeGreaterThanOrEqual(2);
  });
});

// Faults of structure, numbers, punctuation, dates, names, laws, codes, repeats, figures and release, and what is right.

import { describe, expect, test } from 'vitest';
import { CONTEXT } from '../tester.ts';
import { type Entry, entries, mistakes } from './marked.ts';
import { OTHER_FAULTS } from './other-faults.ts';
import { OTHER_LOOK_ALIKES } from './other-look-alikes.ts';

const ALL = 'PYSNUDTLERFM';
const named = (table: string): (readonly [string, Entry])[] =>
  entries(table).map((entry) => [entry.line, entry]);

describe('the rules of the other groups', () => {
  test.each(named(OTHER_FAULTS))('find what is marked in %s', (_, entry) => {
    expect(mistakes(entry, CONTEXT, ALL)).toEqual({ missed: [], wrong: [] });
  });

  test.each(named(OTHER_LOOK_ALIKES))('leave alone %s', (_, entry) => {
    expect(mistakes(entry, CONTEXT, ALL)).toEqual({ missed: [], wrong: [] });
  });
});

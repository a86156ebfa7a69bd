// Years that were not changed when last year's report was taken over, and years that belong where they stand.

import { describe, expect, test } from 'vitest';
import { CONTEXT } from '../tester.ts';
import { type Entry, entries, mistakes } from './marked.ts';
import { FITTING_YEARS } from './stale-year-look-alikes.ts';
import { STALE_YEARS } from './stale-years-flagged.ts';

const named = (table: string): (readonly [string, Entry])[] =>
  entries(table).map((entry) => [entry.line, entry]);

describe('the rules of group Y', () => {
  test('are tried on at least 150 stale years and 150 fitting ones', () => {
    expect(entries(STALE_YEARS).flatMap(({ marks }) => marks).length).toBeGreaterThanOrEqual(150);
    expect(entries(FITTING_YEARS).length).toBeGreaterThanOrEqual(150);
  });

  test.each(named(STALE_YEARS))('find what is marked in %s', (_, entry) => {
    expect(mistakes(entry, CONTEXT, 'Y')).toEqual({ missed: [], wrong: [] });
  });

  test.each(named(FITTING_YEARS))('leave alone %s', (_, entry) => {
    expect(mistakes(entry, CONTEXT, 'Y')).toEqual({ missed: [], wrong: [] });
  });
});

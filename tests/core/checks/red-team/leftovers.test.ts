// Hundreds of leftovers as people leave them, and as many look-alikes: none missed, none invented.

import { describe, expect, test } from 'vitest';
import { CONTEXT } from '../tester.ts';
import { LOOK_ALIKES } from './leftover-look-alikes.ts';
import { LOOK_ALIKES_IN_TEXT } from './leftover-look-alikes-in-text.ts';
import { LEFT_NOTES } from './leftover-notes.ts';
import { LEFTOVERS } from './leftovers-flagged.ts';
import { type Entry, entries, mistakes } from './marked.ts';

const named = (table: string): (readonly [string, Entry])[] =>
  entries(table).map((entry) => [entry.line, entry]);

describe('the rules of group P', () => {
  test('are tried on at least 400 leftovers and 300 look-alikes', () => {
    expect(entries(LEFTOVERS + LEFT_NOTES).flatMap(({ marks }) => marks).length).toBeGreaterThanOrEqual(400);
    expect(entries(LOOK_ALIKES + LOOK_ALIKES_IN_TEXT).length).toBeGreaterThanOrEqual(300);
  });

  test.each(named(LEFTOVERS + LEFT_NOTES))('find what is marked in %s', (_, entry) => {
    expect(mistakes(entry, CONTEXT, 'P')).toEqual({ missed: [], wrong: [] });
  });

  test.each(named(LOOK_ALIKES + LOOK_ALIKES_IN_TEXT))('leave alone %s', (_, entry) => {
    expect(mistakes(entry, CONTEXT, 'P')).toEqual({ missed: [], wrong: [] });
  });
});

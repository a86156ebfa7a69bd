// Every sign that stands for something, in every kind of place: none missed.

import { describe, expect, test } from 'vitest';
import { CONTEXT } from '../tester.ts';
import { entry, mistakes } from './marked.ts';
import { NAME_PLACES, NUMBER_PLACES, NUMBER_SIGNS, SIGNS } from './signs.ts';

describe('the rules of group P', () => {
  test.each([
    ...NUMBER_PLACES.map((place) => [place, NUMBER_SIGNS] as const),
    ...NAME_PLACES.map((place) => [place, SIGNS] as const),
  ])('find every sign in %s', (place, signs) => {
    const missed = signs.filter((sign) => {
      const line = place.replace('{}', () => `⟦${sign}⟧`);
      return mistakes(entry(line), CONTEXT, 'P').missed.length > 0;
    });
    expect(missed).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepByAge } from '../../../core/history/keep-by-age.ts';

const NOW = '2026-06-15T04:00:00.000Z';
const HOUR = 3_600_000;
const before = (hours: number): string => new Date(Date.parse(NOW) - hours * HOUR).toISOString();

const kept = (hours: readonly number[]): number[] =>
  [...keepByAge(hours.map(before), NOW)].sort((a, b) => a - b).flatMap((index) => hours[index] ?? []);

describe('what is kept by age', () => {
  it('is everything of the last day', () => {
    const hours = [0, 0.1, 1, 2, 12, 23, 24];
    expect(kept(hours)).toEqual(hours);
  });

  it('is the last of each Chinese day for a month, and the last of each month before', () => {
    // 12:00 in China is 04:00 UTC: two days ago at 20:00 UTC is already the day after there.
    expect(kept([30, 34, 38, 44])).toEqual([30, 38]);
    expect(kept([31 * 24, 40 * 24, 41 * 24, 80 * 24, 400 * 24])).toEqual([31 * 24, 80 * 24, 400 * 24]);
  });

  it('is always the newest, and what seems to be from the future or cannot be read', () => {
    expect(kept([9_000])).toEqual([9_000]);
    expect(kept([-5_000, 9_000, 9_001])).toEqual([-5_000, 9_000]);
    expect([...keepByAge(['?', before(1)], NOW)]).toEqual([0, 1]);
  });

  it('is the same when it is worked out again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 20_000 }), { maxLength: 200 }), (hours) => {
        const once = kept(hours);
        expect(kept(once)).toEqual(once);
      }),
    );
  });

  it('is never more than what the ages allow', () => {
    const hours = Array.from({ length: 10_000 }, (_, n) => n);
    expect(kept(hours).length).toBeLessThan(25 + 31 + 15);
  });
});

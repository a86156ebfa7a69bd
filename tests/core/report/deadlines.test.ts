import { describe, expect, it } from 'vitest';
import { daysBetween, deadlines } from '../../../core/report/deadlines.ts';

describe('deadlines', () => {
  it('are 1 March and 1 April of the year after, counted in whole days', () => {
    expect(deadlines(2025, '2026-02-27', undefined)).toEqual([
      { kind: 'report', day: '2026-03-01', daysLeft: 2 },
      { kind: 'publish', day: '2026-04-01', daysLeft: 33 },
    ]);
  });

  it('are the unit’s where it has set them, the earlier first', () => {
    const set = { report: '05-10', publish: '01-15' };
    expect(deadlines(2025, '2026-01-16', set).map(({ kind, daysLeft }) => [kind, daysLeft])).toEqual([
      ['publish', -1],
      ['report', 114],
    ]);
  });

  it('count across leap days and the turn of the year', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2025-12-31', '2026-01-01')).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import { keepSame } from '../../../renderer/session/keep-same.ts';

describe('an answer that says the same again', () => {
  const before = [
    { rule: 'P01', at: { start: 1 } },
    { rule: 'Y01', at: { start: 2 } },
  ];

  it('is the list there was', () => {
    expect(keepSame(before, structuredClone(before))).toBe(before);
  });

  it('keeps the entries that were there, wherever they stand now', () => {
    const after = keepSame(before, structuredClone([{ rule: 'P02', at: { start: 0 } }, ...before]));
    expect(after).toHaveLength(3);
    expect(after[1]).toBe(before[0]);
    expect(after[2]).toBe(before[1]);
    expect(keepSame(before, structuredClone(before.slice(1)))[0]).toBe(before[1]);
  });

  it('takes what is new', () => {
    expect(keepSame(null, before)).toBe(before);
    expect(keepSame(before, [])).toEqual([]);
    const moved = [{ rule: 'P01', at: { start: 5 } }];
    expect(keepSame(before, moved)[0]).toBe(moved[0]);
  });
});

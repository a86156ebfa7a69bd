import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../../core/checks/types.ts';
import { editsOf, filtered, fixable, grouped, NO_FILTER } from '../../../renderer/screens/check/grouping.ts';

function finding(rule: string, severity: Severity, section: string | null, start = 0, end = 1): Finding {
  const edit = { line: section ?? '@title', start, end, replacement: '，' };
  return {
    rule,
    severity,
    section,
    line: edit.line,
    start,
    end,
    message: rule,
    suggestions: [{ label: '改', edits: [edit] }],
  };
}

const ALL = [
  finding('U01', 'warning', 'opening'),
  finding('P01', 'error', 'measures', 0, 2),
  finding('U01', 'warning', 'measures', 4, 5),
  finding('S11', 'info', null),
];

describe('the check page', () => {
  it('groups by rule with the gravest first, by section in reading order', () => {
    expect(grouped(ALL, 'rule').map(({ id, findings }) => `${id} ${findings.length}`)).toEqual([
      'P01 1',
      'U01 2',
      'S11 1',
    ]);
    expect(grouped(ALL, 'section').map(({ id }) => id)).toEqual(['opening', 'measures', null]);
  });

  it('filters by severity, rule and section together', () => {
    expect(filtered(ALL, NO_FILTER)).toEqual(ALL);
    expect(filtered(ALL, { ...NO_FILTER, severity: 'warning', section: 'measures' })).toEqual([ALL[2]]);
    expect(filtered(ALL, { ...NO_FILTER, rule: 'P01' })).toEqual([ALL[1]]);
    expect(filtered(ALL, { ...NO_FILTER, section: '' })).toEqual([ALL[3]]);
  });

  it('puts right at one press only what has exactly one way to be put right', () => {
    const choice = { ...finding('T05', 'error', 'plan'), suggestions: [] };
    expect(fixable([...ALL, choice])).toEqual(ALL);
  });

  it('never takes two edits that overlap', () => {
    const place = fc.tuple(fc.nat(20), fc.nat(4)).map(([start, length]) => [start, start + length] as const);
    fc.assert(
      fc.property(fc.array(place), (places) => {
        const edits = editsOf(places.map(([start, end]) => finding('U01', 'warning', 'plan', start, end)));
        edits.forEach((a, i) => {
          for (const b of edits.slice(i + 1)) {
            expect(a.start < b.end && b.start < a.end).toBe(false);
            expect(a.start).not.toBe(b.start);
          }
        });
      }),
    );
  });
});

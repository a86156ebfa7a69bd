import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeYear, type YearContext, yearShifts, yearsIn } from '../../../core/rollover/years.ts';
import { PLAN_YEARS, TITLES, YEARS } from './year-sentences.ts';

function unmark(marked: string): { text: string; spans: string[] } {
  let text = '';
  const spans: string[] = [];
  for (const part of marked.split(/(⟦[^⟧]*⟧)/u)) {
    const inner = part.startsWith('⟦') ? part.slice(1, -1) : part;
    if (part.startsWith('⟦')) spans.push(`${text.length}:${inner}`);
    text += inner;
  }
  return { text, spans };
}

function moved(text: string, context: YearContext, plan: boolean): string[] {
  return yearShifts(text, { from: 2023, to: 2024, context, plan }).map(
    ({ start, before }) => `${start}:${before}`,
  );
}

describe('which years move when a report on 2023 becomes one on 2024', () => {
  it.each(YEARS)('%s', (marked) => {
    const { text, spans } = unmark(marked);
    expect(moved(text, 'body', false)).toEqual(spans);
  });

  it.each(PLAN_YEARS)('in the plan: %s', (marked) => {
    const { text, spans } = unmark(marked);
    expect(moved(text, 'body', true)).toEqual(spans);
  });

  it.each(TITLES)('in a title: %s', (marked) => {
    const { text, spans } = unmark(marked);
    expect(moved(text, 'title', false)).toEqual(spans);
  });

  it('is tried on at least 80 sentences', () => {
    expect(YEARS.length + PLAN_YEARS.length + TITLES.length).toBeGreaterThanOrEqual(80);
  });
});

describe('how a year is written', () => {
  it('keeps the writing of the year it replaces', () => {
    expect(writeYear(2024, '2023')).toBe('2024');
    expect(writeYear(2024, '２０２３')).toBe('２０２４');
    expect(writeYear(2024, '二〇二三')).toBe('二〇二四');
    expect(writeYear(2030, '二零二三')).toBe('二零三零');
  });

  it('reads every writing it can write', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 2099 }),
        fc.constantFrom('2023', '２０２３', '二〇二三', '二零二三'),
        (year, like) => {
          expect(
            yearsIn(`${writeYear(year, like)}年，全镇平稳。`, 'body').map((found) => found.year),
          ).toEqual([year]);
        },
      ),
    );
  });

  it('moves by more than one year, next year along with it', () => {
    const text = '2023年成效明显；2024年将继续推进。';
    const shifts = yearShifts(text, { from: 2023, to: 2026, context: 'body', plan: false });
    expect(shifts.map(({ before, after }) => [before, after])).toEqual([
      ['2023', '2026'],
      ['2024', '2027'],
    ]);
  });
});

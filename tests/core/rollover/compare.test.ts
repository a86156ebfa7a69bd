import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWithLast, diffText } from '../../../core/rollover/compare.ts';
import { diff } from '../../../core/rollover/diff.ts';
import { sentencesOf } from '../../../core/rollover/sentences.ts';
import { reportOf } from './fixtures.ts';

describe('differences of two sequences', () => {
  const letters = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 30 });

  it('hold both sequences whole and in order', () => {
    fc.assert(
      fc.property(letters, letters, (last, current) => {
        const steps = diff(last, current, (a, b) => a === b);
        expect(steps.flatMap((step) => (step.kind === 'added' ? [] : [step.last]))).toEqual(last);
        expect(steps.flatMap((step) => (step.kind === 'removed' ? [] : [step.current]))).toEqual(current);
      }),
    );
  });

  it('keep as much as can be kept', () => {
    const longest = (a: string[], b: string[]): number => {
      const [x, ...restA] = a;
      const [y, ...restB] = b;
      if (x === undefined || y === undefined) return 0;
      return x === y ? 1 + longest(restA, restB) : Math.max(longest(restA, b), longest(a, restB));
    };
    const short = fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 8 });
    fc.assert(
      fc.property(short, short, (last, current) => {
        const kept = diff(last, current, (a, b) => a === b).filter(({ kind }) => kind === 'same').length;
        expect(kept).toBe(longest(last, current));
      }),
    );
  });

  it('stay quick on texts too long to compare piece by piece', () => {
    const started = performance.now();
    const steps = diff([...'甲'.repeat(60_000)], [...'乙'.repeat(60_000)], (a, b) => a === b);
    expect(steps).toHaveLength(120_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('上年对照', () => {
  it('shows sentences as same, changed, removed and added, changed characters marked', () => {
    const last = reportOf({ measures: ['坚持依法行政。全年调解纠纷120件。开展演练3次。'] });
    const current = reportOf({ measures: ['坚持依法行政。全年调解纠纷135件。新设法治广场，群众满意度高。'] });
    const measures = compareWithLast(last, current).find(({ section }) => section === 'measures');
    expect(
      measures?.sentences.map(({ kind, parts }) => [kind, parts.map((part) => `${part.kind}:${part.text}`)]),
    ).toEqual([
      ['same', ['same:坚持依法行政。']],
      ['changed', ['same:全年调解纠纷1', 'removed:20', 'added:35', 'same:件。']],
      ['removed', ['removed:开展演练3次。']],
      ['added', ['added:新设法治广场，群众满意度高。']],
    ]);
    expect(measures?.unchanged).toBeCloseTo(1 / 3);
  });

  it('says that everything is unchanged for the same report', () => {
    const report = reportOf({ measures: ['坚持依法行政。开展普法。'], plan: ['继续努力。'] });
    for (const { sentences, unchanged } of compareWithLast(report, report)) {
      expect(sentences.every(({ kind }) => kind === 'same')).toBe(true);
      expect(unchanged).toBe(sentences.length === 0 ? 0 : 1);
    }
  });

  it('puts the characters of a changed sentence together from both', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (last, current) => {
        const parts = diffText(last, current);
        expect(
          parts
            .filter(({ kind }) => kind !== 'added')
            .map(({ text }) => text)
            .join(''),
        ).toBe(last);
        expect(
          parts
            .filter(({ kind }) => kind !== 'removed')
            .map(({ text }) => text)
            .join(''),
        ).toBe(current);
      }),
    );
  });
});

describe('sentences', () => {
  it('cover a text without gaps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('甲', '。', '”', '！', '\n', '，', '《'), { maxLength: 30 }),
        (parts) => {
          const text = parts.join('');
          expect(
            sentencesOf(text)
              .map(({ start, end }) => text.slice(start, end))
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, examine } from '../../../core/checks/check.ts';
import { createChecker, keepParagraphs } from '../../../core/checks/checker.ts';
import type { Report } from '../../../core/report/schema.ts';
import { anyReport, paragraph, report } from '../../support/reports.ts';
import { CONTEXT, withText } from './tester.ts';

describe('a checker that gets a copy every time', () => {
  test('says what a checker without memory says, whatever it has seen before', () => {
    const checker = createChecker();
    fc.assert(
      fc.property(anyReport, fc.constantFrom(2023, 2025), (about, year) => {
        const now = { ...about, year };
        const found = checker.check(structuredClone(now), structuredClone(CONTEXT));
        expect(found).toEqual(check(structuredClone(now), structuredClone(CONTEXT)));
      }),
      { numRuns: 60 },
    );
  });

  test('sees a change in one paragraph, in the year and in the order of paragraphs', () => {
    const checker = createChecker();
    const rules = (about: Report): string[] =>
      checker
        .check(structuredClone(about), CONTEXT)
        .map(({ rule, line, start }) => `${rule} ${line} ${start}`);
    const before = withText('办案XX件\n2024年，全镇开展法治宣传32场。');
    expect(rules(before)).toEqual(expect.arrayContaining(['P01 p1 2', 'Y03 p2 0']));
    expect(rules(withText('办案30件\n2024年，全镇开展法治宣传32场。'))).not.toContain('P01 p1 2');
    expect(rules({ ...before, year: 2024 })).not.toContain('Y03 p2 0');
    const turned = withText('');
    const [first, second] = before.sections[0]?.blocks ?? [];
    if (!first || !second) throw new Error('two blocks expected');
    const blocks = [second, paragraph('p0', 0, ''), first];
    expect(rules({ ...turned, sections: [{ id: 'measures', blocks }] })).toEqual(
      expect.arrayContaining(['Y03 p2 0', 'P01 p1 2']),
    );
  });

  test('gives unchanged paragraphs back their identity', () => {
    const before = withText('一\n二\n三');
    const now = structuredClone(withText('一\n二二\n三'));
    const kept = keepParagraphs(before, now);
    expect(kept).toEqual(now);
    const same = kept.sections[0]?.blocks.map((block, i) => block === before.sections[0]?.blocks[i]);
    expect(same).toEqual([true, false, true]);
  });
});

/** A report of `count` different paragraphs. */
function long(count: number): Report {
  const blocks = Array.from({ length: count }, (_, n) =>
    paragraph(
      `p${n}`,
      0,
      `${n}号网格全年走访${n * 3 + 7}户，依据《中华人民共和国民法典》调解邻里纠纷${n + 2}件，办结率100%；“八五”普法宣讲${n % 9}场，第${n}组材料已归档。`,
    ),
  );
  return report({ sections: [{ id: 'measures', blocks }] });
}

test('ten times the text costs about ten times the time', () => {
  const time = (count: number): number => {
    const about = long(count);
    const before = performance.now();
    examine(about, CONTEXT);
    return performance.now() - before;
  };
  time(60);
  // The best of each: a busy machine interrupts the long run more often, and now and then lets it through.
  let [short, long600] = [time(60), time(600)];
  for (let round = 0; round < 40 && long600 >= 25 * short; round += 1) {
    short = Math.min(short, time(60));
    long600 = Math.min(long600, time(600));
  }
  expect(long600 / short).toBeLessThan(25);
});

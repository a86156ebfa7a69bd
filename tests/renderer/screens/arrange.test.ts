import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../core/report/schema.ts';
import { paragraphsOf, paragraphText } from '../../../core/report/text.ts';
import {
  type Arrangement,
  arrange,
  chaptersOf,
  joinToPrevious,
  move,
  putBack,
  setLevel,
  split,
  takeOut,
} from '../../../renderer/screens/intake/arrange.ts';
import { anyReport, counter, paragraph, report } from '../../support/reports.ts';

/** Every character of the report and of what was dropped, white space aside, in no particular order. */
function characters({ sections, unmapped, dropped }: Report): string {
  const texts = [...sections.flatMap(({ blocks }) => [...paragraphsOf(blocks)]), ...paragraphsOf(unmapped)];
  const all = texts.map(paragraphText).join('') + dropped.map((line) => line.text).join('');
  return [...all.replace(/\s/gu, '')].sort().join('');
}

const file = report({
  sections: [
    {
      id: 'measures',
      blocks: [
        paragraph('a1', 1, '举措'),
        paragraph('a2', 0, '办了。'),
        paragraph('a5', 2, '执法'),
        paragraph('a6', 0, '罚了。'),
      ],
    },
    { id: 'plan', blocks: [paragraph('a7', 1, '安排'), paragraph('a8', 0, '再办。')] },
  ],
  unmapped: [paragraph('a3', 1, '不足'), paragraph('a4', 0, '有缺。')],
});

const idsOf = ({ report: { sections, unmapped } }: Arrangement) => ({
  ...Object.fromEntries(sections.map(({ id, blocks }) => [id, blocks.map((block) => block.id).join(' ')])),
  unmapped: unmapped.map((block) => block.id).join(' '),
});

describe('arranging an imported file', () => {
  it('shows the chapters in the order of the file, wherever they landed', () => {
    expect(chaptersOf(arrange(file)).map(({ id, section }) => `${id} ${section}`)).toEqual([
      'a1 measures',
      'a3 unmapped',
      'a5 measures',
      'a7 plan',
    ]);
  });

  it('moves a chapter between its neighbours in the file', () => {
    expect(idsOf(move(arrange(file), ['a3', 'a4'], 'measures'))).toEqual({
      measures: 'a1 a2 a3 a4 a5 a6',
      plan: 'a7 a8',
      unmapped: '',
    });
  });

  it('splits a paragraph, and joining gives it back', () => {
    const halves = split(arrange(file), 'a2', 1, 'new');
    expect(idsOf(halves)).toMatchObject({ measures: 'a1 a2 new a5 a6' });
    expect(joinToPrevious(halves, 'new').report).toEqual(file);
  });

  it('takes a chapter out with a reason, and puts a line back into 未归类', () => {
    const without = takeOut(arrange(file), ['a3', 'a4']);
    expect(without.report.dropped).toEqual([
      { text: '不足', reason: '核对时移出' },
      { text: '有缺。', reason: '核对时移出' },
    ]);
    expect(idsOf(putBack(without, 1, 'back'))).toMatchObject({ unmapped: 'back' });
  });

  it('loses no character, whatever is done in whatever order', () => {
    const step = fc.record({
      kind: fc.constantFrom('move', 'level', 'split', 'join', 'out', 'back'),
      pick: fc.nat(),
      offset: fc.nat(60),
    });
    fc.assert(
      fc.property(anyReport, fc.array(step, { maxLength: 12 }), (any, steps) => {
        const newId = counter('new');
        let now = arrange(any);
        for (const { kind, pick, offset } of steps) {
          const ids = now.order;
          const id = ids[pick % Math.max(1, ids.length)] ?? '';
          if (kind === 'move') now = move(now, [id], ['measures', 'plan', 'unmapped'][offset % 3] ?? '');
          else if (kind === 'level') now = setLevel(now, id, 2);
          else if (kind === 'split') now = split(now, id, offset, newId());
          else if (kind === 'join') now = joinToPrevious(now, id);
          else if (kind === 'out') now = takeOut(now, [id]);
          else now = putBack(now, offset % Math.max(1, now.report.dropped.length), newId());
        }
        expect(characters(now.report)).toBe(characters(any));
      }),
    );
  });
});

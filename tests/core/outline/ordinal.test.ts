import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberHeadings } from '../../../core/outline/numbering.ts';
import {
  chineseNumeral,
  formatOrdinal,
  type HeadingLevel,
  parseChineseNumeral,
  parseOrdinal,
} from '../../../core/outline/ordinal.ts';
import { paragraph, report } from '../../support/reports.ts';

describe('Chinese numerals', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [99, '九十九'],
  ])('writes %i as %s', (n, text) => {
    expect(chineseNumeral(n)).toBe(text);
  });

  it('reads back every numeral it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (n) => parseChineseNumeral(chineseNumeral(n)) === n),
    );
  });

  it.each(['', '零', '十十', '一二', '百'])('does not take “%s” for a numeral', (text) => {
    expect(parseChineseNumeral(text)).toBeNull();
  });
});

describe('ordinals', () => {
  it('reads back what it writes, as the standard form, before any text', () => {
    const level = fc.constantFrom<HeadingLevel>(1, 2, 3, 4);
    fc.assert(
      fc.property(
        level,
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom('', '加强领导', '“八五”普法'),
        (l, n, rest) => {
          const written = formatOrdinal(l, n);
          expect(parseOrdinal(written + rest)).toEqual({
            level: l,
            number: n,
            length: written.length,
            standard: true,
          });
        },
      ),
    );
  });

  it.each([
    ['一)纵深推进', 1, 1],
    ['二. 工作开展情况', 1, 2],
    ['（一）、加强领导', 2, 1],
    ['(三) 强化监督', 2, 3],
    ['1、强化责任', 3, 1],
    ['2．落实制度', 3, 2],
    ['(4)严格执法', 4, 4],
    ['　　十二、其他', 1, 12],
  ])('reads the careless form %s and knows that it is not the standard one', (text, level, number) => {
    const ordinal = parseOrdinal(text);
    expect(ordinal).toMatchObject({ level, number });
    if (!text.startsWith('　')) expect(ordinal?.standard).toBe(false);
  });

  it.each([
    '1.2万件矛盾纠纷得到化解',
    '12345热线办结率100%',
    '2024.12.4宪法宣传',
    '一是强化学习',
    '一年来，全镇',
    '（以下简称《规定》）',
    '十分重视',
    '100.完成',
  ])('sees no ordinal in %s', (text) => {
    expect(parseOrdinal(text)).toBeNull();
  });
});

describe('numbering of a report', () => {
  it('counts each level on, starts again below a new heading, and goes on across sections', () => {
    const numbers = numberHeadings(
      report({
        sections: [
          { id: 'opening', blocks: [paragraph('o', 0, '导语。')] },
          {
            id: 'measures',
            blocks: [
              paragraph('a', 1, '举措'),
              paragraph('b', 2, '领导'),
              paragraph('c', 3, '学习'),
              paragraph('d', 4, '会议'),
              paragraph('e', 2, '执法'),
              paragraph('f', 3, '培训'),
            ],
          },
          { id: 'shortcomings', blocks: [paragraph('g', 1, '不足'), paragraph('h', 2, '能力')] },
        ],
      }),
    );
    expect([...numbers.values()]).toEqual([
      '一、',
      '（一）',
      '1.',
      '（1）',
      '（二）',
      '1.',
      '二、',
      '（一）',
    ]);
  });
});

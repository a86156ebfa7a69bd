import { expect, it } from 'vitest';
import { isWord, parseWords, parseWrongWords, wrongWordsText } from '../../../renderer/app/unit-checks.ts';

it('takes one word a line, each once', () => {
  expect(parseWords(' 工商所 \n\n白水镇\n工商所\n')).toEqual(['工商所', '白水镇']);
  expect(parseWords(`${'长'.repeat(61)}\n短`)).toEqual(['短']);
});

it('reads pairs of wrong and right back as it writes them', () => {
  const pairs = [
    { wrong: '青石真', right: '青石镇' },
    { wrong: '白水振', right: '白水镇' },
  ];
  expect(parseWrongWords(wrongWordsText(pairs))).toEqual(pairs);
  expect(parseWrongWords('青石真=青石镇\n没有箭头\n甲 → 甲\n → 乙')).toEqual([pairs[0]]);
});

it('exempts words, never marks or leftovers', () => {
  expect(isWord('T12', '工商所')).toBe(true);
  expect(isWord('U06', '、')).toBe(false);
  expect(isWord('P03', '某某')).toBe(false);
  expect(isWord('T14', '的')).toBe(false);
});

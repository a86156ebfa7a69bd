import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../core/report/edit.ts';
import { lines } from '../../../core/report/lines.ts';
import { findWords, replacementOf } from '../../../core/report/replace.ts';
import type { Block, Report } from '../../../core/report/schema.ts';
import { inlineText } from '../../../core/report/text.ts';
import { anyReport, blank, paragraph, report } from '../../support/reports.ts';

const table: Block = { type: 'table', id: 't', headerRows: 0, rows: [[paragraph('c', 0, '调解12件')]] };
const made = report({
  title: '青石镇调解工作报告',
  sections: [
    {
      id: 'measures',
      blocks: [
        paragraph('h', 2, '做好调解'),
        paragraph('p', 0, '调解', blank('b', '调解', '件'), '，Abc调解。'),
        table,
      ],
    },
  ],
});

/** What each line says between its blanks, with the words replaced. */
function expected(of: Report, words: string, replacement: string): string[] {
  return [...lines(of)].map(({ paragraph: one, text }) => {
    if (!one) return text.replaceAll(words, replacement);
    const parts: string[] = [''];
    for (const inline of one.content) {
      if (inline.type === 'blank') parts.push(inlineText(inline), '');
      else parts[parts.length - 1] += inline.text;
    }
    return parts.map((part, i) => (i % 2 ? part : part.replaceAll(words, replacement))).join('');
  });
}

describe('finding words', () => {
  it('finds them in fields, headings, text and cells, in reading order', () => {
    expect(findWords(made, '调解').map(({ line, start }) => [line, start])).toEqual([
      ['@title', 3],
      ['h', 2],
      ['p', 0],
      ['p', 9],
      ['c', 0],
    ]);
    expect(findWords(made, 'aBC')).toHaveLength(1);
  });

  it('finds no two that overlap, and nothing for nothing', () => {
    const four = report({ sections: [{ id: 'a', blocks: [paragraph('p', 0, '啊啊啊啊啊')] }] });
    expect(findWords(four, '啊啊').map(({ start }) => start)).toEqual([0, 2]);
    expect(findWords(made, '')).toEqual([]);
  });

  it('leaves blanks alone', () => {
    expect(findWords(made, '件').map(({ line }) => line)).toEqual(['c']);
    expect(findWords(made, '解××')).toEqual([]);
  });
});

describe('replacing all of them', () => {
  it('changes the words between the blanks and nothing else', () => {
    fc.assert(
      fc.property(
        anyReport,
        fc.constantFrom('法', '工作', '，', '执调', '解'),
        fc.constantFrom('', '法法', '新词', '工'),
        (any, words, replacement) => {
          const after = applyEdits(any, replacementOf(findWords(any, words), replacement));
          expect([...lines(after)].map(({ text }) => text)).toEqual(expected(any, words, replacement));
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit, applyEdits, normalizeContent } from '../../../core/report/edit.ts';
import { findLine, lines } from '../../../core/report/lines.ts';
import { anyReport, blank, paragraph, report } from '../../support/reports.ts';

const withText = report({
  sections: [
    {
      id: 'measures',
      blocks: [
        paragraph('h', 1, '举措'),
        paragraph('p', 0, '全年调解', blank('b', '调解纠纷', '件', '38'), '，成功率高。'),
      ],
    },
  ],
});

describe('applyEdit', () => {
  it('replaces a range of a paragraph and leaves the rest as it was', () => {
    const edited = applyEdit(withText, { line: 'p', start: 0, end: 2, replacement: '今年' });
    expect(findLine(edited, 'p')?.text).toBe('今年调解××件，成功率高。');
    expect(findLine(edited, 'h')).toEqual(findLine(withText, 'h'));
  });

  it('replaces a blank whole, however little of it the range touches', () => {
    const edited = applyEdit(withText, { line: 'p', start: 5, end: 6, replacement: '41件' });
    expect(findLine(edited, 'p')?.text).toBe('全年调解41件，成功率高。');
    expect(findLine(edited, 'p')?.paragraph?.content).toHaveLength(1);
  });

  it('edits the fields of the report too', () => {
    const edited = applyEdit(withText, { line: '@title', start: 3, end: 7, replacement: '2026' });
    expect(edited.title).toBe('青石镇2026年度法治政府建设情况报告');
  });

  it('takes the 沿用 mark off the characters it writes and off no others', () => {
    const carried = report({
      sections: [
        {
          id: 'plan',
          blocks: [{ ...paragraph('p', 0), content: [{ type: 'text', text: '甲乙丙', carried: true }] }],
        },
      ],
    });
    const edited = applyEdit(carried, { line: 'p', start: 1, end: 2, replacement: '丁' });
    expect(findLine(edited, 'p')?.paragraph?.content).toEqual([
      { type: 'text', text: '甲', carried: true },
      { type: 'text', text: '丁' },
      { type: 'text', text: '丙', carried: true },
    ]);
  });

  it('gives the text that string slicing gives, when no blank is touched', () => {
    fc.assert(
      fc.property(
        anyReport,
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.string({ maxLength: 5 }),
        (any, pick, a, b, replacement) => {
          const all = [...lines(any)].filter(
            (l) => l.paragraph?.content.every((i) => i.type === 'text') ?? true,
          );
          const line = all[pick % all.length];
          if (!line) return;
          const start = a % (line.text.length + 1);
          const end = start + (b % (line.text.length - start + 1));
          const edited = applyEdit(any, { line: line.id, start, end, replacement });
          expect(findLine(edited, line.id)?.text).toBe(
            line.text.slice(0, start) + replacement + line.text.slice(end),
          );
        },
      ),
    );
  });
});

describe('applyEdits', () => {
  it('keeps the offsets of several edits in one line true', () => {
    const edited = applyEdits(withText, [
      { line: 'p', start: 0, end: 2, replacement: '本年度' },
      { line: 'p', start: 8, end: 11, replacement: '成效' },
    ]);
    expect(findLine(edited, 'p')?.text).toBe('本年度调解××件，成效高。');
  });
});

describe('normalizeContent', () => {
  it('keeps the text and never leaves two runs that could be one', () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        for (const line of lines(any)) {
          if (line.paragraph)
            expect(normalizeContent(line.paragraph.content)).toEqual(line.paragraph.content);
        }
      }),
    );
  });
});

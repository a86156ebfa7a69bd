import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRevision, ISSUE_DATE } from '../../../core/history/compare.ts';
import { restoreLine } from '../../../core/history/restore.ts';
import type { Block, Report } from '../../../core/report/schema.ts';
import { anyReport, paragraph, report } from '../../support/reports.ts';

const table: Block = {
  type: 'table',
  id: 't',
  headerRows: 0,
  rows: [[paragraph('c1', 0, '培训'), paragraph('c2', 0, '12')]],
};

function withOpening(...blocks: Block[]): Report {
  return report({ sections: [{ id: 'opening', blocks }] });
}

const before = withOpening(
  paragraph('a', 1, '开头'),
  paragraph('b', 0, '调解纠纷12件。'),
  paragraph('c', 0, '培训三次。'),
  table,
);

const textOf = (one: Report | null) =>
  one?.sections[0]?.blocks.map((block) =>
    block.type === 'table'
      ? '表'
      : block.content.map((inline) => ('text' in inline ? inline.text : '')).join(''),
  );

describe('a save point beside the present', () => {
  it('shows changed, removed and added lines, and counts the rest', () => {
    const now = {
      ...withOpening(
        paragraph('a', 1, '开头'),
        paragraph('b', 0, '调解纠纷15件。'),
        paragraph('n', 0, '新写的。'),
      ),
      title: '新标题',
      issueDate: null,
    };
    const [elements, opening] = compareRevision(before, now);
    expect(elements?.changes.map(({ line, kind }) => [line, kind])).toEqual([
      ['@title', 'changed'],
      [ISSUE_DATE, 'changed'],
    ]);
    expect(opening).toMatchObject({
      section: 'opening',
      same: 1,
      changes: [
        {
          kind: 'changed',
          line: 'b',
          parts: [{ text: '调解纠纷1' }, { text: '2' }, { text: '5' }, { text: '件。' }],
        },
        { kind: 'removed', line: 'c' },
        { kind: 'removed', line: 'c1' },
        { kind: 'removed', line: 'c2' },
        { kind: 'added', line: 'n' },
      ],
    });
  });

  it('sees the same words under other ids as the same', () => {
    const now = withOpening(paragraph('x', 1, '开头'), paragraph('y', 0, '调解纠纷12件。'));
    const [, opening] = compareRevision(before, now);
    expect(opening?.changes.map(({ line }) => line)).toEqual(['c', 'c1', 'c2']);
  });

  it('has nothing to show against itself', () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        expect(compareRevision(any, any).flatMap(({ changes }) => changes)).toEqual([]);
      }),
    );
  });
});

describe('restoring one line', () => {
  it('changes that paragraph only', () => {
    const now = withOpening(
      paragraph('a', 1, '改了'),
      paragraph('b', 0, '调解纠纷15件。'),
      paragraph('c', 0, '也改了。'),
    );
    expect(textOf(restoreLine(now, before, 'b'))).toEqual(['改了', '调解纠纷12件。', '也改了。']);
  });

  it('puts a paragraph that is gone back behind the one it followed, else under the heading', () => {
    expect(
      textOf(restoreLine(withOpening(paragraph('a', 1, '开头'), paragraph('b', 0, '二')), before, 'c')),
    ).toEqual(['开头', '二', '培训三次。']);
    expect(
      textOf(restoreLine(withOpening(paragraph('x', 1, '新'), paragraph('y', 0, '段')), before, 'b')),
    ).toEqual(['新', '调解纠纷12件。', '段']);
  });

  it('brings a table back whole, and a cell of one that is there alone', () => {
    expect(textOf(restoreLine(withOpening(paragraph('a', 1, '开头')), before, 'c2'))).toEqual(['开头', '表']);
    const changed: Block = { ...table, rows: [[paragraph('c1', 0, '会议'), paragraph('c2', 0, '9')]] };
    expect(restoreLine(withOpening(changed), before, 'c2')?.sections[0]?.blocks[0]).toMatchObject({
      rows: [[{ content: [{ text: '会议' }] }, { content: [{ text: '12' }] }]],
    });
  });

  it('brings fields and the date back, and keeps what had a section that is gone', () => {
    const now = { ...report({ title: '新', sections: [] }), issueDate: null };
    expect(restoreLine(now, before, '@title')?.title).toBe(before.title);
    expect(restoreLine(now, before, ISSUE_DATE)?.issueDate).toBe('2026-01-20');
    expect(restoreLine(now, before, 'b')?.unmapped).toHaveLength(1);
    expect(restoreLine(now, before, '没有')).toBeNull();
  });

  it('line by line brings the whole text back', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (was, other) => {
        const now = { ...other, sections: was.sections.map(({ id }) => ({ id, blocks: [] })), unmapped: [] };
        const lines = compareRevision(was, now).flatMap(({ changes }) => changes);
        const restored = lines
          .filter(({ kind }) => kind !== 'added')
          .reduce((present: Report, { line }) => restoreLine(present, was, line) ?? present, now);
        const left = compareRevision(was, restored).flatMap(({ changes }) => changes);
        expect(left).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

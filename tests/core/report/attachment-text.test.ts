import { describe, expect, it } from 'vitest';
import { attachmentBlocks, attachmentText } from '../../../core/report/attachment-text.ts';
import { blank, counter, paragraph } from '../../support/reports.ts';

describe('an attachment as text', () => {
  it('is a line a paragraph, a table where tabs stand', () => {
    const blocks = attachmentBlocks(
      '说明文字。\n事项\t件数\n行政处罚\t12\n\n事项\t人数\n一、依据\n（一）规定',
      [],
      counter(),
    );
    expect(blocks.map((block) => (block.type === 'table' ? block.rows.length : block.level))).toEqual([
      0, 2, 1, 1, 2,
    ]);
    expect(blocks[1]).toMatchObject({ headerRows: 1 });
    expect(blocks[2]).toMatchObject({ headerRows: 0 });
  });

  it('comes back the same, headings with their ordinals', () => {
    const text = '说明。\n一、依据\n（一）规定\n（二）办法\n二、数据\n事项\t件数\n处罚\t12\n注：截至年末。';
    expect(attachmentText(attachmentBlocks(text, [], counter()))).toBe(text);
  });

  it('keeps what text does not show in the lines that are left as they are', () => {
    const before = [paragraph('a', 0, '共', blank('x', '办理', '件'), '。'), paragraph('b', 0, '旧句。')];
    const after = attachmentBlocks('共××件。\n新句。', before, counter('n'));
    expect(after[0]).toBe(before[0]);
    expect(after[1]).toMatchObject({ id: 'b', content: [{ type: 'text', text: '新句。' }] });
  });

  it('keeps the ids of a table and of its cells while one of them is changed', () => {
    const before = attachmentBlocks('事项\t件数\n处罚\t12', [], counter());
    const after = attachmentBlocks('事项\t件数\n处罚\t13\n检查\t4', before, counter('n'));
    const cells = (blocks: typeof after) =>
      blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat() : []));
    expect(after[0]?.id).toBe(before[0]?.id);
    expect(cells(after).slice(0, 3)).toEqual(cells(before).slice(0, 3));
    expect(cells(after)[3]?.id).toBe(cells(before)[3]?.id);
    expect(new Set(cells(after).map(({ id }) => id)).size).toBe(6);
  });

  it('fills short rows, so that every row is as wide as the table', () => {
    const [table] = attachmentBlocks('甲\t乙\t丙\n1\t2', [], counter());
    expect(table?.type === 'table' ? table.rows.map((row) => row.length) : null).toEqual([3, 3]);
  });

  it('of nothing is nothing', () => {
    expect(attachmentBlocks(' \n\n', [], counter())).toEqual([]);
    expect(attachmentText([])).toBe('');
  });
});

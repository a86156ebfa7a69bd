import { describe, expect, it } from 'vitest';
import { columnsOf, shorten, shortenPath, textTable } from '../../cli/text-table.ts';

describe('a table for the terminal', () => {
  it('counts a Chinese character as two columns and what is not seen as none', () => {
    expect(columnsOf('年报2025')).toBe(8);
    expect(columnsOf('e\u0301\u200B')).toBe(1);
    expect(columnsOf('（，）')).toBe(6);
  });

  it('keeps columns under each other', () => {
    const rows = [
      ['文件', '处'],
      ['a.txt', '12'],
      ['青石镇.txt', '3'],
    ];
    expect(textTable(rows, ['left', 'right'])).toBe('文件        处\na.txt       12\n青石镇.txt   3');
  });

  it('shortens to the columns there are, a path at its start', () => {
    expect(shorten('青石镇2025年度报告', 9)).toBe('青石镇20…');
    expect(shortenPath('很长的文件夹/青石镇.docx', 12)).toBe('…青石镇.docx');
    expect(shorten('青石镇', 6)).toBe('青石镇');
  });
});

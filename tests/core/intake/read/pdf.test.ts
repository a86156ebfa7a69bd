import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linesOf, type PageLine, type Piece } from '../../../../core/intake/read/pdf/lines.ts';
import { paragraphsOf } from '../../../../core/intake/read/pdf/paragraphs.ts';
import { read, refusal, short } from './docx-file.ts';

const piece = (text: string, x: number, y: number, size = 16): Piece => ({
  text,
  x,
  y,
  size,
  width: [...text].reduce((sum, char) => sum + (char > '\u2000' ? size : size / 2), 0),
});

const line = (text: string, left: number, y: number): PageLine => ({
  text,
  left,
  right: left + text.length * 16,
  y,
  size: 16,
});

/** A PDF of one page that shows `content`, without fonts or text. */
function wordlessPdf(content: string): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  text += `xref\n0 5\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text);
}

describe('reading a PDF', () => {
  it('joins lines to paragraphs, over pages too, and puts page numbers aside', async () => {
    const bytes = readFileSync(new URL('../../../fixtures/intake/pdf.pdf', import.meta.url));
    const source = await read(new Uint8Array(bytes), 'a.pdf');
    expect(source.format).toBe('pdf');
    expect(source.blocks.map(short)).toEqual([
      '青石镇2025年度法治政府建设情况报告',
      '云岭县人民政府：',
      '一、主要举措和成效',
      '2025年，青石镇把依法行政贯穿乡镇治理全过程，全年排查矛盾纠纷126件，化解124件，化解率达到98.4%，群众满意度稳步提升，各村普遍建立了法律服务工作室，配备法律顾问17名，开展法治讲座12场，受教育群众3200余人次，形成了办事依法、遇事找法、解决问题用法的良好氛围，镇人大代表和群众代表全程参与监督，各项工作有序推进。',
      '（一）学习宣传',
      '二、下一步打算',
      '青石镇人民政府',
      'footer:— 1 —',
      'footer:— 2 —',
      'footer:— 3 —',
    ]);
    expect(source.messages.map((message) => message.code)).toEqual(['pdf-layout']);
  });

  it('says so when there is no text in it, and when it is cut short', async () => {
    expect(await refusal(wordlessPdf('10 10 50 50 re f'), 'a.pdf')).toBe('pdf-scan');
    expect(await refusal(Buffer.from('%PDF-1.7\n1 0 obj\n<</Type'), 'a.pdf')).toBe('damaged');
  });
});

describe('lines of a page', () => {
  it('leave out the space Word puts between Chinese and digits, keep one between words and a tab between columns', () => {
    const [first, second] = linesOf([
      piece('件', 80, 700),
      piece('126', 52, 700),
      piece('调解', 16, 700),
      piece('数量', 300, 700),
      piece('rule', 16, 670),
      piece('of law', 52, 670),
    ]);
    expect(first?.text).toBe('调解126件\t数量');
    expect(second?.text).toBe('rule of law');
  });

  it('take raised pieces into their line', () => {
    expect(linesOf([piece('法治', 0, 700), piece('1', 32, 706, 8)]).map((l) => l.text)).toEqual(['法治1']);
  });
});

describe('paragraphs of a PDF', () => {
  const full = '十六个字的一行正好写满整个版心哦';

  it('begin at an indent, after a short line and at another size, not at a page’s end', () => {
    const pages = [
      [
        line(full, 132, 700),
        line(full, 100, 672),
        line(full, 100, 644),
        line('短。', 100, 616),
        line('一、标题', 100, 588),
        line(full, 132, 560),
        line(full, 100, 532),
      ],
      [line('续', 100, 700)],
    ].map((page) => page.map((one) => ({ ...one, right: Math.min(one.right, 356) })));
    expect(paragraphsOf(pages).map((p) => p.text)).toEqual([
      `${full.repeat(3)}短。`,
      '一、标题',
      `${full.repeat(2)}续`,
    ]);
  });

  it('begin after a wider gap and at a part’s number below a full line', () => {
    const stop = `${full.slice(0, -1)}。`;
    const texts = [full, stop, full, stop, '第二部分 存在的问题', full, stop];
    const heights = [700, 672, 620, 592, 564, 536, 508];
    const page = texts.map((text, i) => line(text, 100, heights[i] ?? 0));
    expect(paragraphsOf([page]).map((p) => p.text)).toEqual([
      full + stop,
      full + stop,
      '第二部分 存在的问题',
      full + stop,
    ]);
  });

  it('know running heads from three pages on, and page numbers', () => {
    const pages = [1, 2, 3].map((n) => [
      line('青石镇人民政府', 100, 800),
      line(full, 100, 700),
      line(`正文${n}。`, 100, 672),
      line(`第${n}页`, 200, 40),
    ]);
    expect(paragraphsOf(pages).map((p) => p.role)).toEqual([
      'body',
      'body',
      'body',
      'header',
      'footer',
      'header',
      'footer',
      'header',
      'footer',
    ]);
  });

  it('are centred where the space on both sides is the same', () => {
    const lines = [line('报告', 212, 730), line(full, 100, 700), line(full, 100, 672)];
    expect(paragraphsOf([lines])[0]).toMatchObject({ text: '报告', align: 'center' });
  });
});

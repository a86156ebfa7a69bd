// What LibreOffice makes of the exported file, measured on the page. Facts about LibreOffice 7.4 that these tests live with:
// it never hangs punctuation into the margin when overflowPunct is on, but takes the character before it to the next line, which is
// then stretched to the edge with 27 characters; it puts a little air between Latin and Chinese characters whatever the file says.

import { beforeAll, describe, expect, it } from 'vitest';
import { exportDocx } from '../../../core/official/export.ts';
import type { Report } from '../../../core/report/schema.ts';
import { DEFAULT_SETTINGS } from '../../../core/settings.ts';
import { han } from '../../support/prose.ts';
import {
  missingRenderPackages,
  type RenderedLine,
  type RenderedPage,
  renderDocx,
} from '../../support/render.ts';
import { blank, paragraph, report } from '../../support/reports.ts';

const missing = missingRenderPackages();
if (missing.length > 0) {
  console.warn(`SKIPPED rendered pages: needs ${missing.join(' ')} (apt-get install ${missing.join(' ')})`);
}

const { fonts } = DEFAULT_SETTINGS;
/** The same with a comma or full stop about every ninth character. */
function punctuated(length: number): string {
  return [...han(length)].map((c, i) => (i % 31 === 30 ? `${c}。` : i % 9 === 8 ? `${c}，` : c)).join('');
}

const LONG = report({
  issuer: '云岭县青石镇人民政府',
  title: '云岭县青石镇人民政府关于2025年度法治政府建设情况的报告',
  recipient: '云岭县人民政府',
  issueDate: '2026-01-31',
  sections: [
    { id: 'opening', blocks: [paragraph('a', 0, han(700))] },
    {
      id: 'measures',
      blocks: [
        paragraph('b', 1, '推进法治政府建设的主要举措'),
        paragraph('c', 2, `健全机制。${han(900)}`),
        paragraph('d', 2, '规范执法'),
        paragraph('e', 0, han(1500)),
        paragraph('f', 3, '办理案件'),
        paragraph('g', 0, han(960)),
      ],
    },
  ],
});

const PUNCTUATED = report({ sections: [{ id: 'opening', blocks: [paragraph('a', 0, punctuated(3000))] }] });

const DRAFT = report({
  sections: [{ id: 'opening', blocks: [paragraph('a', 0, '办理', blank('x', '案件', '件'), han(1500))] }],
});

/** Texts that end on each line of a page in turn; the last paragraph has one, two or many lines. */
const SWEEP: readonly Report[] = Array.from({ length: 24 }, (_, i) =>
  report({
    closing: i % 2 === 0 ? '专此报告。' : '',
    recipient: i % 5 === 0 ? '' : '云岭县人民政府',
    sections: [
      {
        id: 'opening',
        blocks: [
          ...Array.from({ length: 8 + i }, (_, n) => paragraph(`s${n}`, 0, han(20))),
          paragraph('last', 0, han([10, 50, 200][i % 3] ?? 10)),
        ],
      },
    ],
  }),
);

const TEXT_BOTTOM = 37 + 225;

/** Lines within 版心, without page number and 草稿. */
function body(page: RenderedPage): RenderedLine[] {
  return page.lines.filter((line) => line.y > 36 && line.y + line.height < TEXT_BOTTOM + 3);
}

function footer(page: RenderedPage): RenderedLine | undefined {
  return page.lines.find((line) => line.y > TEXT_BOTTOM + 4);
}

function right(line: RenderedLine): number {
  return line.x + line.width;
}

describe.skipIf(missing.length > 0)('the page as LibreOffice renders it', () => {
  let documents: readonly (readonly RenderedPage[])[] = [];
  beforeAll(async () => {
    const files = await Promise.all(
      [LONG, PUNCTUATED, DRAFT, ...SWEEP].map((made) => exportDocx(made, { fonts, draft: made === DRAFT })),
    );
    documents = await renderDocx(files);
  }, 120_000);

  const pages = (index: number): readonly RenderedPage[] => documents[index] ?? [];
  const full = (index: number): readonly RenderedPage[] => pages(index).slice(0, -1);

  it('is A4', () => {
    for (const page of documents.flat()) {
      expect(Math.abs(page.width - 210)).toBeLessThan(1);
      expect(Math.abs(page.height - 297)).toBeLessThan(1);
    }
  });

  it('has 22 lines on every full page, 28.95 points apart', () => {
    // The first page has an empty line between title and recipient.
    expect(full(0).map((page) => body(page).length)).toEqual([
      21,
      ...full(0)
        .slice(1)
        .map(() => 22),
    ]);
    for (const page of full(1).slice(1)) expect(body(page)).toHaveLength(22);
    for (const page of full(0).slice(1)) {
      const lines = body(page);
      const pitch = ((lines.at(-1)?.y ?? 0) - (lines[0]?.y ?? 0)) / 21;
      expect(pitch).toBeCloseTo((28.95 / 72) * 25.4, 1);
    }
  });

  it('has exactly 28 characters on every line that a paragraph fills, from edge to edge', () => {
    let checked = 0;
    for (const page of full(0)) {
      for (const line of body(page)) {
        if (line.x > 29 || right(line) < 180) continue;
        expect(line.text).toHaveLength(28);
        expect(Math.abs(line.x - 28)).toBeLessThan(0.5);
        expect(Math.abs(right(line) - 184)).toBeLessThan(0.5);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(90);
  });

  it('has 28 characters between punctuation too, and 27 only where a mark may not start the next line', () => {
    const lines = pages(1).flatMap(body);
    const counts = { whole: 0, forced: 0 };
    lines.forEach((line, i) => {
      const next = lines[i + 1];
      if (line.x > 29 || right(line) < 183 || !next || next.x > 29) return;
      const forced = line.text.length === 27;
      if (forced) expect(next.text).toMatch(/^.[，。]/u);
      else expect(line.text).toHaveLength(28);
      expect(next.text).not.toMatch(/^[，。]/u);
      counts[forced ? 'forced' : 'whole'] += 1;
    });
    expect(counts.whole).toBeGreaterThan(60);
    expect(counts.forced).toBeGreaterThan(3);
  });

  it('keeps all text within the margins of the standard, ± 1 mm', () => {
    for (const page of documents.flat()) {
      for (const line of body(page)) {
        expect(line.x).toBeGreaterThan(27);
        expect(right(line)).toBeLessThan(185);
      }
    }
    // Boxes are as high as the substitute's, 16 pt × 1.45: the character itself starts lower.
    expect(body(pages(0)[1] ?? { width: 0, height: 0, lines: [] })[0]?.y).toBeGreaterThan(37);
  });

  it('starts paragraphs two characters in', () => {
    const starts = pages(0)
      .flatMap(body)
      .filter((line) => line.x > 30 && line.width > 100 && line.size === 16);
    expect(starts.length).toBeGreaterThan(3);
    for (const line of starts) expect(Math.abs(line.x - 28 - 11.1)).toBeLessThan(0.4);
  });

  it('sets headings in faces of their own and the title in 22 points, centred', () => {
    const lines = pages(0).flatMap(body);
    const fontOf = (start: string): string | undefined =>
      lines.find((l) => l.text.startsWith(start))?.chunks[0]?.font;
    const text = fontOf('（1）') ?? lines[8]?.font;
    expect(fontOf('一、')).not.toBe(text);
    expect(fontOf('（一）')).not.toBe(fontOf('一、'));
    const title = lines.slice(0, 2);
    expect(title.map((line) => line.text.replace(/ /gu, ''))).toEqual([
      '云岭县青石镇人民政府关于',
      '2025年度法治政府建设情况的报告',
    ]);
    for (const line of title) {
      expect(line.size).toBe(22);
      expect(Math.abs(line.x + line.width / 2 - (28 + 78))).toBeLessThan(0.5);
    }
  });

  it('puts the page number 7 mm below the text, on the right of odd and the left of even pages', () => {
    pages(0).forEach((page, i) => {
      const line = footer(page);
      expect(line?.text.replace(/\s/gu, '')).toBe(`—${i + 1}—`);
      expect(line?.size).toBe(14);
      expect(Math.abs((line?.y ?? 0) - TEXT_BOTTOM - 7)).toBeLessThan(1);
      const character = (14 / 72) * 25.4;
      if (i % 2 === 0) expect(Math.abs(184 - character - (line ? right(line) : 0))).toBeLessThan(0.5);
      else expect(Math.abs((line?.x ?? 0) - 28 - character)).toBeLessThan(0.5);
    });
  });

  it('sets the date four characters from the right edge and the issuer centred over it', () => {
    const lines = body(pages(0).at(-1) ?? { width: 0, height: 0, lines: [] });
    const [issuer, date] = lines.slice(-2);
    expect(issuer?.text).toBe('云岭县青石镇人民政府');
    expect(date?.text.replace(/ /gu, '')).toBe('2026年1月31日');
    expect(Math.abs(184 - 4 * 5.556 - (date ? right(date) : 0))).toBeLessThan(0.5);
    const centre = (line: RenderedLine | undefined): number => (line ? line.x + line.width / 2 : 0);
    // The stand-in's digits are wider than half a character, and LibreOffice adds air around them.
    expect(Math.abs(centre(issuer) - centre(date))).toBeLessThan(4);
  });

  it('never leaves the signature alone on a page, wherever the text ends', () => {
    const ends = new Set<number>();
    for (const document of documents.slice(3)) {
      const last = body(document.at(-1) ?? { width: 0, height: 0, lines: [] });
      const signature = last.findIndex((line) => line.text === '青石镇人民政府');
      expect(signature).toBeGreaterThan(0);
      expect(last.at(-1)?.text.replace(/ /gu, '')).toBe('2026年1月20日');
      const before = last[signature - 1];
      const issuer = last[signature];
      // Two empty lines between the text and the signature, at the pitch of the page.
      const pitch = (last.at(-1)?.y ?? 0) - (issuer?.y ?? 0);
      expect(((issuer?.y ?? 0) - (before?.y ?? 0)) / pitch).toBeCloseTo(3, 0);
      expect(pitch).toBeGreaterThan((25 / 72) * 25.4);
      ends.add(last.length);
      for (const page of document) expect(body(page).length).toBeGreaterThan(0);
    }
    expect(ends.size).toBeGreaterThan(8);
  });

  it('says 草稿 on every page of a draft and leaves its grid alone', () => {
    expect(pages(2).length).toBeGreaterThan(2);
    for (const page of pages(2)) expect(page.lines[0]?.text).toBe('草稿');
    for (const page of full(2).slice(1)) expect(body(page)).toHaveLength(22);
    for (const page of pages(0)) expect(page.lines.some((line) => line.text.includes('草稿'))).toBe(false);
  });
});

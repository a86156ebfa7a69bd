// The preview draws what the layout says, where the layout says, and knows the way back.

import { describe, expect, it } from 'vitest';
import {
  MARGIN_LEFT_TWIPS,
  MARGIN_TOP_TWIPS,
  mmOfTwips,
  PAGE_WIDTH_TWIPS,
  RED,
  TEXT_AREA_HEIGHT_TWIPS,
  TEXT_AREA_WIDTH_TWIPS,
} from '../../core/official/constants.ts';
import { writeDocx } from '../../core/official/docx-writer.ts';
import { familyOf } from '../../core/official/faces.ts';
import { layout } from '../../core/official/layout.ts';
import { type DrawnLine, type DrawnText, drawPage, type Picture } from '../../core/official/page-picture.ts';
import type { PagePlan } from '../../core/official/page-plan.ts';
import { type PlanOptions, plan } from '../../core/official/plan.ts';
import type { Block, Report } from '../../core/report/schema.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { placeOfLine } from '../../renderer/screens/export/preview/place-of-line.ts';
import { nextSpot, spotsOf } from '../../renderer/screens/export/preview/spots.ts';
import { prose } from '../support/prose.ts';
import { missingRenderPackages, renderDocx } from '../support/render.ts';
import { blank, paragraph, report } from '../support/reports.ts';

const { fonts } = DEFAULT_SETTINGS;
const RIGHT = MARGIN_LEFT_TWIPS + TEXT_AREA_WIDTH_TWIPS;
const BOTTOM = MARGIN_TOP_TWIPS + TEXT_AREA_HEIGHT_TWIPS;

function drawn(
  made: Report,
  options: Partial<PlanOptions> = {},
): { readonly planned: PagePlan; readonly pictures: readonly Picture[] } {
  const planned = plan(made, { fonts, draft: false, ...options });
  const pages = layout(planned);
  const pictures = pages.map((page, i) => drawPage(planned, page, i + 1, i === pages.length - 1));
  return { planned, pictures };
}

function withBlocks(...blocks: Block[]): Report {
  return report({ sections: [{ id: 'measures', blocks }] });
}

function linesOf(pictures: readonly Picture[], line: string): DrawnLine[] {
  return pictures.flatMap((picture) => picture.lines.filter((one) => one.origin?.line === line));
}

const LONG = prose(7, 90);
const MANY = Array.from({ length: 40 }, (_, i) => paragraph(`p${i}`, 0, prose(i, 60 + ((i * 37) % 200))));

const TABLE: Block = {
  type: 'table',
  id: 't',
  headerRows: 1,
  rows: ['事项', '行政处罚', '行政检查'].map((name, r) => [
    paragraph(`t${r}-0`, 0, name),
    paragraph(`t${r}-1`, 0, r === 0 ? '件数' : String(r * 12)),
  ]),
};

describe('the picture of a page', () => {
  it('shows every character of a paragraph once, in order, page after page', () => {
    const { pictures } = drawn(withBlocks(...MANY));
    expect(pictures.length).toBeGreaterThan(8);
    for (const { id, content } of MANY) {
      const [text] = content;
      const shown = linesOf(pictures, id).flatMap(({ texts }) => texts.flatMap(({ runs }) => runs));
      expect(shown.map((run) => run.text).join('')).toBe(text?.type === 'text' ? text.text : null);
    }
  });

  it('sets lines apart by their pitch, inside 版心', () => {
    for (const { lines } of drawn(withBlocks(...MANY)).pictures) {
      const body = lines.filter((line) => line.origin?.line.startsWith('p'));
      for (const line of body) {
        expect(line.top).toBeGreaterThanOrEqual(MARGIN_TOP_TWIPS);
        expect(line.top + line.height).toBeLessThanOrEqual(BOTTOM);
        expect((line.top - MARGIN_TOP_TWIPS) % line.height).toBe(0);
      }
    }
  });

  it('stretches full lines from edge to edge, the first from its indent, and leaves the last as it is', () => {
    const texts = linesOf(drawn(withBlocks(paragraph('a', 0, LONG))).pictures, 'a').map(
      (line) => line.texts[0],
    );
    expect(texts.length).toBeGreaterThan(2);
    texts.forEach((text, i) => {
      if (!text) throw new Error('an empty line');
      expect(text.x).toBe(MARGIN_LEFT_TWIPS + (i === 0 ? 630 : 0));
      if (i === texts.length - 1) expect(text.width).toBeNull();
      else expect(text.x + (text.width ?? 0)).toBe(RIGHT);
    });
  });

  it('centres the title and holds the date four characters from the edge', () => {
    const { pictures } = drawn(withBlocks(paragraph('a', 0, LONG)));
    const [title] = linesOf(pictures, '@title');
    expect(title?.texts[0]).toMatchObject({
      anchor: 'middle',
      x: MARGIN_LEFT_TWIPS + TEXT_AREA_WIDTH_TWIPS / 2,
    });
    const date = linesOf(pictures, '@issuer').find((line) => line.text.includes('年'));
    expect(date?.texts[0]).toMatchObject({ anchor: 'end', x: RIGHT - 4 * 315 });
  });

  it('puts odd page numbers at the right and even ones at the left', () => {
    drawn(withBlocks(...MANY)).pictures.forEach(({ lines }, i) => {
      const number = lines.at(-1);
      expect(number?.text).toBe(`— ${i + 1} —`);
      expect(number?.top).toBeGreaterThan(BOTTOM);
      expect(number?.texts[0]).toMatchObject(
        i % 2 === 0 ? { anchor: 'end', x: RIGHT - 280 } : { anchor: 'start', x: MARGIN_LEFT_TWIPS + 280 },
      );
    });
  });

  it('marks every page of a draft and none of a final document', () => {
    const made = withBlocks(...MANY, paragraph('b', 0, '办结', blank('x', '件数', '件'), '。'));
    const marked = (draft: boolean): number =>
      drawn(made, { draft }).pictures.filter(({ lines }) => lines.some((line) => line.text === '草稿'))
        .length;
    expect(marked(false)).toBe(0);
    expect(marked(true)).toBe(drawn(made).pictures.length);
  });

  it('rules a table around each cell and leads from a cell to its paragraph', () => {
    const [picture] = drawn(withBlocks(paragraph('a', 0, LONG), TABLE)).pictures;
    const cells = picture?.lines.filter((line) => line.origin?.line.startsWith('t')) ?? [];
    expect(cells.map((line) => line.text)).toEqual(['事项', '件数', '行政处罚', '12', '行政检查', '24']);
    const across = picture?.rules.filter((rule) => rule.width === TEXT_AREA_WIDTH_TWIPS) ?? [];
    expect(across).toHaveLength(4);
    expect(picture?.rules.filter((rule) => rule.width < 100)).toHaveLength(9);
    for (const { texts, x, width } of cells) {
      expect(texts[0]?.x).toBeGreaterThan(x);
      expect(texts[0]?.x).toBeLessThan(x + width);
    }
  });

  it('draws the red head on the first page and 版记 at the foot of the last', () => {
    const { pictures } = drawn(
      report({
        documentNumber: '青石府〔2026〕5号',
        signatory: '王小明',
        letterhead: {
          mark: '',
          note: '',
          copies: `${'云岭县司法局，云岭县人民政府办公室，'.repeat(3)}存档`,
          printer: '青石镇办公室',
          printedOn: '2026-01-21',
        },
        sections: [{ id: 'measures', blocks: MANY }],
      }),
    );
    const [first, last] = [pictures[0], pictures.at(-1)];
    const red = first?.rules.filter((rule) => rule.color === RED) ?? [];
    expect(red).toEqual([expect.objectContaining({ x: MARGIN_LEFT_TWIPS, width: TEXT_AREA_WIDTH_TWIPS })]);
    expect(first?.lines.some((line) => line.text === '青石镇人民政府文件')).toBe(true);
    expect(first?.lines.some((line) => line.text === '抄送：')).toBe(false);
    const signed = linesOf(pictures, '@documentNumber')[0]?.texts ?? [];
    expect(signed.map((text) => text.runs.map((run) => run.text).join(''))).toEqual([
      '青石府〔2026〕5号',
      '签发人：王小明',
    ]);
    for (const text of signed) expect(text.x).toBeLessThan(PAGE_WIDTH_TWIPS - MARGIN_LEFT_TWIPS);
    const foot = last?.rules.at(-1);
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBe(BOTTOM);
    const copies =
      last?.lines.filter((line) => line.top > (last.rules[0]?.y ?? 0) && line.top < BOTTOM) ?? [];
    const [label, line1, line2] = copies;
    expect(label?.text).toBe('抄送：');
    expect(line1?.texts[0]?.x).toBe((label?.texts[0]?.x ?? 0) + 3 * 280);
    expect(line2?.texts[0]?.x).toBe(line1?.texts[0]?.x);
    expect(copies.at(-1)?.text).toBe('青石镇办公室\t2026年1月21日印发');
  });
});

describe('the way back from a line', () => {
  const heading = paragraph('h', 1, `推进依法行政。${LONG}`);
  const made = withBlocks(paragraph('a', 1, '导语'), heading, paragraph('b', 0, LONG), TABLE);
  const { planned, pictures } = drawn(made);

  it('leads to the character the line begins with; the printed ordinal is not part of the text', () => {
    for (const [id, text] of [
      ['h', `推进依法行政。${LONG}`],
      ['b', LONG],
    ] as const) {
      const lines = linesOf(pictures, id);
      expect(lines.length).toBeGreaterThan(2);
      lines.forEach(({ origin, text: shown }, i) => {
        if (!origin) throw new Error('no origin');
        const place = placeOfLine(made, planned, origin);
        expect(place).toMatchObject({ line: id, section: 'measures', end: place.start });
        const expected = i === 0 && id === 'h' ? shown.replace('二、', '') : shown;
        expect(text.slice(place.start, place.start + expected.length)).toBe(expected);
      });
    }
  });

  it('leads into both parts of a paragraph that is printed as two', () => {
    const long = Array.from({ length: 40 }, (_, i) =>
      report({
        closing: '',
        sections: [
          { id: 'measures', blocks: [...MANY.slice(0, 3), paragraph('last', 0, prose(3, 100 + i * 14))] },
        ],
      }),
    ).find(
      (one) =>
        drawn(one).planned.blocks.filter((b) => b.kind === 'paragraph' && b.line === 'last').length > 1,
    );
    if (!long) throw new Error('no paragraph was parted');
    const { planned: two, pictures: pages } = drawn(long);
    const block = long.sections[0]?.blocks.at(-1);
    const content = block?.type === 'paragraph' ? block.content[0] : null;
    const text = content?.type === 'text' ? content.text : '';
    for (const { origin, text: shown } of linesOf(pages, 'last')) {
      if (!origin) throw new Error('no origin');
      const { start } = placeOfLine(long, two, origin);
      expect(text.slice(start, start + shown.length)).toBe(shown);
    }
  });

  it('leads to fields by their name and to cells by theirs', () => {
    expect(placeOfLine(made, planned, { block: 0, line: '@title', start: 0 })).toEqual({
      line: '@title',
      start: 0,
      end: 0,
      section: null,
    });
    const cell = linesOf(pictures, 't1-1')[0]?.origin;
    if (!cell) throw new Error('no cell');
    expect(placeOfLine(made, planned, cell)).toMatchObject({ line: 't1-1', section: 'measures' });
  });
});

describe('the keys', () => {
  const { pictures } = drawn(withBlocks(...MANY));
  const spots = spotsOf(pictures);
  const firstOf = (page: number) => spots.find((spot) => spot.page === page);
  const from = firstOf(1) ?? { page: -1, line: -1 };

  it('go from line to line over the end of a page, and from page to page', () => {
    expect(nextSpot('ArrowUp', spots, from)?.page).toBe(0);
    expect(nextSpot('ArrowDown', spots, from)?.page).toBe(1);
    expect(nextSpot('PageDown', spots, from)).toEqual(firstOf(2));
    expect(nextSpot('PageUp', spots, from)).toEqual(firstOf(0));
    expect(nextSpot('Home', spots, from)).toEqual(spots[0]);
    expect(nextSpot('End', spots, from)).toEqual(spots.at(-1));
  });

  it('stay where there is nothing further, and leave other keys alone', () => {
    const end = spots.at(-1) ?? from;
    expect(nextSpot('ArrowDown', spots, end)).toBeNull();
    expect(nextSpot('PageDown', spots, end)).toBeNull();
    expect(nextSpot('ArrowUp', spots, spots[0] ?? from)).toBeNull();
    expect(nextSpot('a', spots, from)).toBeNull();
  });

  it('never reach page numbers', () => {
    for (const { page, line } of spots) expect(pictures[page]?.lines[line]?.origin).not.toBeNull();
  });
});

describe('the faces', () => {
  it('are those written into the file, then what stands nearest', () => {
    expect(familyOf('body', fonts)).toMatch(/^"仿宋_GB2312", "FangSong_GB2312", "仿宋", .*, serif$/u);
    expect(familyOf('title', { ...fonts, title: 'A"B\\' })).toMatch(/^"A\\"B\\\\", "方正小标宋简体", /u);
    expect(familyOf('heading1', { ...fonts, heading1: '' })).toMatch(/^"黑体", .*, sans-serif$/u);
  });
});

const missing = missingRenderPackages();
if (missing.length > 0) console.warn(`SKIPPED the preview beside LibreOffice: needs ${missing.join(' ')}`);

describe.skipIf(missing.length > 0)('the picture beside LibreOffice', () => {
  it('has head, table, signature and 版记 where the exported file has them', async () => {
    // Its figures are half as wide as its characters, as those of the official faces are.
    const face = 'Noto Sans Mono CJK SC';
    const faces = {
      title: face,
      body: face,
      heading1: face,
      heading2: face,
      latin: face,
      pageNumber: face,
    };
    const made = report({
      documentNumber: '青石府〔2026〕5号',
      signatory: '王小明',
      letterhead: {
        mark: '',
        note: '此件公开发布',
        copies: `${'云岭县司法局，云岭县人民政府办公室，'.repeat(3)}存档`,
        printer: '青石镇办公室',
        printedOn: '2026-01-21',
      },
      sections: [{ id: 'measures', blocks: [...MANY.slice(0, 9), TABLE, ...MANY.slice(9, 14)] }],
    });
    const { planned, pictures } = drawn(made, { fonts: faces });
    const [pages = []] = await renderDocx([await writeDocx(planned)]);
    expect(pages).toHaveLength(pictures.length);
    pages.forEach(({ lines: theirs }, i) => {
      const mine = rowsOf(pictures[i]);
      expect(mine.map((row) => row.text)).toEqual(theirs.map((line) => plain(line.text)));
      const same = theirs.at(-1);
      const ascent = same ? ((mine.at(-1)?.baseline ?? 0) - same.y) / same.size : 0;
      theirs.forEach((line, n) => {
        const row = mine[n];
        if (!row) return;
        expect(Math.abs(line.y + ascent * line.size - row.baseline), line.text).toBeLessThan(1);
        if (row.x !== null) expect(Math.abs(line.x - row.x), line.text).toBeLessThan(1);
      });
    });
  });
});

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}

type Row = { readonly text: string; readonly x: number | null; readonly baseline: number };

/** What stands on one baseline, from left to right, mm; `x` is null where the left edge depends on the width of the text. */
function rowsOf(picture: Picture | undefined): Row[] {
  const texts = (picture?.lines.flatMap((line) => line.texts) ?? []).sort(
    (a, b) => a.baseline - b.baseline || a.x - b.x,
  );
  const rows = new Map<number, DrawnText[]>();
  for (const text of texts) {
    const row = Math.round(text.baseline / 60);
    rows.set(row, [...(rows.get(row) ?? []), text]);
  }
  return [...rows.values()].map((row) => {
    const [first] = row;
    return {
      text: plain(row.flatMap(({ runs }) => runs.map((run) => run.text)).join('')),
      x: first?.anchor === 'start' ? mmOfTwips(first.x) : null,
      baseline: mmOfTwips(first?.baseline ?? 0),
    };
  });
}

// 7.3.5: the signature never alone, and no page cut short for it by more than the line that goes along.

import { beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../../../core/intake/read/docx/docx.ts';
import { openZip } from '../../../core/intake/read/zip.ts';
import { writeDocx } from '../../../core/official/docx-writer.ts';
import { layout } from '../../../core/official/layout.ts';
import { plan } from '../../../core/official/plan.ts';
import { writeHtml, writeText } from '../../../core/official/web-edition.ts';
import type { Report } from '../../../core/report/schema.ts';
import { DEFAULT_SETTINGS } from '../../../core/settings.ts';
import { han, prose, sentences } from '../../support/prose.ts';
import { missingRenderPackages, type RenderedPage, renderDocx } from '../../support/render.ts';
import { paragraph, report } from '../../support/reports.ts';

const missing = missingRenderPackages();
if (missing.length > 0) {
  console.warn(`SKIPPED signatures: needs ${missing.join(' ')} (apt-get install ${missing.join(' ')})`);
}

// Figures half as wide as characters, as in the official faces.
const FACE = 'Noto Sans Mono CJK SC';
const fonts = { ...DEFAULT_SETTINGS.fonts, body: FACE, latin: FACE };

const LINES = 22;
const ISSUER = '青石镇人民政府';

type Case = {
  readonly name: string;
  /** Lines before the last paragraph. */
  readonly filled: number;
  readonly made: Report;
};

/** `filled` lines of text and a last paragraph, nothing above them. */
function ending(filled: number, last: string, closing: string): Report {
  const before = Array.from({ length: filled }, (_, n) => paragraph(`s${n}`, 0, han(20)));
  return report({
    title: '',
    recipient: '',
    closing,
    sections: [{ id: 'opening', blocks: [...before, paragraph('last', 0, last)] }],
  });
}

/** Every line of the second page × last paragraphs of 1 to 30 lines × with and without closing: an even part of all of them. */
const CASES: readonly Case[] = Array.from({ length: LINES * 30 }, (_, i) => i)
  .filter((i) => (Math.floor(i / 30) * 11 + (i % 30)) % 5 === 0)
  .flatMap((i) => {
    const [filled, length] = [LINES + Math.floor(i / 30), 1 + (i % 30)];
    const closing = i % 2 === 0 ? '' : '专此报告。';
    return [
      {
        name: `${filled}+${length} ${closing}`,
        filled,
        made: ending(filled, han(28 * length - 10), closing),
      },
      ...(i % 3 === 0
        ? [
            {
              name: `${filled}+${length} prose`,
              filled,
              made: ending(filled, sentences(i, 28 * length - 10), ''),
            },
          ]
        : []),
    ];
  });

function options(): { fonts: typeof fonts; draft: boolean } {
  return { fonts, draft: false };
}

function texts(page: RenderedPage): string[] {
  return page.lines.filter((line) => line.y > 36 && line.y + line.height < 265).map((line) => line.text);
}

describe.skipIf(missing.length > 0)('the signature in LibreOffice', () => {
  let documents: readonly (readonly RenderedPage[])[] = [];
  beforeAll(async () => {
    documents = await renderDocx(
      await Promise.all(CASES.map(({ made }) => writeDocx(plan(made, options())))),
    );
  }, 240_000);

  const textLines = (pages: readonly (readonly string[])[]): number => pages.at(-1)?.indexOf(ISSUER) ?? -1;

  it('never stands alone, and every page but the one before it is full', () => {
    documents.forEach((document, i) => {
      const pages = document.map(texts);
      expect(textLines(pages), CASES[i]?.name).toBeGreaterThan(0);
      for (const lines of pages.slice(0, -2)) expect(lines.length, CASES[i]?.name).toBe(LINES);
    });
  });

  it('leaves the page before it at most one line short', () => {
    let short = 0;
    documents.forEach((document, i) => {
      const before = document.map(texts).at(-2)?.length ?? LINES;
      if (before < LINES) short += 1;
      expect(before, CASES[i]?.name).toBeGreaterThanOrEqual(LINES - 1);
    });
    // Text that ends with the page: its last line is all that can go along.
    expect(short).toBeGreaterThan(5);
    expect(short).toBeLessThan(documents.length / 10);
  });

  it('is given room by a closer pitch on its page only, no closer than 25 lines a page, and the plan says so', () => {
    let closer = 0;
    documents.forEach((document, i) => {
      const lines = (document.at(-1)?.lines ?? []).filter(
        (line) => line.y > 36 && line.y + line.height < 265,
      );
      const [issuer, date] = lines.slice(-2);
      const pitch = (((date?.y ?? 0) - (issuer?.y ?? 0)) / 25.4) * 72;
      const { notes } = plan(CASES[i]?.made ?? report(), options());
      if (notes.length > 0) closer += 1;
      expect(notes.length > 0, CASES[i]?.name).toBe(pitch < 28.5);
      expect(pitch, CASES[i]?.name).toBeGreaterThan(25);
      for (const page of document.slice(0, -1).map((p) => p.lines.filter((line) => line.y < 265))) {
        const [first, second] = page;
        expect((((second?.y ?? 0) - (first?.y ?? 0)) / 25.4) * 72, CASES[i]?.name).toBeCloseTo(28.95, 0);
      }
    });
    expect(closer).toBeGreaterThan(20);
  });

  it('is on the page where the preview has it', () => {
    const mine = CASES.map(({ made }) =>
      layout(plan(made, options())).map(
        (page) => page.lines.filter((line) => line.text.trim() !== '').length,
      ),
    );
    const theirs = documents.map((document) => document.map((page) => texts(page).length));
    const same = mine.filter((pages, i) => pages.join() === theirs[i]?.join()).length;
    expect(same / mine.length).toBeGreaterThan(0.97);
  });
});

describe('a last paragraph written as two', () => {
  const made = ending(36, prose(7, 28 * 7 - 10), '');
  const parted = plan(made, options());

  it('goes on without indent in a style of its own, kept with the signature', () => {
    const at = parted.blocks.findIndex(
      (block) => block.kind === 'paragraph' && block.role === 'continuation',
    );
    const [head, rest] = [parted.blocks[at - 1], parted.blocks[at]];
    expect(head).toMatchObject({ role: 'body', continued: true, keepNext: false });
    expect(rest).toMatchObject({ keepNext: true, line: 'last' });
  });

  it('is one paragraph again when the file is read', async () => {
    const archive = openZip(await writeDocx(parted));
    if (!archive.ok) throw new Error(archive.error.message);
    const source = readDocx(archive.value, 'word/document.xml');
    if (!source.ok) throw new Error(source.error.message);
    const found = source.value.blocks
      .filter((block) => block.type === 'paragraph')
      .map((block) => block.text);
    expect(found).toContain(prose(7, 28 * 7 - 10));
  });

  it('is one paragraph in the text and the HTML of the web edition', () => {
    const web = plan(made, { ...options(), profile: 'web' });
    expect(web.blocks.some((block) => block.kind === 'paragraph' && block.role === 'continuation')).toBe(
      true,
    );
    expect(writeText(web)).toContain(prose(7, 28 * 7 - 10));
    expect(writeHtml(web)).toContain(`<p>${prose(7, 28 * 7 - 10).replaceAll('"', '&quot;')}</p>`);
  });
});

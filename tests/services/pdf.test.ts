// A PDF is the document as its .docx is printed: same pages, same lines, same places, faces embedded.

import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../core/official/profiles.ts';
import type { Report } from '../../core/report/schema.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { findChromium } from '../../services/chromium.ts';
import { findLibreOffice, thisProgramSystem } from '../../services/libreoffice.ts';
import { makePdf, type PdfOptions, type PdfWay } from '../../services/pdf.ts';
import { chromiumPrinter, type Printing } from '../../services/print-pages.ts';
import { prose } from '../support/prose.ts';
import {
  measurePdf,
  missingRenderPackages,
  type RenderedLine,
  type RenderedPage,
} from '../support/render.ts';
import { blank, paragraph, report } from '../support/reports.ts';
import { errorCode, services, temporaryFolder, value } from './harness.ts';

const chromium = findChromium(thisProgramSystem);
const office = findLibreOffice(thisProgramSystem);
const missing = [...missingRenderPackages(), ...(chromium ? [] : ['chromium'])];
if (missing.length > 0) console.warn(`SKIPPED PDFs beside LibreOffice: needs ${missing.join(' ')}`);

/** Faces of this machine, their figures half as wide as their characters, as those of the official faces are. */
const FACE = 'Noto Sans Mono CJK SC';
const fonts = Object.fromEntries(
  Object.keys(DEFAULT_SETTINGS.fonts).map((key) => [key, FACE]),
) as typeof DEFAULT_SETTINGS.fonts;

const body = Array.from({ length: 24 }, (_, i) => paragraph(`p${i}`, 0, prose(i, 50 + ((i * 37) % 160))));
const made = report({
  documentNumber: '青石府〔2026〕5号',
  signatory: '张青石',
  letterhead: {
    mark: '',
    note: '此件公开发布',
    copies: '县委全面依法治县委员会办公室',
    printer: '青石镇党政综合办公室',
    printedOn: null,
  },
  sections: [
    { id: 'measures', blocks: [paragraph('h', 1, '主要举措'), paragraph('h2', 2, '依法决策'), ...body] },
  ],
});

const cell = (id: string, text: string) => paragraph(id, 0, text);
/** Joint issuers, an attachment of text, and one with a table too wide for an upright page. */
const joint = {
  ...made,
  issuer: '中共青石镇委员会\n青石镇人民政府',
  signatory: '张青石 李白水',
  attachments: [
    { id: 'a1', title: '青石镇行政执法事项', blocks: [paragraph('a1p', 0, prose(3, 80))] },
    {
      id: 'a2',
      title: '青石镇行政执法数据表',
      blocks: [
        {
          type: 'table' as const,
          id: 't',
          headerRows: 1,
          rows: Array.from({ length: 18 }, (_, r) =>
            Array.from({ length: 12 }, (_, c) =>
              cell(`t${r}-${c}`, r === 0 ? '数据项' : '一二'.slice(0, 1 + (c % 2))),
            ),
          ),
        },
      ],
    },
  ],
};

const BROWSER: PdfWay | null = chromium && {
  printer: 'chromium',
  print: chromiumPrinter(chromium.command),
};

async function pdf(
  source: Report,
  options: Partial<PdfOptions> & { readonly draft?: boolean; readonly profile?: Profile } = {},
) {
  const { draft = false, profile = 'submission', ...ways } = options;
  return makePdf({ report: source, fonts, draft, profile }, { pages: BROWSER, libreOffice: null, ...ways });
}

async function measured(bytes: Uint8Array): Promise<{ pages: readonly RenderedPage[]; fonts: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-pdf-'));
  try {
    const path = join(folder, 'a.pdf');
    await writeFile(path, bytes);
    return { pages: await measurePdf(path), fonts: execFileSync('pdffonts', [path], { encoding: 'utf8' }) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** In Noto's faces some characters share a glyph with a radical, and Chromium writes the radical's code for both. */
const RADICALS: Readonly<Record<string, string>> = { '\u2ed8': '青', '\u2ea0': '民', '\u2ed4': '长' };
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[\u2e80-\u2eff]/gu, (radical) => RADICALS[radical] ?? radical);

/** Lines of a page; of a landscape one without its number, which stands upright beside them. */
function linesOf({ width, height, lines }: RenderedPage): readonly RenderedLine[] {
  if (width < height) return lines;
  return lines.flatMap((line) => {
    const chunks = line.chunks.filter(({ x }) => x > 34);
    const [first] = chunks;
    return first ? [{ ...line, x: first.x, text: chunks.map(({ text }) => text).join(''), chunks }] : [];
  });
}

describe.skipIf(missing.length > 0)('printed by the browser', () => {
  it.each<[string, Report, Profile]>([
    ['正式报送稿', made, 'submission'],
    ['红头纸套印', made, 'preprinted'],
    ['网站公开稿', made, 'web'],
    ['joint, with attachments and landscape pages', joint, 'submission'],
  ])(
    'has the pages, lines and places of the .docx as LibreOffice prints it: %s',
    async (name, source, profile) => {
      const [ours, theirs] = await Promise.all([
        pdf(source, { profile }).then((done) => measured(value(done).bytes)),
        pdf(source, { profile, pages: null, libreOffice: office }).then((done) =>
          measured(value(done).bytes),
        ),
      ]);
      expect(ours.pages).toHaveLength(theirs.pages.length);
      expect(ours.pages.length).toBeGreaterThan(4);
      let [lines, apart] = [0, 0];
      ours.pages.forEach((page, i) => {
        const beside = theirs.pages[i];
        const [mine, others] = [linesOf(page), beside ? linesOf(beside) : []];
        expect(page.width).toBeCloseTo(beside?.width ?? 0, 0);
        expect(page.height).toBeCloseTo(beside?.height ?? 0, 0);
        expect(page.width * page.height).toBeCloseTo(210 * 297, -3);
        expect(mine.map((line) => plain(line.text))).toEqual(others.map((line) => plain(line.text)));
        // What poppler takes for the upper edge of a line stands above its baseline in proportion to the size of the face,
        // and differently for faces embedded in different ways.
        const [last, same] = [mine.at(-1), others.at(-1)];
        const ascent = last && same ? (same.y - last.y) / last.size : 0;
        mine.forEach((line, n) => {
          const other = others[n];
          if (!other) return;
          lines += 1;
          apart = Math.max(apart, Math.abs(line.y + ascent * line.size - other.y));
          // LibreOffice puts air around figures, whatever the file says.
          if (!/[0-9A-Za-z]/u.test(line.text)) apart = Math.max(apart, Math.abs(line.x - other.x));
        });
      });
      console.log(
        `${name}: ${ours.pages.length} pages, ${lines} lines, at most ${apart.toFixed(2)} mm apart`,
      );
      expect(apart).toBeLessThan(1);
      const embedded = ours.fonts.trim().split('\n').slice(2);
      expect(embedded.length).toBeGreaterThan(0);
      for (const font of embedded) expect(font).toMatch(/\byes +(?:yes|no) +(?:yes|no) +\d+ +\d+$/u);
    },
  );

  it('marks drafts on every page, and what is owed in them', async () => {
    const owing = {
      ...made,
      sections: [{ id: 'measures', blocks: [...body, paragraph('b', 0, blank('x', '办理', '件'))] }],
    };
    const { pages } = await measured(value(await pdf(owing, { draft: true })).bytes);
    for (const { lines } of pages) expect(plain(lines.map((line) => line.text).join(''))).toContain('草稿');
    const final = await measured(value(await pdf(made)).bytes);
    expect(JSON.stringify(final.pages)).not.toContain('草稿');
  });

  it('is a call of the services, and can be given up', async () => {
    const folder = await temporaryFolder();
    const api = await services(folder);
    const job = { job: 'j', report: made, fonts, draft: false, profile: 'submission' } as const;
    const making = api['pdf.make'](job);
    await api['pdf.stop']({ job: 'another' });
    const { bytes, printer } = value(await making);
    expect(new TextDecoder().decode(bytes.subarray(0, 5))).toBe('%PDF-');
    expect(printer).toBe('chromium');
    const stopped = api['pdf.make'](job);
    await api['pdf.stop']({ job: 'j' });
    expect(errorCode(await stopped)).toBe('cancelled');
    const left = (await readdir(tmpdir())).filter((name) => name.startsWith('fazhi-nianbao-print-'));
    expect(left).toEqual([]);
  });
});

/** A printer that ends as it is told. */
const ending = (end: Exclude<Printing['end'], 'done'>): PdfWay => ({
  printer: 'chromium',
  print: async () => ({ end }),
});

describe('where a way fails', () => {
  it('the clerk is told what is not there, and the way by hand', async () => {
    const refused = await pdf(made, { pages: null });
    expect(errorCode(refused)).toBe('no-printer');
    expect(refused.ok ? '' : refused.error.message).toMatch(/LibreOffice.*另存为 PDF/u);
    expect(errorCode(await pdf(made, { pages: ending('failed') }))).toBe('pdf-failed');
    expect(errorCode(await pdf(made, { pages: ending('too-long') }))).toBe('pdf-timeout');
  });

  it.skipIf(office === null)('LibreOffice is tried after the browser, but not after 取消', async () => {
    expect(value(await pdf(made, { pages: ending('no-start'), libreOffice: office })).printer).toBe(
      'libreoffice',
    );
    expect(errorCode(await pdf(made, { pages: ending('stopped'), libreOffice: office }))).toBe('cancelled');
  });

  it.skipIf(process.platform === 'win32')('a browser that hangs or writes nothing is ended', async () => {
    const path = join(await temporaryFolder(), 'chromium');
    const pretender = async (script: string): Promise<PdfWay> => {
      await writeFile(path, `#!/bin/sh\n${script}\n`);
      await chmod(path, 0o755);
      return { printer: 'chromium', print: chromiumPrinter(path) };
    };
    expect(errorCode(await pdf(made, { pages: await pretender('sleep 60'), timeLimit: 200 }))).toBe(
      'pdf-timeout',
    );
    expect(errorCode(await pdf(made, { pages: await pretender('exit 0') }))).toBe('pdf-failed');
    expect(
      errorCode(await pdf(made, { pages: { printer: 'chromium', print: chromiumPrinter(`${path}-none`) } })),
    ).toBe('pdf-failed');
  });
});

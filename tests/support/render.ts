// Renders .docx files with LibreOffice and measures the pages with poppler, in millimetres.

import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { SaxesParser } from 'saxes';

const run = promisify(execFile);

export type RenderedChunk = {
  readonly text: string;
  /** Left edge, upper edge of the line box and width, mm. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly font: string;
  /** Points. */
  readonly size: number;
  /** #rrggbb. */
  readonly color: string;
};

/** Chunks on one baseline, from left to right. `font` and `size` are those of the longest chunk. */
export type RenderedLine = RenderedChunk & { readonly chunks: readonly RenderedChunk[] };

export type RenderedPage = {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly RenderedLine[];
};

/** Debian packages whose programs or fonts are not on this machine; empty if rendering can be tested. */
export function missingRenderPackages(): string[] {
  const answers = (program: string, ...args: string[]): string => {
    try {
      return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }) || 'ok';
    } catch {
      return '';
    }
  };
  const missing: string[] = [];
  if (answers('soffice', '--version') === '') missing.push('libreoffice-writer');
  if (answers('sh', '-c', 'command -v pdftohtml && command -v pdftotext') === '')
    missing.push('poppler-utils');
  const families = answers('fc-list', ':lang=zh-cn', 'family');
  if (!/CJK/u.test(families)) missing.push('fonts-noto-cjk');
  if (!/LXGW WenKai/u.test(families)) missing.push('fonts-lxgw-wenkai');
  return missing;
}

/** Stand-ins for the official faces, each different so that a measured font tells which face was asked for. */
const FACES: Readonly<Record<string, string>> = {
  方正小标宋简体: 'Noto Serif CJK SC',
  仿宋_GB2312: 'Noto Serif CJK SC',
  楷体_GB2312: 'LXGW WenKai',
  黑体: 'Noto Sans CJK SC',
  宋体: 'Noto Serif CJK SC',
};

/** Others, with figures half as wide as characters in the text, as they are in 仿宋; the PDF names each kind of face differently. */
export const HALF_WIDTH_FACES: Readonly<Record<string, string>> = {
  方正小标宋简体: 'Noto Serif CJK SC',
  仿宋_GB2312: 'Noto Sans Mono CJK SC',
  楷体_GB2312: 'LXGW WenKai',
  黑体: 'LXGW WenKai Mono',
  宋体: 'Noto Serif CJK SC',
};

function fontConfig(faces: Readonly<Record<string, string>>): string {
  const alias = ([face, stand]: [string, string]): string =>
    `<match target="pattern"><test name="family"><string>${face}</string></test>` +
    `<edit name="family" mode="assign" binding="strong"><string>${stand}</string><string>Noto Serif CJK SC</string></edit></match>`;
  return (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
    `<include ignore_missing="yes">/etc/fonts/fonts.conf</include>${Object.entries(faces).map(alias).join('')}</fontconfig>`
  );
}

/** Converts all files in one LibreOffice run and measures them. The order of the answer is that of the files. */
export async function renderDocx(
  files: readonly Uint8Array[],
): Promise<readonly (readonly RenderedPage[])[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-render-'));
  try {
    const pdfs = await convert(files, folder);
    return await Promise.all(pdfs.map(measurePdf));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** PDFs beside the files, in `folder`. */
export async function convert(
  files: readonly Uint8Array[],
  folder: string,
  faces: Readonly<Record<string, string>> = FACES,
): Promise<string[]> {
  const conf = join(folder, 'fonts.conf');
  await writeFile(conf, fontConfig(faces));
  const names = await Promise.all(
    files.map(async (bytes, i) => {
      const name = join(folder, `${i}.docx`);
      await writeFile(name, bytes);
      return name;
    }),
  );
  const profile = pathToFileURL(join(folder, 'profile')).href;
  await run(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...names],
    { env: { ...process.env, FONTCONFIG_FILE: conf }, maxBuffer: 1 << 26 },
  );
  return names.map((name) => name.replace(/docx$/u, 'pdf'));
}

const ZOOM = 3;
const MM_A_UNIT = 25.4 / 72 / ZOOM;

/** Pages of a PDF with their lines from top to bottom. */
export async function measurePdf(pdf: string): Promise<readonly RenderedPage[]> {
  const { stdout } = await run(
    'pdftohtml',
    ['-xml', '-i', '-hidden', '-nodrm', '-zoom', String(ZOOM), '-stdout', pdf],
    { maxBuffer: 1 << 28 },
  );
  return parsePages(stdout);
}

function parsePages(xml: string): RenderedPage[] {
  const pages: { width: number; height: number; chunks: RenderedChunk[] }[] = [];
  const fonts = new Map<string, { family: string; size: number; color: string }>();
  let open: Record<string, string> | null = null;
  let text = '';
  const parser = new SaxesParser();
  const mm = (value: string | undefined): number => Number(value) * MM_A_UNIT;
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'page') {
      pages.push({ width: mm(attributes['width']), height: mm(attributes['height']), chunks: [] });
    } else if (name === 'fontspec') {
      const family = (attributes['family'] ?? '').replace(/^[A-Z]{6}\+/u, '');
      const color = attributes['color'] ?? '';
      fonts.set(attributes['id'] ?? '', { family, size: Number(attributes['size']) / ZOOM, color });
    } else if (name === 'text') {
      open = attributes;
      text = '';
    }
  });
  parser.on('text', (part) => {
    if (open) text += part;
  });
  parser.on('closetag', ({ name }) => {
    if (name !== 'text' || !open) return;
    const font = fonts.get(open['font'] ?? '');
    pages.at(-1)?.chunks.push({
      text,
      x: mm(open['left']),
      y: mm(open['top']),
      width: mm(open['width']),
      height: mm(open['height']),
      font: font?.family ?? '',
      size: font?.size ?? 0,
      color: font?.color ?? '',
    });
    open = null;
  });
  parser.write(xml).close();
  return pages.map(({ width, height, chunks }) => ({ width, height, lines: linesOf(chunks) }));
}

function linesOf(chunks: readonly RenderedChunk[]): RenderedLine[] {
  const rows: RenderedChunk[][] = [];
  const middle = (chunk: RenderedChunk): number => chunk.y + chunk.height / 2;
  for (const chunk of [...chunks].sort((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1);
    const first = row?.[0];
    // 2 mm: less than half of the closest lines, more than faces of one line differ.
    if (row && first && middle(chunk) - middle(first) < 2) row.push(chunk);
    else rows.push([chunk]);
  }
  return rows.flatMap((row) => {
    const sorted = row.sort((a, b) => a.x - b.x);
    const widest = [...sorted].sort((a, b) => b.width - a.width)[0];
    if (!widest) return [];
    const x = Math.min(...sorted.map((chunk) => chunk.x));
    const right = Math.max(...sorted.map((chunk) => chunk.x + chunk.width));
    const text = sorted.map((chunk) => chunk.text).join('');
    return [{ ...widest, text, x, width: right - x, chunks: sorted }];
  });
}

export type RenderedRule = {
  /** Middle of the rule, its ends and its thickness, mm. */
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly thickness: number;
  readonly red: boolean;
};

const DPI = 300;

/** Horizontal rules of at least 100 mm on a page (1-based), from top to bottom, found in its picture. */
export async function measureRules(pdf: string, page: number): Promise<readonly RenderedRule[]> {
  const { stdout } = await run(
    'pdftoppm',
    ['-r', String(DPI), '-f', String(page), '-l', String(page), '-aa', 'no', '-aaVector', 'no', pdf],
    { encoding: 'buffer', maxBuffer: 1 << 28 },
  );
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(stdout.subarray(0, 40).toString('latin1'));
  const [start, width, height] = [head?.[0].length ?? 0, Number(head?.[1]), Number(head?.[2])];
  const mm = (pixels: number): number => (pixels / DPI) * 25.4;
  const rules: RenderedRule[] = [];
  let open: { top: number; left: number; right: number; red: boolean } | null = null;
  for (let y = 0; y <= height; y++) {
    const row =
      y < height ? longestRun(stdout.subarray(start + y * width * 3, start + (y + 1) * width * 3)) : null;
    const found = row !== null && mm(row.right - row.left) >= 100;
    if (found && !open) open = { top: y, ...row };
    if (!found && open) {
      const { top, left, right, red } = open;
      rules.push({ y: mm((top + y) / 2), left: mm(left), right: mm(right), thickness: mm(y - top), red });
      open = null;
    }
  }
  return rules;
}

/** The longest run of pixels that are not white, half-open, and whether it is red. */
function longestRun(pixels: Buffer): { left: number; right: number; red: boolean } {
  let best = { left: 0, right: 0, red: false };
  let left = -1;
  for (let x = 0; x <= pixels.length / 3; x++) {
    const green = x * 3 + 1 < pixels.length ? (pixels[x * 3 + 1] ?? 255) : 255;
    if (green < 160) {
      if (left < 0) left = x;
    } else if (left >= 0) {
      if (x - left > best.right - best.left) {
        best = { left, right: x, red: (pixels[left * 3] ?? 0) > 160 };
      }
      left = -1;
    }
  }
  return best;
}

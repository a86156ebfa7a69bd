// The text of a PDF → Source. The library is large and loaded only when a PDF comes.

import { type Result, success } from '../../../result.ts';
import type { Message, Source } from '../../types.ts';
import { refuse, TEXT_LIMIT } from '../refusals.ts';
import { linesOf, type PageLine, type Piece } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';

const PAGE_LIMIT = 500;

/** Reads a PDF with text. Fails with `pdf-encrypted`, `damaged`, `pdf-scan`, `pdf-garbled` or `text-too-large`. */
export async function readPdf(bytes: Uint8Array): Promise<Result<Source>> {
  const pages = await readPages(bytes);
  if (!pages.ok) return pages;
  const text = pages.value.flatMap((lines) => lines.map((line) => line.text)).join('');
  const wordless = pages.value.flatMap((lines, i) => (lines.length === 0 ? [i + 1] : []));
  if (text === '' || (wordless.length > 0 && text.length < 20)) return refuse('pdf-scan');
  // Fonts without a table of characters give signs of the private use area or none at all.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const garbled = text.match(/[\u0000-\u0008\ue000-\uf8ff\ufffd]/gu)?.length ?? 0;
  if (garbled * 10 > text.length) return refuse('pdf-garbled');
  const messages: Message[] = [
    {
      code: 'pdf-layout',
      severity: 'warning',
      text: 'PDF 里没有段落和表格，已按版面上的位置拼接，请对照原文件核对分段和表格。',
    },
  ];
  if (wordless.length > 0) {
    messages.push({
      code: 'pages-without-text',
      severity: 'warning',
      text: `第 ${wordless.join('、')} 页没有文字，可能是扫描的图片，请照着补录。`,
    });
  }
  return success({ format: 'pdf', blocks: paragraphsOf(pages.value), messages });
}

async function readPages(bytes: Uint8Array): Promise<Result<PageLine[][]>> {
  const { getDocumentProxy } = await import('unpdf');
  const pages: PageLine[][] = [];
  try {
    // The library takes the bytes it is given for its own.
    const file = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
    try {
      if (file.numPages > PAGE_LIMIT) return refuse('text-too-large');
      let characters = 0;
      for (let number = 1; number <= file.numPages; number++) {
        const page = await file.getPage(number);
        const pieces = piecesOf((await page.getTextContent({ disableNormalization: true })).items);
        characters += pieces.reduce((sum, piece) => sum + piece.text.length, 0);
        if (characters > TEXT_LIMIT) return refuse('text-too-large');
        pages.push(linesOf(pieces));
      }
    } finally {
      await file.destroy();
    }
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return refuse(isLocked ? 'pdf-encrypted' : 'damaged');
  }
  return success(pages);
}

function piecesOf(items: readonly object[]): Piece[] {
  const pieces: Piece[] = [];
  for (const item of items) {
    if (!('str' in item && 'transform' in item && 'width' in item)) continue;
    const { str, transform, width } = item;
    if (typeof str !== 'string' || typeof width !== 'number' || !Array.isArray(transform)) continue;
    const [a, b, , , x, y] = transform.map(Number);
    pieces.push({ text: str, x: x ?? 0, y: y ?? 0, width, size: Math.hypot(a ?? 0, b ?? 0) || 1 });
  }
  return pieces;
}

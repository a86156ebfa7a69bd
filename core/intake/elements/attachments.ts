// 附件 that stand in the file itself, behind the signature: each with its mark on a line of its own (附件1), its title and what it holds.

import { isProse } from '../clean/furniture.ts';
import type { Dropped, SourceBlock, SourceParagraph } from '../types.ts';
import { organLine, parseDateLine } from './lines.ts';

export type SourceAttachment = { readonly title: string; readonly blocks: readonly SourceBlock[] };

export type Parted = {
  /** What stands before the first attachment. */
  readonly main: readonly SourceBlock[];
  readonly attachments: readonly SourceAttachment[];
  readonly dropped: readonly Dropped[];
};

const MARK = /^附\s*件\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s*[:：]?$/u;

function markAt(blocks: readonly SourceBlock[], at: number): boolean {
  const block = blocks[at];
  return block?.type === 'paragraph' && MARK.test(block.text.trim());
}

/** How far above the first attachment its document's signature stands, in blocks: 署名, 日期, 附注 and what a page adds. */
const SIGNATURE_ABOVE = 6;

/** 2026年1月20日, 　　年　　月　　日, or an organ's name alone. */
function signs(block: SourceBlock | undefined): boolean {
  if (block?.type !== 'paragraph') return false;
  const text = block.text.trim();
  return (
    parseDateLine(text) !== null ||
    organLine(text) ||
    /^[^。，；]{0,12}年\s*\S{0,3}\s*月\s*\S{0,3}\s*日$/u.test(text)
  );
}

/** Longer is no title. */
const LONGEST_TITLE = 70;
const MOST_TITLE_LINES = 4;

/** The lines of the title at the start of an attachment: the first short one, and those centred like it. */
function titleLength(blocks: readonly SourceBlock[]): number {
  const short = (block: SourceBlock | undefined): block is SourceParagraph =>
    block?.type === 'paragraph' &&
    !isProse(block.text) &&
    block.text.trim().length <= LONGEST_TITLE &&
    block.styleLevel === null &&
    block.numbering === null &&
    !/^[一二三四五六七八九十]{1,3}、|[。；：]$/u.test(block.text.trim());
  const [first] = blocks;
  if (!short(first)) return 0;
  let length = 1;
  for (; first.align === 'center' && length < MOST_TITLE_LINES; length++) {
    const next = blocks[length];
    if (!short(next) || next.align !== 'center') break;
  }
  return length;
}

/** Parts the attachments from what stands before them. Without a signature above its mark a line 附件 stays where it is. */
export function partAttachments(blocks: readonly SourceBlock[]): Parted {
  const first = blocks.findIndex(
    (_, at) => markAt(blocks, at) && blocks.slice(Math.max(0, at - SIGNATURE_ABOVE), at).some(signs),
  );
  if (first < 0) return { main: blocks, attachments: [], dropped: [] };
  const starts = blocks.flatMap((_, at) => (at >= first && markAt(blocks, at) ? [at] : []));
  const dropped: Dropped[] = [];
  const attachments = starts.map((start, i) => {
    const mark = blocks[start];
    if (mark?.type === 'paragraph')
      dropped.push({ text: mark.text.trim(), reason: '附件序号，按附件的先后另编' });
    const own = blocks.slice(start + 1, starts[i + 1] ?? blocks.length);
    const length = titleLength(own);
    const title = own
      .slice(0, length)
      .map((block) => (block.type === 'paragraph' ? block.text.trim() : ''))
      .join('');
    return { title, blocks: own.slice(length) };
  });
  return { main: blocks.slice(0, first), attachments, dropped };
}

function bare(text: string): string {
  return text
    .replace(/^\s*附\s*件\s*[:：]/u, '')
    .replace(/^\s*\d{1,2}\s*[.．、]/u, '')
    .replace(/[\s，。；、：,.;:]+/gu, '');
}

/** Whether the lines of an 附件说明 say the titles of the attachments that follow and nothing else. */
export function listsAttachments(
  lines: readonly SourceBlock[],
  attachments: readonly SourceAttachment[],
): boolean {
  const listed = lines.map((line) => (line.type === 'paragraph' ? bare(line.text) : ''));
  return (
    attachments.length > 0 &&
    listed.length === attachments.length &&
    attachments.every(({ title }, i) => bare(title) === listed[i])
  );
}

// Line and page breaks of PDFs inside sentences: “全社会积极参与…人 / 大监督…” becomes one paragraph again, without a space.

import { parseOrdinal } from '../../outline/ordinal.ts';
import { organLine, parseDateLine } from '../elements/lines.ts';
import type { SourceBlock, SourceParagraph } from '../types.ts';
import { spacedByMachine } from './marks.ts';
import { type Change, joinParagraphs, type Pass, trimEnd, trimStart } from './pass.ts';

const SENTENCE_END = /[。！？；：…!?;:.．][”’"'）)》」』]*\s*$/u;
const OPENS =
  /^\s*(?:[一二三四五六七八九十][是要]|首先|其次|再次|最后|此外|同时|另外|总之|附件|抄送|主送|签发人|专此|特此|以上报告|（此件|\(此件|（联系人|\(联系人|图\s*\d|表\s*\d|[#*•●■◆·▪])/u;
/** Starts with what can only continue a sentence. */
const CONTINUES = /^[，、。；：）)”’》,;]/u;
/** Shorter paragraphs without a full stop are headings and lines of their own, in characters. */
const LONG = 45;

function startsSomething(text: string): boolean {
  return (
    parseOrdinal(text) !== null ||
    OPENS.test(text) ||
    /^\s*第[一二三四五六七八九十]+[章节部]/u.test(text) ||
    parseDateLine(text) !== null ||
    organLine(text) ||
    /[:：]\s*$/u.test(text)
  );
}

/**
 * The width that a text was wrapped at, in characters: most of its lines end within two characters of it without ending a
 * sentence. Null for a text with one paragraph a line.
 */
function wrapWidth(blocks: readonly SourceBlock[]): number | null {
  const lengths = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text.trim().length] : []));
  if (lengths.length < 12) return null;
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
  if (longest > 70 || longest < 18) return null;
  const full = lengths.filter((length) => length >= longest - 3).length;
  return full >= lengths.length * 0.45 ? longest : null;
}

/** Characters of the parts together, counted no further than is asked. */
function lengthUpTo(parts: readonly SourceParagraph[], enough: number): number {
  let length = 0;
  for (const part of parts) {
    length += part.text.trim().length;
    if (length >= enough) break;
  }
  return length;
}

/** A text with one paragraph a line: broken where a long line stops in the middle of a sentence. */
function brokenParagraph(
  before: readonly [SourceParagraph, ...SourceParagraph[]],
  after: SourceParagraph,
  strict: boolean,
): boolean {
  const left = (before.at(-1) ?? before[0]).text.trim();
  const length = lengthUpTo(before, LONG);
  const right = after.text.trim();
  // A heading as long as the regulation's own items is still no half sentence.
  if (before.length === 1 && parseOrdinal(left) !== null && !/[。；]/u.test(left)) return false;
  if (after.styleLevel !== null || after.numbering !== null || startsSomething(right)) return false;
  if (CONTINUES.test(right)) return length > 0 && !SENTENCE_END.test(left);
  if (strict) return /[，、,]$/u.test(left) && length >= LONG;
  if (SENTENCE_END.test(left) || length < LONG) return false;
  // The rest of a sentence ends like one; a short line without a full stop is a heading.
  return right.length >= LONG || SENTENCE_END.test(right);
}

/** A text wrapped at a width: a full line goes on in the next one. */
function brokenLine(before: string, after: SourceParagraph, width: number): boolean {
  const left = before.trimEnd();
  if (startsSomething(after.text) || /^[\u3000 ]{2}/u.test(after.text)) return false;
  return left.trim().length >= width - 3 && !/[。！？][”’）)]*$/u.test(left);
}

export const brokenLines: Pass = {
  id: 'broken-lines',
  title: '接上被换行、换页切断的段落',
  byDefault: true,
  apply: (blocks, format) => {
    const structured = format === 'docx' || format === 'html';
    // A Word file made from a PDF has its line ends as paragraphs, and its spaces around digits tell.
    const strict = structured && !spacedByMachine(blocks);
    const width = structured ? null : wrapWidth(blocks);
    const changes: Change[] = [];
    const out: SourceBlock[] = [];
    // Parts of the paragraph being put together; joined once at its end, so that a long one costs no more than its length.
    let open: [SourceParagraph, ...SourceParagraph[]] | null = null;
    const close = (): void => {
      if (open !== null) out.push(joinParagraphs(open));
      open = null;
    };
    for (const block of blocks) {
      if (block.type !== 'paragraph' || block.role !== 'body') {
        close();
        out.push(block);
        continue;
      }
      const last: SourceParagraph | undefined = open?.at(-1);
      const goesOn =
        open !== null &&
        last !== undefined &&
        open[0].styleLevel === null &&
        (width === null ? brokenParagraph(open, block, strict) : brokenLine(last.text, block, width));
      if (goesOn && open !== null && last !== undefined) {
        const tail = trimEnd(last);
        const head = trimStart(block);
        const [left, right] = [tail.text.slice(-8), head.text.slice(0, 8)];
        changes.push({ before: `${left}\n${right}`, after: left + right });
        open[open.length - 1] = tail;
        open.push(head);
      } else {
        close();
        open = [block];
      }
    }
    close();
    return { blocks: out, changes, dropped: [] };
  },
};

// Marks of other worlds: Markdown signs, spaces that PDF extraction puts around digits, half-width punctuation.

import type { Dropped, SourceBlock, SourceParagraph } from '../types.ts';
import {
  type Change,
  editEach,
  editParagraph,
  editText,
  type Pass,
  replaceAll,
  type TextEdit,
  wholeText,
} from './pass.ts';

const HASHES = /^\s*#{1,6}(?=[\s\p{Script=Han}（(])\s*/u;
const LEAD_OF_MARKDOWN = /^\s*(?:#{1,6}(?=[\s\p{Script=Han}（(])\s*|>\s+|[*+-]\s+(?=\S))/u;

/** `lists`: also take off the signs of quotations and lists, which plain text uses for other ends. */
function markdownEdits(text: string, lists: boolean): TextEdit[] {
  const edits: TextEdit[] = [];
  const lead = (lists ? LEAD_OF_MARKDOWN : HASHES).exec(text);
  if (lead) edits.push({ start: 0, end: lead[0].length, replacement: '' });
  const from = lead?.[0].length ?? 0;
  for (const match of text.matchAll(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu)) {
    if (match.index < from) continue;
    const end = match.index + match[0].length;
    edits.push({ start: match.index, end: match.index + 2, replacement: '' });
    edits.push({ start: end - 2, end, replacement: '' });
  }
  const tail = /\s#+\s*$/u.exec(text);
  if (lead?.[0].includes('#') && tail && tail.index >= from) {
    edits.push({ start: tail.index, end: text.length, replacement: '' });
  }
  // A table of one cell, as a page's layout leaves it: 青石镇2024年法治政府建设年度报告 |.
  const bar = lead === null ? /^[^|]+(\s\|\s*)$/u.exec(text)?.[1] : undefined;
  if (bar !== undefined) edits.push({ start: text.length - bar.length, end: text.length, replacement: '' });
  return edits;
}

/** Whether a paragraph was all bold by Markdown marks. */
const ALL_BOLD = /^\s*(\*\*|__)(?:(?!\1).)+\1\s*[。：:]?\s*$/u;

export const markdown: Pass = {
  id: 'markdown',
  title: '去掉 Markdown 记号',
  byDefault: true,
  apply: (blocks, format) => {
    const changes: Change[] = [];
    const removed: string[] = [];
    const out = blocks.map((block): SourceBlock => {
      if (block.type !== 'paragraph') return block;
      const edits = markdownEdits(block.text, format === 'markdown');
      if (edits.length === 0) return block;
      for (const { start, end } of edits) changes.push({ before: block.text.slice(start, end), after: '' });
      removed.push(edits.map(({ start, end }) => block.text.slice(start, end).replace(/\s/gu, '')).join(''));
      const hashes = /^\s*(#{1,6})/u.exec(block.text)?.[1]?.length ?? 0;
      const bold = ALL_BOLD.test(block.text);
      const plain: SourceParagraph = editParagraph(block, edits);
      const content = bold ? ([{ type: 'text', text: plain.text, bold: true }] as const) : plain.content;
      const styleLevel =
        block.styleLevel ??
        (hashes === 0 ? null : hashes === 1 ? 1 : hashes === 2 ? 2 : hashes === 3 ? 3 : 4);
      return { ...plain, styleLevel, ...(content ? { content } : {}) };
    });
    const dropped: Dropped[] =
      removed.length > 0 ? [{ text: removed.join(' '), reason: 'Markdown 记号' }] : [];
    return { blocks: out, changes, dropped };
  },
};

/** A space between a Han character and a digit, or between two Han characters, that is not at an end. */
const HAN_DIGIT =
  /(?<=[\p{Script=Han}，。、；：（）“”《》]) +(?=[0-9])|(?<=[0-9%％]) +(?=[\p{Script=Han}，。、；：（）“”《》])/gu;
/** From so many on, and if most digits have them, the spaces are the machine's. */
const SPACES_FROM = 6;

/** Whether a text has the spaces around digits that PDF extraction leaves. */
export function spacedByMachine(blocks: readonly SourceBlock[]): boolean {
  return (wholeText(blocks).match(HAN_DIGIT)?.length ?? 0) >= SPACES_FROM;
}

export const spaces: Pass = {
  id: 'spaces',
  title: '去掉汉字与数字之间的空格',
  byDefault: true,
  apply: (blocks) => {
    if (!spacedByMachine(blocks)) return { blocks, changes: [], dropped: [] };
    return {
      ...editEach(blocks, (text) => replaceAll(text, HAN_DIGIT, () => '')),
      dropped: [],
    };
  },
};

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/** A mark beside a Han character, or a pair of brackets around one. */
const HALF_WIDTH = /(?<=[\p{Script=Han}”’》〉）%％])[,;:?!]|[,;:?!](?=[\p{Script=Han}“‘《〈（])/gu;
const HALF_BRACKETS = /\((?=[^()]*\p{Script=Han})[^()]*\)/gu;

function punctuationEdits(text: string): TextEdit[] {
  const brackets = [...text.matchAll(HALF_BRACKETS)].flatMap(({ index, 0: whole }) => [
    { start: index, end: index + 1, replacement: '（' },
    { start: index + whole.length - 1, end: index + whole.length, replacement: '）' },
  ]);
  // Read with the brackets already full-width, so that a mark beside one is seen; lengths are the same.
  const marks = replaceAll(editText(text, brackets), HALF_WIDTH, ([mark]) => FULL[mark] ?? mark);
  return [...brackets, ...marks].sort((a, b) => a.start - b.start);
}

/** Offered, never forced: where half-width marks are the place's habit, the checks say so once and the clerk decides. */
export const punctuation: Pass = {
  id: 'punctuation',
  title: '汉字旁的半角标点换成全角',
  byDefault: false,
  apply: (blocks) => ({ ...editEach(blocks, punctuationEdits), dropped: [] }),
};

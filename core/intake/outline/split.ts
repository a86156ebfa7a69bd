// A report that came as one endless line: chapters are cut apart where 一、二、三、 follow each other inside a paragraph.

import { parseChineseNumeral } from '../../outline/ordinal.ts';
import { splitParagraph, trimStart } from '../clean/pass.ts';
import type { SourceBlock, SourceParagraph } from '../types.ts';

const CHAPTER =
  /(?<=^|[。！？：；”）)\s])([一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十][、级季类])/gu;
const PART = /(?<=[\p{Script=Han}。！？：；”）)\s])[（(]([一二三四五六七八九十]{1,3})[)）](?!项|条|款|目)/gu;

/** Only paragraphs longer than this are looked into, in characters. */
const ENDLESS = 300;

/** Offsets of ordinals that count 1, 2, 3 …; a number out of turn is the text's own. */
function inTurn(text: string, pattern: RegExp, atLeast: number): number[] {
  const offsets: number[] = [];
  for (const match of text.matchAll(pattern)) {
    if (parseChineseNumeral(match[1] ?? '') === offsets.length + 1) offsets.push(match.index);
  }
  return offsets.length >= atLeast ? offsets : [];
}

function cut(paragraph: SourceParagraph, offsets: readonly number[]): SourceParagraph[] {
  const parts: SourceParagraph[] = [];
  let rest = paragraph;
  for (const offset of [...offsets].reverse()) {
    if (offset === 0) continue;
    const [before, after] = splitParagraph(rest, offset);
    parts.unshift(trimStart(after));
    rest = before;
  }
  return [rest, ...parts];
}

/** A heading cut out of a line is parted from its text by a space, or its text counts: 一、主要举措 2024年，…; 二、存在问题一是…. */
function cutHeading(paragraph: SourceParagraph): SourceParagraph[] {
  const match =
    /^[一二三四五六七八九十]{1,3}、\s*[^。\s]{2,40}(?=\s+\S)/u.exec(paragraph.text) ??
    /^[一二三四五六七八九十]{1,3}、\s*[^。，；：\s]{2,24}(?=一是)/u.exec(paragraph.text);
  return match ? cut(paragraph, [match[0].length]) : [paragraph];
}

export function splitEndless(blocks: readonly SourceBlock[]): {
  readonly blocks: SourceBlock[];
  readonly count: number;
} {
  let count = 0;
  const out = blocks.flatMap((block): SourceBlock[] => {
    if (block.type !== 'paragraph' || block.text.length < ENDLESS) return [block];
    const chapters = inTurn(block.text, CHAPTER, 3);
    if (chapters.length === 0) return [block];
    const parts = cut(block, chapters).flatMap((chapter) => {
      const sub = inTurn(chapter.text, PART, 2);
      return cut(chapter, sub).flatMap(cutHeading);
    });
    count += parts.length - 1;
    return parts;
  });
  return { blocks: out, count };
}

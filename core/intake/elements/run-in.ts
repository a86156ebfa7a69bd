// A report that came as one endless paragraph: its title and its signature are run in with the text.

import { splitParagraph, trimStart } from '../clean/pass.ts';
import type { SourceBlock } from '../types.ts';

/** Shorter paragraphs are taken as they stand, in characters. */
const ENDLESS = 300;

const TITLE = /^\s*[^。，；：\s]{4,60}?(?:法治|依法行政)[^。，；：\s]{0,30}(?:报告|汇报|总结)(?=\s+\S)/u;
const SIGNATURE =
  /(?<=[。！])\s*(?:中共)?[\p{Script=Han}]{2,24}(?:人民政府|办事处|委员会|管委会|局)\s*\d{4}年\d{1,2}月\d{1,2}日\s*$/u;

/** Parts title and signature from the first and the last paragraph, where these are endless. */
export function partRunIn(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  return blocks.flatMap((block, i): readonly SourceBlock[] => {
    if (block.type !== 'paragraph' || block.text.length < ENDLESS) return [block];
    const parts = [block];
    const signed = i === blocks.length - 1 ? SIGNATURE.exec(block.text) : null;
    if (signed) parts.splice(0, 1, ...splitParagraph(block, signed.index).map(trimStart));
    const [first] = parts;
    const titled = i === 0 && first ? TITLE.exec(first.text) : null;
    if (first && titled) parts.splice(0, 1, ...splitParagraph(first, titled[0].length).map(trimStart));
    return parts;
  });
}

// Between a line's plain text (where findings and edits live) and positions in the editor's document.

import type { Node } from 'prosemirror-model';
import { sentencesOf } from '../../core/rollover/sentences.ts';
import { isLine } from './schema.ts';

/** Position before each line's node, by line id. */
export function linePositions(document: Node): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  document.descendants((node, position) => {
    if (!isLine(node)) return true;
    positions.set(node.attrs['id'], position);
    return false;
  });
  return positions;
}

/**
 * Offset inside the node's content for a UTF-16 offset of its plain text. A blank is one position but several
 * characters: an offset inside it goes to its start, or with `after` to its end.
 */
export function contentOffset(line: Node, textOffset: number, after: boolean): number {
  let text = 0;
  let content = 0;
  for (const child of line.children) {
    const length = child.isText ? (child.text?.length ?? 0) : child.textContent.length;
    if (textOffset <= text) break;
    if (textOffset < text + length) {
      if (child.isText) return content + textOffset - text;
      return after ? content + child.nodeSize : content;
    }
    text += length;
    content += child.nodeSize;
  }
  return content;
}

/** Document range of a half-open range of a line's plain text; blanks it touches are taken in whole. */
export function lineRange(
  line: Node,
  position: number,
  start: number,
  end: number,
): { readonly from: number; readonly to: number } {
  const from = position + 1 + contentOffset(line, start, false);
  return { from, to: Math.max(from, position + 1 + contentOffset(line, end, true)) };
}

/** The sentence around a content offset of a line, as half-open content offsets. At its end the cursor still belongs to the last one. */
export function sentenceAround(line: Node, offset: number): { readonly from: number; readonly to: number } {
  // One character a position: a blank takes one position, so it is given one character here.
  const text = line.children.map((child) => (child.isText ? child.text : '×')).join('');
  const sentences = sentencesOf(text);
  const found = sentences.find(({ end }) => offset < end) ?? sentences.at(-1);
  return { from: found?.start ?? 0, to: found?.end ?? text.length };
}

// A report's content as plain text.

import type { Blank, Block, Inline, Paragraph, Section } from './schema.ts';

/** What a blank shows as in plain text: `××件`. */
export function blankText(blank: Blank): string {
  return `××${blank.unit}`;
}

export function inlineText(inline: Inline): string {
  return inline.type === 'text' ? inline.text : blankText(inline);
}

export function paragraphText(paragraph: Paragraph): string {
  return paragraph.content.map(inlineText).join('');
}

/** Every paragraph of the blocks in reading order, table cells included. */
export function* paragraphsOf(blocks: readonly Block[]): Generator<Paragraph> {
  for (const block of blocks) {
    if (block.type === 'paragraph') yield block;
    else for (const row of block.rows) yield* row;
  }
}

/** The section's own heading: its first block, if that is a heading of level 1. */
export function headingOf(section: Section): Paragraph | null {
  const first = section.blocks[0];
  return first?.type === 'paragraph' && first.level === 1 ? first : null;
}

/**
 * Where the heading part of a heading paragraph ends, as a half-open UTF-16 offset into its text. A run-in heading
 * (接排标题) ends after its first full stop and body text follows in the same paragraph; otherwise the whole text is heading.
 */
export function headingEnd(text: string): number {
  const stop = text.search(/[。！？]/u);
  return stop >= 0 && stop < text.length - 1 ? stop + 1 : text.length;
}

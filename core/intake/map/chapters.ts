// The text as chapters: what stands before the first heading of level 1, then each heading with what follows it.

import type { Level } from '../../report/schema.ts';
import { headingEnd } from '../../report/text.ts';
import type { OutlineItem } from '../outline/outline.ts';

export type Chapter = {
  /** Its heading without ordinal and without text run in; null for the part before the first heading. */
  readonly heading: string | null;
  /** The heading included. */
  readonly items: readonly OutlineItem[];
};

export function itemText(item: OutlineItem): string {
  return item.type === 'paragraph' ? item.paragraph.text : item.table.rows.flat().join('\n');
}

export function itemLevel(item: OutlineItem): Level {
  return item.type === 'paragraph' ? item.level : 0;
}

export function headingText(item: OutlineItem): string {
  const text = itemText(item);
  return text.slice(0, headingEnd(text)).trim();
}

/** The text of a chapter without its heading; text run in with the heading counts. */
export function chapterBody(chapter: Chapter): string {
  const [first, ...rest] = chapter.items;
  const start = first && chapter.heading !== null ? itemText(first).slice(headingText(first).length) : '';
  const head = first && chapter.heading === null ? itemText(first) : start;
  return [head, ...rest.map(itemText)].join('\n');
}

export function chaptersOf(items: readonly OutlineItem[]): {
  readonly opening: OutlineItem[];
  readonly chapters: Chapter[];
} {
  const starts = items.flatMap((item, i) => (itemLevel(item) === 1 ? [i] : []));
  const opening = items.slice(0, starts[0] ?? items.length);
  const chapters = starts.map((start, k) => {
    const own = items.slice(start, starts[k + 1] ?? items.length);
    const [first] = own;
    return { heading: first ? headingText(first) : null, items: own };
  });
  return { opening, chapters };
}

/** Half-open ranges of a chapter's parts by headings of its first inner level; the part before them is not among them. */
export function partsOf(
  chapter: Chapter,
): { readonly start: number; readonly end: number; readonly heading: string }[] {
  const levels = chapter.items
    .slice(1)
    .map(itemLevel)
    .filter((level) => level > 0);
  const inner = Math.min(...levels);
  const starts = chapter.items.flatMap((item, i) => (i > 0 && itemLevel(item) === inner ? [i] : []));
  return starts.map((start, k) => {
    const item = chapter.items[start];
    return { start, end: starts[k + 1] ?? chapter.items.length, heading: item ? headingText(item) : '' };
  });
}

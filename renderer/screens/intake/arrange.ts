// Arranging an imported file: chapters and paragraphs move between sections, change level, are split, joined, taken out
// and put back. Every step is a function from an arrangement to an arrangement; no step loses a character.

import { normalizeContent } from '../../../core/report/edit.ts';
import { UNMAPPED } from '../../../core/report/lines.ts';
import type { Block, Inline, Level, Paragraph, Report } from '../../../core/report/schema.ts';
import { inlineText, paragraphsOf, paragraphText } from '../../../core/report/text.ts';

export type Arrangement = {
  readonly report: Report;
  /** Ids of all blocks in the order of the file, so that a chapter lands between its neighbours. */
  readonly order: readonly string[];
};

/** Consecutive blocks of one section: a heading of level 1 or 2 with what follows it. */
export type Chapter = {
  /** Id of its first block. */
  readonly id: string;
  /** Where it stands now: a section's id, or `unmapped`. */
  readonly section: string;
  readonly blocks: readonly Block[];
};

type Place = { readonly id: string; readonly blocks: readonly Block[] };

function placesOf({ sections, unmapped }: Report): readonly Place[] {
  return [...sections, { id: UNMAPPED, blocks: unmapped }];
}

/** Ids made while importing sort in the order of the file. */
export function arrange(report: Report): Arrangement {
  const order = placesOf(report)
    .flatMap(({ blocks }) => blocks.map((block) => block.id))
    .sort();
  return { report, order };
}

/** The chapters in the order of the file. */
export function chaptersOf({ report, order }: Arrangement): readonly Chapter[] {
  const chapters: Chapter[] = [];
  for (const { id: section, blocks } of placesOf(report)) {
    let current: Block[] = [];
    for (const [index, block] of blocks.entries()) {
      const starts = block.type === 'paragraph' && (block.level === 1 || block.level === 2);
      if (index === 0 || starts) {
        current = [];
        chapters.push({ id: block.id, section, blocks: current });
      }
      current.push(block);
    }
  }
  const rank = new Map(order.map((id, index) => [id, index]));
  return chapters.sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
}

/** Replaces the blocks of every section, and of 未归类, that `change` returns anew. */
function mapPlaces(report: Report, change: (place: Place) => readonly Block[]): Report {
  return {
    ...report,
    sections: report.sections.map((section) => ({ ...section, blocks: change(section) })),
    unmapped: change({ id: UNMAPPED, blocks: report.unmapped }),
  };
}

/** Moves blocks to the section `target` (or `unmapped`), to where they stand in the file. */
export function move(now: Arrangement, ids: readonly string[], target: string): Arrangement {
  const moving = new Set(ids);
  const moved = placesOf(now.report).flatMap(({ blocks }) => blocks.filter((block) => moving.has(block.id)));
  const rank = new Map(now.order.map((id, index) => [id, index]));
  const rankOf = (block: Block): number => rank.get(block.id) ?? now.order.length;
  const first = moved[0];
  if (!first) return now;
  const report = mapPlaces(now.report, ({ id, blocks }) => {
    const staying = blocks.filter((block) => !moving.has(block.id));
    if (id !== target) return staying.length === blocks.length ? blocks : staying;
    const at = staying.findIndex((block) => rankOf(block) > rankOf(first));
    return at < 0 ? [...staying, ...moved] : [...staying.slice(0, at), ...moved, ...staying.slice(at)];
  });
  return { ...now, report };
}

export function setLevel(now: Arrangement, id: string, level: Level): Arrangement {
  const report = mapPlaces(now.report, ({ blocks }) =>
    blocks.map((block) => (block.type === 'paragraph' && block.id === id ? { ...block, level } : block)),
  );
  return { ...now, report };
}

/** The content before and from a UTF-16 offset of the paragraph's text; a blank is never cut. */
function cut(content: readonly Inline[], offset: number): readonly [Inline[], Inline[]] {
  const before: Inline[] = [];
  const after: Inline[] = [];
  let from = 0;
  for (const inline of content) {
    const to = from + inlineText(inline).length;
    if (to <= offset) before.push(inline);
    else if (from >= offset || inline.type === 'blank') after.push(inline);
    else {
      before.push({ ...inline, text: inline.text.slice(0, offset - from) });
      after.push({ ...inline, text: inline.text.slice(offset - from) });
    }
    from = to;
  }
  return [normalizeContent(before), normalizeContent(after)];
}

/** Splits a paragraph at a UTF-16 offset of its text; the second part is body text with the id `newId`. */
export function split(now: Arrangement, id: string, offset: number, newId: string): Arrangement {
  const report = mapPlaces(now.report, ({ blocks }) =>
    blocks.flatMap((block): Block[] => {
      if (block.type !== 'paragraph' || block.id !== id) return [block];
      const [before, after] = cut(block.content, offset);
      return [
        { ...block, content: before },
        { type: 'paragraph', id: newId, level: 0, content: after },
      ];
    }),
  );
  return { report, order: now.order.flatMap((one) => (one === id ? [one, newId] : [one])) };
}

/** The paragraph that stands right before this one in its section; null if there is none, or a table. */
export function previousParagraph({ report }: Arrangement, id: string): Paragraph | null {
  for (const { blocks } of placesOf(report)) {
    const index = blocks.findIndex((block) => block.id === id);
    if (index < 0) continue;
    const [before, own] = [blocks[index - 1], blocks[index]];
    return before?.type === 'paragraph' && own?.type === 'paragraph' ? before : null;
  }
  return null;
}

/** Appends a paragraph to the one before it in its section. */
export function joinToPrevious(now: Arrangement, id: string): Arrangement {
  const previous = previousParagraph(now, id);
  if (!previous) return now;
  const report = mapPlaces(now.report, ({ blocks }) => {
    const own = blocks.find((block) => block.id === id);
    if (own?.type !== 'paragraph') return blocks;
    return blocks
      .filter((block) => block !== own)
      .map((block) =>
        block === previous
          ? { ...previous, content: normalizeContent([...previous.content, ...own.content]) }
          : block,
      );
  });
  return { report, order: now.order.filter((one) => one !== id) };
}

/** Takes blocks out of the report; their text goes to what was dropped. */
export function takeOut(now: Arrangement, ids: readonly string[]): Arrangement {
  const going = new Set(ids);
  const dropped = placesOf(now.report).flatMap(({ blocks }) =>
    blocks
      .filter((block) => going.has(block.id))
      .map((block) => ({
        text: [...paragraphsOf([block])].map(paragraphText).join(' '),
        reason: '核对时移出',
      })),
  );
  const report = mapPlaces(now.report, ({ blocks }) => blocks.filter((block) => !going.has(block.id)));
  return {
    report: { ...report, dropped: [...now.report.dropped, ...dropped] },
    order: now.order.filter((id) => !going.has(id)),
  };
}

/** Puts a dropped line back, into 未归类. */
export function putBack(now: Arrangement, index: number, newId: string): Arrangement {
  const line = now.report.dropped[index];
  if (!line) return now;
  const paragraph: Paragraph = {
    type: 'paragraph',
    id: newId,
    level: 0,
    content: line.text === '' ? [] : [{ type: 'text', text: line.text }],
  };
  return {
    report: {
      ...now.report,
      dropped: now.report.dropped.filter((_, i) => i !== index),
      unmapped: [...now.report.unmapped, paragraph],
    },
    order: [...now.order, newId],
  };
}

// Runs the cleaning passes over a file as read.

import type { Dropped, PassRecord, Source, SourceBlock } from '../types.ts';
import { compatibility, invisible } from './characters.ts';
import { furniture, pageNumbers, spam } from './furniture.ts';
import { brokenLines } from './lines.ts';
import { markdown, punctuation, spaces } from './marks.ts';
import type { Pass } from './pass.ts';
import { pinyin } from './pinyin.ts';
import { simplify } from './simplify.ts';

/** All passes in the order they run: characters first, so that the later ones can read the words. */
export const PASSES: readonly Pass[] = [
  invisible,
  compatibility,
  pinyin,
  simplify,
  pageNumbers,
  markdown,
  furniture,
  spam,
  brokenLines,
  spaces,
  punctuation,
];

/** How many changes of a pass are kept for the screen. */
const SHOWN = 50;

export type Cleaned = {
  readonly blocks: readonly SourceBlock[];
  /** One record for every pass that ran and changed something. */
  readonly passes: readonly PassRecord[];
  readonly dropped: readonly Dropped[];
};

export async function clean(
  source: Source,
  passes: readonly Pass[] = PASSES.filter((pass) => pass.byDefault),
): Promise<Cleaned> {
  let blocks = source.blocks;
  const records: PassRecord[] = [];
  const dropped: Dropped[] = [];
  for (const pass of passes) {
    const outcome = await pass.apply(blocks, source.format);
    blocks = outcome.blocks;
    dropped.push(...outcome.dropped);
    if (outcome.changes.length === 0) continue;
    records.push({
      id: pass.id,
      title: pass.title,
      count: outcome.changes.length,
      changes: outcome.changes.slice(0, SHOWN),
    });
  }
  return { blocks, passes: records, dropped };
}

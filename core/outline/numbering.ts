// Which ordinal each heading of a report prints with.

import type { Block, Report } from '../report/schema.ts';
import { formatOrdinal, type HeadingLevel } from './ordinal.ts';

/**
 * Ordinals by paragraph id, for the headings of all sections in printing order. A heading restarts the levels below it, and so
 * does a section that begins without a heading of its own.
 * Every attachment counts for itself. Headings in table cells and in 未归类 are not numbered.
 */
export function numberHeadings(report: Report): ReadonlyMap<string, string> {
  const ordinals = new Map<string, string>();
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  const number = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.type !== 'paragraph' || block.level === 0) continue;
      const level: HeadingLevel = block.level;
      counts[level - 1] = (counts[level - 1] ?? 0) + 1;
      counts.fill(0, level);
      ordinals.set(block.id, formatOrdinal(level, counts[level - 1] ?? 1));
    }
  };
  for (const section of report.sections) {
    counts.fill(0, 1);
    number(section.blocks);
  }
  for (const attachment of report.attachments ?? []) {
    counts.fill(0);
    number(attachment.blocks);
  }
  return ordinals;
}

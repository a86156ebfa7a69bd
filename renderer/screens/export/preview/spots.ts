// The lines of the pages that lead back to the report, and how the keys go from one to the next.

import type { Picture } from '../../../../core/official/page-picture.ts';

/** Indexes of a page and of a line of its picture. */
export type Spot = { readonly page: number; readonly line: number };

/** The lines that lead to a paragraph, in reading order. */
export function spotsOf(pictures: readonly Picture[]): readonly Spot[] {
  return pictures.flatMap(({ lines }, page) =>
    lines.flatMap(({ origin }, line) => (origin ? [{ page, line }] : [])),
  );
}

/** Where a key leads from a line; null if it leads nowhere. */
export function nextSpot(key: string, spots: readonly Spot[], from: Spot): Spot | null {
  const at = spots.findIndex((spot) => spot.page === from.page && spot.line === from.line);
  switch (key) {
    case 'ArrowDown':
      return spots[at + 1] ?? null;
    case 'ArrowUp':
      return spots[at - 1] ?? null;
    case 'PageDown':
      return spots.find((spot) => spot.page > from.page) ?? null;
    case 'PageUp':
      return spots.find((spot) => spot.page === from.page - 1) ?? null;
    case 'Home':
      return spots[0] ?? null;
    case 'End':
      return spots.at(-1) ?? null;
    default:
      return null;
  }
}

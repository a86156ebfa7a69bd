// Which role the number of a page has — GB/T 9704-2012, 7.5. Apart from page-number.ts, so that what only draws pages needs no writer of .docx.

import type { Format } from '../settings.ts';

/** 单页 and 双页. */
export type PageSide = 'odd' | 'even';

/** The role of the number of such a page. */
export function pageNumberRole(
  side: PageSide,
  { pageNumbers }: Format,
): 'pageNumberOdd' | 'pageNumberEven' | 'pageNumberCentred' {
  if (pageNumbers === 'centred') return 'pageNumberCentred';
  return side === 'odd' ? 'pageNumberOdd' : 'pageNumberEven';
}

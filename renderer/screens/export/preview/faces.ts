// The faces of the document as the window can show them: the one written into the file, then what stands nearest to it on this PC.

import type { Face, Fonts } from '../../../../core/official/page-plan.ts';

const FALLBACKS: Readonly<Record<Face | 'latin', string>> = {
  title: 'var(--font-title)',
  body: 'var(--font-body)',
  heading1: 'var(--font-hei)',
  heading2: 'var(--font-kai)',
  pageNumber: '"宋体", "SimSun", "Noto Serif CJK SC", serif',
  latin: 'var(--font-body)',
};

/** The value of font-family. */
export function familyOf(face: Face | 'latin', fonts: Fonts): string {
  const name = fonts[face].replace(/["\\]/gu, '\\$&');
  return name === '' ? FALLBACKS[face] : `"${name}", ${FALLBACKS[face]}`;
}

// 页码 — GB/T 9704-2012, 7.5 and 8.

import { Footer, PageNumber, Paragraph, TextRun, TextWrappingType } from 'docx';
import { ShapeRun } from 'docx/shapes';
import type { Format } from '../settings.ts';
import {
  FOOTER_DISTANCE_TWIPS,
  MARGIN_LEFT_TWIPS,
  PAGE_NUMBER_SIZE_HALF_POINTS,
  TEXT_AREA_WIDTH_TWIPS,
} from './constants.ts';
import { type PageSide, pageNumberRole } from './page-number-role.ts';
import type { Orientation } from './page-plan.ts';
import { ROLE_STYLES } from './role-styles.ts';

/** 7.5: — 1 —. Each part of the field in a run of its own, or WPS shows nothing. */
function numberParagraph(side: PageSide, format: Format): Paragraph {
  const font = { hint: 'eastAsia' } as const;
  return new Paragraph({
    style: ROLE_STYLES[pageNumberRole(side, format)].id,
    children: [
      new TextRun({ text: '— ', font }),
      new TextRun({ children: [PageNumber.CURRENT], font }),
      new TextRun({ text: ' —', font }),
    ],
  });
}

const TWIPS_A_PIXEL = 15;
const EMUS_A_TWIP = 635;

/**
 * 8: A4 纸型的表格横排时，页码位置与公文其他页码保持一致. The number stands where it does on an upright page; on the page turned a quarter to the
 * right that is a box at its left side, the text in it turned too.
 */
export function pageNumber(side: PageSide, orientation: Orientation, format: Format): Footer {
  const paragraph = numberParagraph(side, format);
  if (orientation === 'portrait') return new Footer({ children: [paragraph] });
  const height = PAGE_NUMBER_SIZE_HALF_POINTS * 10;
  return new Footer({
    children: [
      new Paragraph({
        style: ROLE_STYLES.anchor.id,
        children: [
          new ShapeRun({
            type: 'rectangle',
            transformation: { width: height / TWIPS_A_PIXEL, height: TEXT_AREA_WIDTH_TWIPS / TWIPS_A_PIXEL },
            fill: 'none',
            line: 'none',
            floating: {
              horizontalPosition: { relative: 'page', offset: FOOTER_DISTANCE_TWIPS * EMUS_A_TWIP },
              verticalPosition: { relative: 'page', offset: MARGIN_LEFT_TWIPS * EMUS_A_TWIP },
              wrap: { type: TextWrappingType.NONE },
              allowOverlap: true,
            },
            textOptions: { direction: 'topToBottom', margins: { top: 0, right: 0, bottom: 0, left: 0 } },
            altText: { name: '页码', description: '页码' },
            children: [paragraph],
          }),
        ],
      }),
    ],
  });
}

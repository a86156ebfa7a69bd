// 版心 of an upright page and of one that lies on its side.

import {
  LANDSCAPE_MARGINS_TWIPS,
  MARGIN_BOTTOM_TWIPS,
  MARGIN_LEFT_TWIPS,
  MARGIN_RIGHT_TWIPS,
  MARGIN_TOP_TWIPS,
  PAGE_HEIGHT_TWIPS,
  PAGE_WIDTH_TWIPS,
  TEXT_AREA_HEIGHT_TWIPS,
  TEXT_AREA_WIDTH_TWIPS,
} from './constants.ts';
import type { Orientation } from './page-plan.ts';

/** Twips: the text area, where it begins on the paper, and the paper. */
export type TextArea = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly paperWidth: number;
  readonly paperHeight: number;
};

const AREAS: Readonly<Record<Orientation, TextArea>> = {
  portrait: {
    width: TEXT_AREA_WIDTH_TWIPS,
    height: TEXT_AREA_HEIGHT_TWIPS,
    left: MARGIN_LEFT_TWIPS,
    top: MARGIN_TOP_TWIPS,
    right: MARGIN_RIGHT_TWIPS,
    bottom: MARGIN_BOTTOM_TWIPS,
    paperWidth: PAGE_WIDTH_TWIPS,
    paperHeight: PAGE_HEIGHT_TWIPS,
  },
  landscape: {
    width: TEXT_AREA_HEIGHT_TWIPS,
    height: TEXT_AREA_WIDTH_TWIPS,
    ...LANDSCAPE_MARGINS_TWIPS,
    paperWidth: PAGE_HEIGHT_TWIPS,
    paperHeight: PAGE_WIDTH_TWIPS,
  },
};

export function textArea(orientation: Orientation): TextArea {
  return AREAS[orientation];
}

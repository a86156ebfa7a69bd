// 版心 and its 22 lines of 28 characters, over a page.

import {
  CHARACTERS_A_LINE,
  LINE_PITCH_TWIPS,
  LINES_A_PAGE,
  MARGIN_LEFT_TWIPS,
  MARGIN_TOP_TWIPS,
  mmOfTwips,
  PAGE_HEIGHT_TWIPS,
  PAGE_WIDTH_TWIPS,
  TEXT_AREA_HEIGHT_TWIPS,
  TEXT_AREA_WIDTH_TWIPS,
} from '../../../../core/official/constants.ts';

const RIGHT = MARGIN_LEFT_TWIPS + TEXT_AREA_WIDTH_TWIPS;
const BOTTOM = MARGIN_TOP_TWIPS + TEXT_AREA_HEIGHT_TWIPS;

const ROWS = Array.from(
  { length: LINES_A_PAGE - 1 },
  (_, i) => `M${MARGIN_LEFT_TWIPS} ${MARGIN_TOP_TWIPS + (i + 1) * LINE_PITCH_TWIPS}H${RIGHT}`,
).join('');
const COLUMNS = Array.from(
  { length: CHARACTERS_A_LINE - 1 },
  (_, i) =>
    `M${MARGIN_LEFT_TWIPS + ((i + 1) * TEXT_AREA_WIDTH_TWIPS) / CHARACTERS_A_LINE} ${MARGIN_TOP_TWIPS}V${BOTTOM}`,
).join('');

const SIZE = `版心 ${Math.round(mmOfTwips(TEXT_AREA_WIDTH_TWIPS))} × ${Math.round(mmOfTwips(TEXT_AREA_HEIGHT_TWIPS))} mm，每面 ${LINES_A_PAGE} 行，每行 ${CHARACTERS_A_LINE} 字`;
const TOP_MARGIN = `天头 ${Math.round(mmOfTwips(MARGIN_TOP_TWIPS))} mm`;
const LEFT_MARGIN = `订口 ${Math.round(mmOfTwips(MARGIN_LEFT_TWIPS))} mm`;

export function GridOverlay() {
  const middle = MARGIN_TOP_TWIPS + TEXT_AREA_HEIGHT_TWIPS / 2;
  return (
    <svg className="grid-overlay" viewBox={`0 0 ${PAGE_WIDTH_TWIPS} ${PAGE_HEIGHT_TWIPS}`} aria-hidden="true">
      <path d={ROWS + COLUMNS} />
      <rect
        x={MARGIN_LEFT_TWIPS}
        y={MARGIN_TOP_TWIPS}
        width={TEXT_AREA_WIDTH_TWIPS}
        height={TEXT_AREA_HEIGHT_TWIPS}
      />
      <text x={MARGIN_LEFT_TWIPS} y={MARGIN_TOP_TWIPS - 160}>
        {SIZE}
      </text>
      <text x={RIGHT} y={MARGIN_TOP_TWIPS - 160} textAnchor="end">
        {TOP_MARGIN}
      </text>
      <text
        x={MARGIN_LEFT_TWIPS - 200}
        y={middle}
        textAnchor="middle"
        transform={`rotate(-90 ${MARGIN_LEFT_TWIPS - 200} ${middle})`}
      >
        {LEFT_MARGIN}
      </text>
    </svg>
  );
}

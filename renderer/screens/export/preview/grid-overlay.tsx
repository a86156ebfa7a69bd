// 版心 and its 22 lines of 28 characters, over a page; of a landscape page, 版心 alone.

import {
  CHARACTERS_A_LINE,
  LINE_PITCH_TWIPS,
  LINES_A_PAGE,
  mmOfTwips,
} from '../../../../core/official/constants.ts';
import type { Orientation } from '../../../../core/official/page-plan.ts';
import { type TextArea, textArea } from '../../../../core/official/text-area.ts';

function mm(twips: number): number {
  return Math.round(mmOfTwips(twips));
}

function gridOf({ left, top, width, height }: TextArea): string {
  const rows = Array.from(
    { length: LINES_A_PAGE - 1 },
    (_, i) => `M${left} ${top + (i + 1) * LINE_PITCH_TWIPS}h${width}`,
  );
  const columns = Array.from(
    { length: CHARACTERS_A_LINE - 1 },
    (_, i) => `M${left + ((i + 1) * width) / CHARACTERS_A_LINE} ${top}v${height}`,
  );
  return [...rows, ...columns].join('');
}

export function GridOverlay({ orientation }: { readonly orientation: Orientation }) {
  const area = textArea(orientation);
  const { left, top, width, height, paperWidth, paperHeight } = area;
  const upright = orientation === 'portrait';
  const size = `版心 ${mm(width)} × ${mm(height)} mm${upright ? `，每面 ${LINES_A_PAGE} 行，每行 ${CHARACTERS_A_LINE} 字` : ''}`;
  const middle = top + height / 2;
  return (
    <svg className="grid-overlay" viewBox={`0 0 ${paperWidth} ${paperHeight}`} aria-hidden="true">
      {upright && <path d={gridOf(area)} />}
      <rect x={left} y={top} width={width} height={height} />
      <text x={left} y={top - 160}>
        {size}
      </text>
      <text x={left + width} y={top - 160} textAnchor="end">
        {`${upright ? '天头' : '订口'} ${mm(top)} mm`}
      </text>
      <text x={left - 200} y={middle} textAnchor="middle" transform={`rotate(-90 ${left - 200} ${middle})`}>
        {`${upright ? '订口' : '地脚'} ${mm(left)} mm`}
      </text>
    </svg>
  );
}

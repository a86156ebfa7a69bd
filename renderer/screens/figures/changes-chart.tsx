// The largest year-on-year changes as bars to either side of no change. The table beside it says the same in words.

import type { FigurePair } from '../../../core/figures/compare.ts';
import { percentChange } from './figure-text.ts';

const BARS = 10;
const ROW = 22;
/** Units of the drawing to one rem, so that its words grow with the text size. */
const REM = 14;
const NAMES = 165;
const WIDTH = 500;
const MIDDLE = 330;
/** Pixels on either side of the middle; room is left for the number. */
const REACH = 95;
/** Longer bars are cut off here, in percent: a doubling from 2 to 40 must not flatten all others. */
const MOST = 100;
/** Characters of a name that fit. */
const FITS = 12;

export function ChangesChart({ pairs }: { readonly pairs: readonly FigurePair[] }) {
  const shown = pairs
    .filter(({ percent }) => percent !== null && percent !== 0)
    .toSorted((a, b) => Math.abs(b.percent ?? 0) - Math.abs(a.percent ?? 0))
    .slice(0, BARS);
  if (shown.length === 0) return null;
  const summary = shown.map((pair) => `${pair.what} ${percentChange(pair)}`).join('，');
  const height = shown.length * ROW + 4;
  return (
    <figure className="chart">
      <figcaption>比上年变化最大的 {shown.length} 项</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        width={`${WIDTH / REM}rem`}
        height={`${height / REM}rem`}
        role="img"
        aria-label={summary}
      >
        <line className="chart-zero" x1={MIDDLE} x2={MIDDLE} y1={0} y2={height} />
        {shown.map((pair, row) => {
          const percent = pair.percent ?? 0;
          const length = (Math.min(Math.abs(percent), MOST) / MOST) * REACH;
          const up = percent > 0;
          const y = row * ROW + 4;
          return (
            <g key={`${pair.section}${pair.what}${pair.current?.line}${pair.current?.start}`}>
              <text x={NAMES} y={y + 13} textAnchor="end">
                {pair.what.length > FITS ? `${pair.what.slice(0, FITS - 1)}…` : pair.what}
              </text>
              <rect
                className={up ? 'is-up' : 'is-down'}
                x={up ? MIDDLE : MIDDLE - length}
                y={y + 2}
                width={Math.max(length, 1)}
                height={ROW - 8}
              />
              <text
                className="chart-number"
                x={up ? MIDDLE + length + 4 : MIDDLE - length - 4}
                y={y + 13}
                textAnchor={up ? 'start' : 'end'}
              >
                {percentChange(pair)}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

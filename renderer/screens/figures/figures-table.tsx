// Figures of two years side by side with what changed.

import type { FigurePair } from '../../../core/figures/compare.ts';
import { change, lastYear, percentChange, thisYear } from './figure-text.ts';
import { isEmpty } from './use-figures.ts';
import './figures.css';

type Props = {
  readonly pairs: readonly FigurePair[];
  /** What a section is called. */
  readonly labelOf: (section: string) => string;
  /** Absent where the report is not open. */
  readonly onGo?: (pair: FigurePair) => void;
};

export function FiguresTable({ pairs, labelOf, onGo }: Props) {
  return (
    <div className="figures-table">
      <table>
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">单位</th>
            <th scope="col" className="number">
              今年
            </th>
            <th scope="col" className="number">
              上年
            </th>
            <th scope="col" className="number">
              增减
            </th>
            <th scope="col" className="number">
              增幅
            </th>
            <th scope="col">章节</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => (
            <tr key={keyOf(pair)}>
              <th scope="row">
                {pair.current && onGo ? (
                  <button
                    type="button"
                    className="figures-go"
                    title={pair.current.sentence}
                    onClick={() => onGo(pair)}
                  >
                    {pair.what || '（没有名称）'}
                  </button>
                ) : (
                  <span title={(pair.current ?? pair.last)?.sentence}>{pair.what || '（没有名称）'}</span>
                )}
              </th>
              <td>{pair.unit}</td>
              <td className="number">
                {pair.current === null ? (
                  <span className="note">今年没有</span>
                ) : isEmpty(pair) ? (
                  <span className="figures-gap">空缺</span>
                ) : (
                  thisYear(pair)
                )}
              </td>
              <td className="number">{lastYear(pair)}</td>
              <td className="number">{change(pair)}</td>
              <td className="number">{percentChange(pair)}</td>
              <td className="note">{labelOf(pair.section)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function keyOf({ current, last }: FigurePair): string {
  return current ? `${current.line} ${current.start}` : `last ${last?.line} ${last?.start}`;
}

// 数据 in the right column: the figures of this section, this year's and last year's, empty ones first.

import type { FigurePair } from '../../../core/figures/compare.ts';
import type { Report } from '../../../core/report/schema.ts';
import type { ReportSession } from '../../session/session.ts';
import { lastYear, percentChange, thisYear } from '../figures/figure-text.ts';
import { emptyFirst, isEmpty, useFigures } from '../figures/use-figures.ts';
import './section-figures.css';

type Props = {
  readonly session: ReportSession;
  readonly report: Report;
  readonly last: Report | null;
  /** Section id or `unmapped`. */
  readonly section: string;
};

export function SectionFigures({ session, report, last, section }: Props) {
  const pairs = useFigures(report, last);
  if (pairs === null) return <p className="note">正在查找数字</p>;
  const here = emptyFirst(pairs.filter((pair) => pair.section === section));
  if (here.length === 0) return <p className="note">这一节没有每年要统计的数字。</p>;
  return (
    <table className="section-figures">
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col" className="number">
            今年
          </th>
          <th scope="col" className="number">
            上年
          </th>
        </tr>
      </thead>
      <tbody>
        {here.map((pair) => (
          <Row key={keyOf(pair)} pair={pair} session={session} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ pair, session }: { readonly pair: FigurePair; readonly session: ReportSession }) {
  const { current, unit, what } = pair;
  const name = `${what || '（没有名称）'}${unit && `（${unit}）`}`;
  return (
    <tr>
      <th scope="row">
        {current ? (
          <button type="button" className="figures-go" onClick={() => session.goTo(current)}>
            {name}
          </button>
        ) : (
          name
        )}
      </th>
      <td className="number">
        {current === null ? (
          <span className="note">没有</span>
        ) : isEmpty(pair) ? (
          <span className="figures-gap">空缺</span>
        ) : (
          thisYear(pair)
        )}
        {pair.percent !== null && pair.percent !== 0 && (
          <span className="note section-change">{percentChange(pair)}</span>
        )}
      </td>
      <td className="number">{lastYear(pair)}</td>
    </tr>
  );
}

function keyOf({ current, last }: FigurePair): string {
  return current ? `${current.line} ${current.start}` : `last ${last?.line} ${last?.start}`;
}

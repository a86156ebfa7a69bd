// One row a report: year, title, how far it is, what is open, when it is due, what can be done with it.

import type { ReportSummary } from '../../../core/report/summary.ts';
import { useApp } from '../../app/context.ts';
import { dueText, nextDeadline } from '../../app/due.ts';
import { Icon } from '../../app/icons.tsx';
import { Menu } from '../../app/menu.tsx';
import { shortTime } from '../../app/when.ts';
import { EXAMPLE } from './examples.ts';
import { Progress } from './progress.tsx';
import type { Library } from './use-library.ts';

type Props = {
  readonly library: Library;
  /** Those shown, in order. */
  readonly reports: readonly ReportSummary[];
  /** All of the library. */
  readonly all: readonly ReportSummary[];
  readonly archived: boolean;
};

export function ReportTable({ library, reports, all, archived }: Props) {
  return (
    <table className="library">
      <thead>
        <tr>
          <th scope="col">年度</th>
          <th scope="col">标题</th>
          <th scope="col">进度</th>
          <th scope="col" className="number">
            空缺
          </th>
          <th scope="col" className="number">
            待核对
          </th>
          <th scope="col">最后修改</th>
          <th scope="col">
            <span className="visually-hidden">操作</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <Row key={report.id} library={library} report={report} all={all} archived={archived} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Pick<Props, 'library' | 'all' | 'archived'> & { readonly report: ReportSummary };

function Row({ library, report, all, archived }: RowProps) {
  const { go, info, settings } = useApp();
  const { id, year, title, issuer, blanks, carried, done, updatedAt } = report;
  const due = done < 1 ? nextDeadline(year, info.today, settings.unit.deadlines) : null;
  const before = all
    .filter((other) => other.id !== id && other.year <= year)
    .sort((a, b) => b.year - a.year || Number(b.issuer === issuer) - Number(a.issuer === issuer))[0];
  return (
    <tr>
      <td className="library-year">{year}</td>
      <td className="library-title">
        <button
          type="button"
          className="library-open"
          onClick={() => go({ screen: 'report', id, tab: 'write' })}
        >
          {title.replace(/\n/gu, '') || '（还没有标题）'}
        </button>
        <span className="note">
          {id.startsWith(EXAMPLE) && <span className="library-tag">示例</span>}
          {issuer.replace(/\n/gu, '、') || '署名未填'}
        </span>
      </td>
      <td className="library-done">
        <Progress done={done} />
        {due && <span className={due.daysLeft < 0 ? 'library-late' : 'note'}>{dueText(due)}</span>}
      </td>
      <td className="number">
        <span className="library-label">空缺 </span>
        {blanks > 0 ? blanks : '—'}
      </td>
      <td className="number">
        <span className="library-label">待核对 </span>
        {carried > 0 ? carried : '—'}
      </td>
      <td className="library-time">{shortTime(updatedAt, info.today)}</td>
      <td className="library-actions">
        {!all.some((other) => other.year === year + 1) && (
          <button type="button" className="btn quiet small" onClick={() => void library.rollOn(report)}>
            <Icon name="add" />
            沿用为 {year + 1} 年度
          </button>
        )}
        <Menu label={`更多：${year} 年度的年报`} text="更多">
          <button type="button" onClick={() => void library.duplicate(report)}>
            复制一份
          </button>
          {before && (
            <button type="button" onClick={() => go({ screen: 'compare', last: before.id, current: id })}>
              与 {before.year} 年度对比
            </button>
          )}
          <button type="button" onClick={() => go({ screen: 'history', id })}>
            历史版本
          </button>
          <button type="button" onClick={() => void library.handOver(report)}>
            做成移交包
          </button>
          <button type="button" onClick={() => void library.archive(report, !archived)}>
            {archived ? '移回年报库' : '归档'}
          </button>
        </Menu>
        <button
          type="button"
          className="btn quiet small"
          aria-label={`删除 ${year} 年度的年报`}
          onClick={() => void library.remove([report])}
        >
          <Icon name="remove" />
          删除
        </button>
      </td>
    </tr>
  );
}

// 年度并排: one column a year, the newest on the left.

import type { ReportSummary } from '../../../core/report/summary.ts';
import { useApp } from '../../app/context.ts';
import { Progress } from './progress.tsx';

export function Years({ reports }: { readonly reports: readonly ReportSummary[] }) {
  const { go } = useApp();
  const years = [...new Set(reports.map(({ year }) => year))].sort((a, b) => b - a);
  return (
    <div className="years">
      {years.map((year) => (
        <section key={year} aria-label={`${year} 年度`}>
          <h2>{year}</h2>
          {reports
            .filter((one) => one.year === year)
            .map((report) => (
              <button
                type="button"
                key={report.id}
                className="card years-report"
                onClick={() => go({ screen: 'report', id: report.id, tab: 'write' })}
              >
                <span className="years-title">{report.title.replace(/\n/gu, '') || '（还没有标题）'}</span>
                <Progress done={report.done} />
                <span className="note">
                  {report.characters.toLocaleString('zh-CN')} 字
                  {report.blanks > 0 && ` · 空缺 ${report.blanks}`}
                  {report.carried > 0 && ` · 待核对 ${report.carried}`}
                </span>
              </button>
            ))}
        </section>
      ))}
    </div>
  );
}

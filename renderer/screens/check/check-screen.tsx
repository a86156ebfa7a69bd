// 检查: everything found in the whole report, and whether it may go out.

import { useState, useSyncExternalStore } from 'react';
import type { Severity } from '../../../core/checks/types.ts';
import { Icon } from '../../app/icons.tsx';
import type { ReportTab } from '../../app/route.ts';
import { FindingCard } from '../../findings/finding-card.tsx';
import { countOf, SEVERITIES } from '../../findings/severity.ts';
import type { ReportSession } from '../../session/session.ts';
import './check.css';

type Props = { readonly session: ReportSession; readonly onShow: (tab: ReportTab) => void };

export function CheckScreen({ session, onShow }: Props) {
  const { report, findings } = useSyncExternalStore(session.subscribe, session.getSnapshot);
  const [filter, setFilter] = useState<Severity | null>(null);
  const all = findings ?? [];
  const errors = countOf(all, 'error');
  return (
    <main className="page">
      <div className="page-inner check">
        <div className="page-head">
          <h2>检查</h2>
          <fieldset className="check-filter">
            <legend className="visually-hidden">只看</legend>
            <button
              type="button"
              className="btn small"
              aria-pressed={filter === null}
              onClick={() => setFilter(null)}
            >
              全部 {all.length}
            </button>
            {SEVERITIES.map(({ severity, label }) => (
              <button
                type="button"
                className="btn small"
                key={severity}
                aria-pressed={filter === severity}
                onClick={() => setFilter(severity)}
              >
                {label} {countOf(all, severity)}
              </button>
            ))}
          </fieldset>
        </div>
        {findings === null ? (
          <p className="note">正在检查</p>
        ) : (
          <Verdict errors={errors} others={all.length - errors} onExport={() => onShow('export')} />
        )}
        {SEVERITIES.filter(({ severity }) => filter === null || filter === severity).map(
          ({ severity, label }) => {
            const group = all.filter((finding) => finding.severity === severity);
            if (group.length === 0) return null;
            return (
              <section key={severity} aria-label={label}>
                <h3>
                  {label} <span className={`count ${severity}`}>{group.length}</span>
                </h3>
                <ul className="check-list">
                  {group.map((finding) => (
                    <FindingCard
                      key={`${finding.rule}${finding.line}${finding.start}${finding.message}`}
                      finding={finding}
                      report={report}
                      session={session}
                      current={false}
                      showPlace={true}
                      onGo={() => {
                        session.goTo(finding);
                        onShow('write');
                      }}
                    />
                  ))}
                </ul>
              </section>
            );
          },
        )}
        {report.dismissals.length > 0 && (
          <details className="card">
            <summary>已忽略 {report.dismissals.length} 处</summary>
            <ul className="check-dismissed">
              {report.dismissals.map((dismissal) => (
                <li key={dismissal.rule + dismissal.line + dismissal.at}>
                  <span>
                    {dismissal.text ? `“${dismissal.text}”` : dismissal.rule}
                    <span className="note"> 原因：{dismissal.reason}</span>
                  </span>
                  <button
                    type="button"
                    className="btn small quiet"
                    onClick={() => session.undismiss(dismissal)}
                  >
                    恢复这条提醒
                  </button>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </main>
  );
}

type VerdictProps = { readonly errors: number; readonly others: number; readonly onExport: () => void };

function Verdict({ errors, others, onExport }: VerdictProps) {
  if (errors > 0) {
    return (
      <p className="notice blocking check-verdict">
        <Icon name="error" />
        还有 {errors} 处必须处理，处理完才能导出正式稿；草稿随时可以导出。
      </p>
    );
  }
  return (
    <div className="notice good check-verdict">
      <Icon name="check" />
      <span>可以导出正式稿{others > 0 ? `；另有 ${others} 处建议看一看` : ''}。</span>
      <button type="button" className="link" onClick={onExport}>
        去导出
      </button>
    </div>
  );
}

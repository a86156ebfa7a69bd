// 检查: everything found in the whole report, and whether it may go out.

import { useState, useSyncExternalStore } from 'react';
import { UNMAPPED } from '../../../core/report/lines.ts';
import { useApp } from '../../app/context.ts';
import { printedDate } from '../../app/date-text.ts';
import { Icon } from '../../app/icons.tsx';
import type { ReportTab } from '../../app/route.ts';
import { countOf, SEVERITIES } from '../../findings/severity.ts';
import { useRules } from '../../findings/use-rules.ts';
import type { ReportSession } from '../../session/session.ts';
import { Dismissed } from './dismissed.tsx';
import { FindingGroup } from './finding-group.tsx';
import { type Filter, filtered, type GroupBy, grouped, NO_FILTER } from './grouping.ts';
import './check.css';

type Props = { readonly session: ReportSession; readonly onShow: (tab: ReportTab) => void };

const GROUPINGS: readonly (readonly [GroupBy, string])[] = [
  ['rule', '按规则'],
  ['section', '按章节'],
];

export function CheckScreen({ session, onShow }: Props) {
  const { report, findings } = useSyncExternalStore(session.subscribe, session.getSnapshot);
  const { go, route, info } = useApp();
  const rules = useRules();
  const [by, setBy] = useState<GroupBy>('rule');
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const all = findings ?? [];
  const errors = countOf(all, 'error');
  const shown = filtered(all, filter);
  const ruleTitle = (id: string) => rules.find((rule) => rule.id === id)?.title ?? id;
  const sectionLabel = (id: string | null) =>
    id === null || id === ''
      ? '全文和文件要素'
      : id === UNMAPPED
        ? '未归类'
        : (session.template?.sections.find((one) => one.id === id)?.label ?? id);
  const foundRules = [...new Set(all.map(({ rule }) => rule))].sort();
  const foundSections = [...new Set(all.map(({ section }) => section ?? ''))];
  return (
    <main className="page">
      <div className="page-inner check">
        <div className="page-head">
          <h2>检查</h2>
          <div className="actions check-tools">
            <button type="button" className="btn small" onClick={() => go({ screen: 'rules', back: route })}>
              <Icon name="info" />
              检查规则
            </button>
            <button type="button" className="btn small" onClick={() => window.print()}>
              <Icon name="document" />
              打印
            </button>
          </div>
        </div>
        <p className="print-only">
          {report.title || `${report.year} 年度报告`} · 检查结果 · {printedDate(info.today)}
        </p>
        {findings === null ? (
          <p className="note">正在检查</p>
        ) : (
          <Verdict errors={errors} others={all.length - errors} onExport={() => onShow('export')} />
        )}
        {all.length > 0 && (
          <div className="check-filters check-tools">
            <fieldset className="check-filter">
              <legend className="visually-hidden">分组</legend>
              {GROUPINGS.map(([one, label]) => (
                <button
                  type="button"
                  className="btn small"
                  key={one}
                  aria-pressed={by === one}
                  onClick={() => setBy(one)}
                >
                  {label}
                </button>
              ))}
            </fieldset>
            <fieldset className="check-filter">
              <legend className="visually-hidden">只看</legend>
              <button
                type="button"
                className="btn small"
                aria-pressed={filter.severity === null}
                onClick={() => setFilter({ ...filter, severity: null })}
              >
                全部 {all.length}
              </button>
              {SEVERITIES.map(({ severity, label }) => (
                <button
                  type="button"
                  className="btn small"
                  key={severity}
                  aria-pressed={filter.severity === severity}
                  onClick={() => setFilter({ ...filter, severity })}
                >
                  {label} {countOf(all, severity)}
                </button>
              ))}
            </fieldset>
            <select
              className="input check-select"
              aria-label="规则"
              value={filter.rule ?? ''}
              onChange={(event) => setFilter({ ...filter, rule: event.target.value || null })}
            >
              <option value="">全部规则</option>
              {foundRules.map((id) => (
                <option key={id} value={id}>
                  {id} {ruleTitle(id)}
                </option>
              ))}
            </select>
            <select
              className="input check-select"
              aria-label="章节"
              value={filter.section ?? '*'}
              onChange={({ target: { value } }) =>
                setFilter({ ...filter, section: value === '*' ? null : value })
              }
            >
              <option value="*">全部章节</option>
              {foundSections.map((id) => (
                <option key={id} value={id}>
                  {sectionLabel(id)}
                </option>
              ))}
            </select>
          </div>
        )}
        {all.length > 0 && shown.length === 0 && (
          <div className="notice">
            <span>这样筛选下来没有问题。</span>
            <button type="button" className="link" onClick={() => setFilter(NO_FILTER)}>
              看全部
            </button>
          </div>
        )}
        {grouped(shown, by).map((group) => (
          <FindingGroup
            key={group.id}
            title={by === 'rule' ? ruleTitle(group.id ?? '') : sectionLabel(group.id)}
            rule={by === 'rule' ? group.id : null}
            findings={group.findings}
            report={report}
            session={session}
            onGo={(finding) => {
              session.goTo(finding);
              onShow('write');
            }}
          />
        ))}
        {report.dismissals.length > 0 && (
          <details className="card">
            <summary>已忽略 {report.dismissals.length} 处</summary>
            <Dismissed session={session} dismissals={report.dismissals} rules={rules} />
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

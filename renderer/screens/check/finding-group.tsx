// Findings of one rule or one section, with what can be done to all of them at once.

import { undo } from 'prosemirror-history';
import { useState } from 'react';
import type { Finding } from '../../../core/checks/types.ts';
import type { Report } from '../../../core/report/schema.ts';
import { useToast } from '../../app/toasts.tsx';
import { FindingCard } from '../../findings/finding-card.tsx';
import { ReasonForm } from '../../findings/reason-form.tsx';
import { countOf, SEVERITIES } from '../../findings/severity.ts';
import { keepRevision } from '../../session/keep-revision.ts';
import type { ReportSession } from '../../session/session.ts';
import { editsOf, fixable } from './grouping.ts';

type Props = {
  readonly title: string;
  /** Rule id if the group is a rule's. */
  readonly rule: string | null;
  readonly findings: readonly Finding[];
  readonly report: Report;
  readonly session: ReportSession;
  readonly onGo: (finding: Finding) => void;
};

export function FindingGroup({ title, rule, findings, report, session, onGo }: Props) {
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const ready = fixable(findings);
  const fixAll = async () => {
    await keepRevision(session, 'fixAll');
    session.apply({ label: title, edits: editsOf(ready) });
    toast({
      text: `已处理“${title}”${ready.length} 处。`,
      action: { label: '撤销', run: () => session.run(undo) },
    });
  };
  const dismissAll = (reason: string) => {
    if (rule === null) return;
    session.dismissRule(rule, reason);
    toast({
      text: `这份年报不再提醒“${title}”，原因随年报保存。`,
      action: { label: '撤销', run: () => session.run(undo) },
    });
  };
  const mayDismiss = rule !== null && countOf(findings, 'error') === 0;
  return (
    <section aria-label={title} className="check-group">
      <div className="check-group-head">
        <h3>
          {title}{' '}
          {SEVERITIES.map(({ severity, label }) => {
            const count = countOf(findings, severity);
            return (
              count > 0 && (
                <span key={severity} className={`count ${severity}`} title={`${label} ${count} 处`}>
                  {count}
                </span>
              )
            );
          })}
        </h3>
        <div className="actions check-tools">
          {ready.length > 1 && (
            <button type="button" className="btn small" onClick={() => void fixAll()}>
              全部处理（{ready.length} 处）
            </button>
          )}
          {mayDismiss && !asking && (
            <button type="button" className="btn small quiet" onClick={() => setAsking(true)}>
              整篇不再提醒
            </button>
          )}
        </div>
      </div>
      {asking && <ReasonForm submit="整篇不再提醒" onSubmit={dismissAll} onCancel={() => setAsking(false)} />}
      <ul className="check-list">
        {findings.map((finding) => (
          <FindingCard
            key={`${finding.rule}${finding.line}${finding.start}${finding.message}`}
            finding={finding}
            report={report}
            session={session}
            current={false}
            showPlace={true}
            onGo={() => onGo(finding)}
          />
        ))}
      </ul>
    </section>
  );
}

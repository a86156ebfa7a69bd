// One finding: what is wrong, where, and everything that can be done about it.

import { memo, useState } from 'react';
import type { Finding } from '../../core/checks/types.ts';
import { UNMAPPED } from '../../core/report/lines.ts';
import type { Report } from '../../core/report/schema.ts';
import { useApp } from '../app/context.ts';
import { Icon } from '../app/icons.tsx';
import { useToast } from '../app/toasts.tsx';
import { isWord, NOTHING_SET } from '../app/unit-checks.ts';
import type { ReportSession } from '../session/session.ts';
import { lineText } from './line-text.ts';
import { ReasonForm } from './reason-form.tsx';
import { SEVERITIES } from './severity.ts';
import './finding-card.css';

const FIELD_NAMES: Readonly<Record<string, string>> = {
  '@title': '标题',
  '@recipient': '主送机关',
  '@issuer': '署名',
  '@documentNumber': '发文字号',
  '@signatory': '签发人',
  '@closing': '结束语',
};

/** Characters shown on either side of the flagged ones. */
const AROUND = 14;

type Props = {
  readonly finding: Finding;
  readonly report: Report;
  readonly session: ReportSession;
  readonly current: boolean;
  /** Where the finding is, for lists over the whole report. */
  readonly showPlace: boolean;
  /** Must do the same for the same finding. */
  readonly onGo: () => void;
};

function Card({ finding, report, session, current, showPlace, onGo }: Props) {
  const [asking, setAsking] = useState(false);
  const toast = useToast();
  const { settings, saveSettings } = useApp();
  const look = SEVERITIES.find((one) => one.severity === finding.severity);
  const dismiss = async (reason: string) => {
    const done = await session.dismiss(finding, reason);
    toast({ text: done.ok ? '已忽略，原因随年报保存，可在“检查”页恢复。' : done.error.message });
  };
  const flagged = session.flaggedText(finding);
  const exempt = () => {
    const checks = settings.checks ?? NOTHING_SET;
    void saveSettings({ ...settings, checks: { ...checks, words: [...checks.words, flagged] } });
    toast({ text: `“${flagged}”已加入本单位不检查的词，可在“设置”里改。` });
  };
  return (
    <li className={`finding-card is-${finding.severity}${current ? ' is-current' : ''}`}>
      <button type="button" className="finding-go" onClick={onGo}>
        <span className="finding-head">
          {look && <Icon name={look.icon} />}
          <span className="visually-hidden">{look?.label}：</span>
          <span>{finding.message}</span>
        </span>
        <Context finding={finding} report={report} />
        {showPlace && <span className="note">{placeName(finding, session)}</span>}
      </button>
      {asking ? (
        <ReasonForm
          submit="忽略这一处"
          onSubmit={(reason) => void dismiss(reason)}
          onCancel={() => setAsking(false)}
        >
          {isWord(finding.rule, flagged) && (
            <button type="button" className="btn small" onClick={exempt}>
              本单位不再检查“{flagged}”
            </button>
          )}
        </ReasonForm>
      ) : (
        <div className="actions finding-actions">
          {finding.suggestions.map((suggestion) => (
            <button
              type="button"
              className="btn small"
              key={suggestion.label}
              onClick={() => session.apply(suggestion)}
            >
              {suggestion.label}
            </button>
          ))}
          <button type="button" className="btn small quiet" onClick={() => setAsking(true)}>
            忽略并说明
          </button>
          <span className="finding-rule">{finding.rule}</span>
        </div>
      )}
    </li>
  );
}

/** A list of findings is drawn with every change of the text: a card is left alone while it would show the same. */
export const FindingCard = memo(
  Card,
  (before, after) =>
    before.finding === after.finding &&
    before.session === after.session &&
    before.current === after.current &&
    before.showPlace === after.showPlace &&
    textOf(before) === textOf(after),
);

function textOf({ finding, report }: Pick<Props, 'finding' | 'report'>): string | null {
  return finding.line === null ? null : lineText(report, finding.line);
}

function Context({ finding, report }: { readonly finding: Finding; readonly report: Report }) {
  const text = textOf({ finding, report });
  if (text === null || finding.end <= finding.start) return null;
  const from = Math.max(0, finding.start - AROUND);
  const to = Math.min(text.length, finding.end + AROUND);
  return (
    <span className="finding-context">
      {from > 0 && '…'}
      {text.slice(from, finding.start)}
      <mark>{text.slice(finding.start, finding.end)}</mark>
      {text.slice(finding.end, to)}
      {to < text.length && '…'}
    </span>
  );
}

function placeName({ line, section }: Finding, session: ReportSession): string {
  if (line !== null && FIELD_NAMES[line]) return FIELD_NAMES[line];
  if (section === null) return '全文';
  if (section === UNMAPPED) return '未归类';
  return session.template?.sections.find((one) => one.id === section)?.label ?? section;
}

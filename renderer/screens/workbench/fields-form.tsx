// 文件要素: what stands around the text of the document.

import { memo, useEffect, useRef, useState } from 'react';
import { FIELD_LINES, type FieldLine, type ReportField } from '../../../core/report/lines.ts';
import { useApp } from '../../app/context.ts';
import { parseDate, printedDate } from '../../app/date-text.ts';
import { Icon } from '../../app/icons.tsx';
import { TextField } from '../../app/text-field.tsx';
import { SEVERITIES } from '../../findings/severity.ts';
import { missingFields } from '../../session/missing-fields.ts';
import type { ReportSession } from '../../session/session.ts';
import { useSession } from '../../session/use-session.ts';
import './fields-form.css';

const FIELDS: readonly {
  readonly line: FieldLine;
  readonly label: string;
  readonly placeholder: string;
  readonly rows?: number;
}[] = [
  { line: '@title', label: '标题', placeholder: '××镇人民政府关于××年度法治政府建设情况的报告', rows: 2 },
  { line: '@recipient', label: '主送机关', placeholder: '县委、县政府' },
  { line: '@issuer', label: '署名', placeholder: '发文机关全称；联合发文每行一个', rows: 1 },
  { line: '@closing', label: '结束语', placeholder: '专此报告。' },
  { line: '@documentNumber', label: '发文字号', placeholder: '青石府〔2026〕5号' },
  { line: '@signatory', label: '签发人', placeholder: '多人用空格隔开' },
];

export const FieldsForm = memo(function FieldsForm({ session }: { readonly session: ReportSession }) {
  const frame = useSession(session, (snapshot) => snapshot.frame);
  const findings = useSession(session, (snapshot) => snapshot.findings);
  const wantedField = useSession(session, (snapshot) => snapshot.wantedField);
  const missing = useSession(session, ({ report }) => missingFields(report).join('、'));
  const form = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (wantedField === null) return;
    setOpen(true);
    session.fieldFocused();
    // The form has to be open before a field in it can take the keyboard.
    requestAnimationFrame(() => {
      const field = document.getElementById(fieldId(wantedField));
      field?.focus();
      field?.scrollIntoView({ block: 'center' });
    });
  }, [wantedField, session]);
  const { unit } = useApp().settings;
  const recipients = [unit.recipient, ...(unit.recipients ?? [])].filter((one) => one !== '');
  return (
    <details
      className="fields"
      ref={form}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span className="fields-name">文件要素</span>
        <span className={missing ? 'fields-missing' : 'note'}>
          {missing ? `还没有填：${missing}` : '标题、主送机关、署名、日期、文号'}
        </span>
      </summary>
      <div className="fields-grid">
        {FIELDS.map(({ line, label, placeholder, rows }) => {
          const field: ReportField = FIELD_LINES[line];
          const found = findings?.filter((finding) => finding.line === line) ?? [];
          return (
            <div key={line} className={line === '@title' ? 'fields-wide' : undefined}>
              <TextField
                id={fieldId(line)}
                label={label}
                placeholder={placeholder}
                value={frame[field]}
                onCommit={(value) => session.setFrame({ [field]: value })}
                {...(line === '@recipient' ? { options: recipients } : {})}
                {...(rows ? { rows } : {})}
                {...(found.length > 0 ? { describedBy: `${fieldId(line)}-findings` } : {})}
              />
              {found.length > 0 && (
                <ul className="fields-findings" id={`${fieldId(line)}-findings`}>
                  {found.map((finding) => (
                    <li key={finding.rule + finding.start} className={`is-${finding.severity}`}>
                      <Icon
                        name={SEVERITIES.find((one) => one.severity === finding.severity)?.icon ?? 'info'}
                      />
                      {finding.message}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          );
        })}
        <DateField session={session} issueDate={frame.issueDate} />
      </div>
    </details>
  );
});

function DateField({
  session,
  issueDate,
}: {
  readonly session: ReportSession;
  readonly issueDate: string | null;
}) {
  const [unread, setUnread] = useState(false);
  const commit = (text: string) => {
    const date = parseDate(text);
    setUnread(date === null && text.trim() !== '');
    if (date !== null || text.trim() === '') session.setFrame({ issueDate: date });
  };
  return (
    <div>
      <TextField
        id="field-date"
        label="成文日期"
        placeholder="2026年1月20日"
        value={issueDate === null ? '' : printedDate(issueDate)}
        onCommit={commit}
        {...(unread ? { describedBy: 'field-date-note' } : {})}
      />
      {unread && (
        <p className="fields-findings is-error" id="field-date-note">
          请写成 2026年1月20日 这样的日期。
        </p>
      )}
    </div>
  );
}

function fieldId(line: FieldLine): string {
  return `field-${line.slice(1)}`;
}

// 红头和版记: what stands around the text of 正式报送稿. Every change is part of the report.

import { useState } from 'react';
import { documentNumberProblem, mendedDocumentNumber } from '../../../core/official/document-number.ts';
import type { Letterhead, Report } from '../../../core/report/schema.ts';
import { parseDate, printedDate } from '../../app/date-text.ts';
import { TextField } from '../../app/text-field.tsx';
import type { ReportSession } from '../../session/session.ts';

const EMPTY: Letterhead = { mark: '', note: '', copies: '', printer: '', printedOn: null };

type Props = { readonly session: ReportSession; readonly report: Report };

/** Id of the field of 发文字号. */
export const HEAD_NUMBER = 'head-number';

/** What the form has lines for and is still empty. */
export function emptyHeadLines({ documentNumber, signatory, letterhead }: Report): readonly string[] {
  const { copies, printer } = letterhead ?? EMPTY;
  const lines: readonly (readonly [string, string])[] = [
    ['发文字号', documentNumber],
    ['签发人', signatory],
    ['抄送', copies],
    ['印发机关', printer],
  ];
  return lines.filter(([, value]) => value.trim() === '').map(([name]) => name);
}

export function HeadForm({ session, report }: Props) {
  const head = report.letterhead ?? EMPTY;
  const change = (part: Partial<Letterhead>) => session.setFrame({ letterhead: { ...head, ...part } });
  const issuers = report.issuer.split('\n').filter((name) => name.trim() !== '');
  return (
    <div className="head-form">
      <TextField
        label="发文机关标志"
        placeholder={issuers.length > 0 ? `${issuers.join('、')}文件` : '青石镇人民政府文件'}
        rows={1}
        value={head.mark}
        onCommit={(mark) => change({ mark })}
      />
      <NumberField session={session} value={report.documentNumber} />
      <TextField
        label="签发人"
        placeholder="多人用空格隔开"
        value={report.signatory}
        onCommit={(signatory) => session.setFrame({ signatory })}
      />
      <TextField
        label="附注"
        placeholder="此件公开发布"
        value={head.note}
        onCommit={(note) => change({ note: note.trim().replace(/^[（(]|[）)]$/gu, '') })}
      />
      <TextField
        label="抄送"
        placeholder="县委全面依法治县委员会办公室"
        rows={2}
        value={head.copies}
        onCommit={(copies) => change({ copies })}
      />
      <TextField
        label="印发机关"
        placeholder="青石镇党政综合办公室"
        value={head.printer}
        onCommit={(printer) => change({ printer })}
      />
      <PrintedOn head={head} issueDate={report.issueDate} onChange={(printedOn) => change({ printedOn })} />
    </div>
  );
}

function NumberField({ session, value }: { readonly session: ReportSession; readonly value: string }) {
  const problem = documentNumberProblem(value);
  const mended = mendedDocumentNumber(value);
  return (
    <div>
      <TextField
        id={HEAD_NUMBER}
        label="发文字号"
        placeholder="青石府〔2026〕5号"
        value={value}
        describedBy="head-number-note"
        onCommit={(documentNumber) => session.setFrame({ documentNumber })}
      />
      <p id="head-number-note" className={problem ? 'head-problem' : 'note'}>
        {problem ?? '机关代字＋〔年份〕＋序号＋“号”。'}
        {mended && (
          <button type="button" className="link" onClick={() => session.setFrame({ documentNumber: mended })}>
            改为 {mended}
          </button>
        )}
      </p>
    </div>
  );
}

type PrintedOnProps = {
  readonly head: Letterhead;
  readonly issueDate: string | null;
  readonly onChange: (printedOn: string | null) => void;
};

function PrintedOn({ head, issueDate, onChange }: PrintedOnProps) {
  const [unread, setUnread] = useState(false);
  return (
    <div>
      <TextField
        label="印发日期"
        placeholder={issueDate === null ? '2026年1月20日' : `${printedDate(issueDate)}（同成文日期）`}
        value={head.printedOn === null ? '' : printedDate(head.printedOn)}
        describedBy="head-date-note"
        onCommit={(text) => {
          const date = parseDate(text);
          setUnread(date === null && text.trim() !== '');
          if (date !== null || text.trim() === '') onChange(date);
        }}
      />
      {unread && (
        <p id="head-date-note" className="head-problem">
          请写成 2026年1月20日 这样的日期。
        </p>
      )}
    </div>
  );
}

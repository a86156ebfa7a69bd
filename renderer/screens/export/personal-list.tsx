// 公开前核对: what tells of a person, each with a way to mask it and a way to leave it.

import {
  findPersonalData,
  PERSONAL_KINDS,
  type PersonalData,
  PUBLISHED_AS_IT_IS,
} from '../../../core/official/personal/find.ts';
import { applyEdit } from '../../../core/report/edit.ts';
import { findLine } from '../../../core/report/lines.ts';
import type { Report } from '../../../core/report/schema.ts';
import type { Place } from '../../app/route.ts';
import type { ReportSession } from '../../session/session.ts';

type Props = {
  readonly session: ReportSession;
  readonly report: Report;
  /** What is not decided yet. */
  readonly open: readonly PersonalData[];
  readonly onGo: (place: Place) => void;
};

/** Masks in the report itself: what is published and what is submitted stay one text. */
function mask(
  session: ReportSession,
  report: Report,
  { line, start, end, section, masked }: PersonalData,
): void {
  const edit = { line, start, end, replacement: masked };
  if (report.attachments?.some(({ id }) => id === section)) {
    const { attachments } = applyEdit(report, edit);
    if (attachments) session.setFrame({ attachments });
  } else session.apply({ label: `改为“${masked}”`, edits: [edit] });
}

function keep(session: ReportSession, report: Report, { line, text, occurrence }: PersonalData): void {
  const dismissal = {
    rule: PUBLISHED_AS_IT_IS,
    line,
    text,
    occurrence,
    reason: '可以公开',
    at: new Date().toISOString(),
  };
  session.setFrame({ dismissals: [...report.dismissals, dismissal] });
}

/** The words around a hit. */
function around(report: Report, { line, start, end }: PersonalData): readonly [string, string] {
  const text = findLine(report, line)?.text ?? '';
  return [text.slice(Math.max(0, start - 8), start), text.slice(end, end + 8)];
}

export function PersonalList({ session, report, open, onGo }: Props) {
  const decided = findPersonalData(report).length - open.length;
  return (
    <section className="card personal" aria-labelledby="personal-title">
      <h3 id="personal-title">公开前核对个人信息</h3>
      {open.length === 0 ? (
        <p className="note">
          {decided > 0
            ? `${decided} 处已经确认可以公开。`
            : '没有找到身份证号、手机号码、银行卡号、住址一类的个人信息。'}
        </p>
      ) : (
        <>
          <p>有 {open.length} 处要核对：遮盖，或者确认可以公开。遮盖会改动文稿，可以撤销。</p>
          <ul className="personal-list">
            {open.map((hit) => {
              const [before, after] = around(report, hit);
              return (
                <li key={`${hit.line} ${hit.start} ${hit.text}`}>
                  <button type="button" className="link" onClick={() => onGo(hit)}>
                    {PERSONAL_KINDS[hit.kind]}
                  </button>
                  <span className="personal-text">
                    {before}
                    <mark>{hit.text}</mark>
                    {after}
                  </span>
                  <span className="personal-ways">
                    <button type="button" className="btn small" onClick={() => mask(session, report, hit)}>
                      改为 {hit.masked}
                    </button>
                    <button
                      type="button"
                      className="btn small quiet"
                      onClick={() => keep(session, report, hit)}
                    >
                      可以公开
                    </button>
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}

// The middle column: the report as running text on a paper-white sheet, 28 characters wide.

import { EditorView } from 'prosemirror-view';
import { memo, useEffect, useRef } from 'react';
import { titleLines } from '../../../core/official/title-lines.ts';
import { printedDate } from '../../app/date-text.ts';
import { BlankView } from '../../editor/blank-view.ts';
import { ParagraphView } from '../../editor/paragraph-view.ts';
import type { ReportSession } from '../../session/session.ts';
import { useSession } from '../../session/use-session.ts';
import { Gutter } from './gutter.tsx';
import './sheet.css';

export const Sheet = memo(function Sheet({ session }: { readonly session: ReportSession }) {
  const frame = useSession(session, (snapshot) => snapshot.frame);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const view = new EditorView(place.current, {
      state: session.getState(),
      dispatchTransaction: session.dispatch,
      nodeViews: {
        paragraph: (node) => new ParagraphView(node),
        blank: (node, editor, position) => new BlankView(node, editor, position),
      },
      attributes: { class: 'editor', role: 'group', 'aria-label': '正文', spellcheck: 'false' },
      scrollMargin: 72,
      scrollThreshold: 72,
    });
    session.attach(view);
    view.dispatch(view.state.tr.scrollIntoView());
    if (session.getSnapshot().wantedField === null) view.focus();
    return () => {
      session.detach();
      view.destroy();
    };
  }, [session]);
  const toField = (line: '@title' | '@recipient' | '@issuer') =>
    session.goTo({ line, start: 0, end: 0, section: null });
  return (
    <article className="sheet" aria-label="报告">
      <button type="button" className="sheet-title" onClick={() => toField('@title')}>
        {frame.title ? titleLines(frame.title, frame.issuer.split('\n')).join('\n') : '（标题）'}
      </button>
      <button type="button" className="sheet-recipient" onClick={() => toField('@recipient')}>
        {frame.recipient ? `${frame.recipient}：` : '（主送机关）'}
      </button>
      <div ref={place} />
      <Gutter session={session} />
      {frame.closing && <p className="sheet-closing">{frame.closing}</p>}
      <button type="button" className="sheet-signature" onClick={() => toField('@issuer')}>
        <span>{frame.issuer || '（署名）'}</span>
        <span>{frame.issueDate ? printedDate(frame.issueDate) : '（成文日期）'}</span>
      </button>
    </article>
  );
});

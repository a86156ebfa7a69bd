// 写作时留意: what the roll-forward points out in this section, each with its ready change if there is one.

import type { Note } from '../../../core/rollover/notes.ts';
import type { ReportSession } from '../../session/session.ts';

type Props = { readonly notes: readonly Note[]; readonly session: ReportSession };

export function Notes({ notes, session }: Props) {
  if (notes.length === 0) return null;
  return (
    <section aria-label="写作时留意">
      <details className="notes" open>
        <summary>
          写作时留意 <span className="count warning">{notes.length}</span>
        </summary>
        <ul className="finding-list">
          {notes.map((note) => {
            const { edit } = note;
            return (
              <li key={`${note.kind}${note.line}${note.start}`} className="finding-card">
                <button type="button" className="finding-go" onClick={() => session.goTo(note)}>
                  <span>{note.message}</span>
                  {note.text && !note.message.includes(note.text) && (
                    <span className="finding-context">“{note.text}”</span>
                  )}
                </button>
                <div className="actions finding-actions">
                  {edit && (
                    <button
                      type="button"
                      className="btn small"
                      onClick={() => session.apply({ label: note.message, edits: [edit] })}
                    >
                      改为“{edit.replacement}”
                    </button>
                  )}
                  <button type="button" className="btn small quiet" onClick={() => session.confirmAt(note)}>
                    本句核对无误
                  </button>
                </div>
              </li>
            );
          })}
        </ul>
      </details>
    </section>
  );
}

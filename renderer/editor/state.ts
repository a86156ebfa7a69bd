// The editor's state for a report: document, history, keys, plugins. Kept by the session, so that undo survives leaving
// the workbench and coming back.

import { baseKeymap } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { EditorState } from 'prosemirror-state';
import type { Report } from '../../core/report/schema.ts';
import type { Template } from '../../core/template/schema.ts';
import { keys } from './commands.ts';
import { toDocument } from './document.ts';
import { carriedMarks } from './plugins/carried.ts';
import { findingMarks } from './plugins/findings.ts';
import { hitMarks } from './plugins/hits.ts';
import { identity, SETTLED } from './plugins/identity.ts';
import { labels } from './plugins/labels.ts';
import { noteMarks } from './plugins/notes.ts';
import { plainPaste } from './plugins/paste.ts';
import { settle } from './plugins/settle.ts';

export function createState(report: Report, template: Template | null): EditorState {
  const state = EditorState.create({
    doc: toDocument(report),
    plugins: [
      keymap(keys),
      keymap(baseKeymap),
      history(),
      identity,
      carriedMarks,
      labels(template),
      findingMarks,
      noteMarks,
      hitMarks,
      plainPaste,
      settle,
    ],
  });
  // Gives empty sections a line to write in; not an edit of the clerk's, so not in the history.
  return state.apply(state.tr.setMeta(SETTLED, true).setMeta('addToHistory', false));
}

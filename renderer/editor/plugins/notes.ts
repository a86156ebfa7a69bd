// What a carried sentence should be looked at for, marked quietly where it stands. The session hands the notes in; until
// the next answer the marks move along with the text.

import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Note } from '../../../core/rollover/notes.ts';
import { linePositions, lineRange } from '../positions.ts';

const key = new PluginKey<DecorationSet>('notes');

export const noteMarks = new Plugin<DecorationSet>({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply(transaction, old) {
      const notes: readonly Note[] | undefined = transaction.getMeta(key);
      if (!notes) return old.map(transaction.mapping, transaction.doc);
      const positions = linePositions(transaction.doc);
      const decorations: Decoration[] = [];
      for (const { line: id, start, end, message } of notes) {
        const position = id === null ? undefined : positions.get(id);
        const line = position === undefined ? null : transaction.doc.nodeAt(position);
        if (position === undefined || !line || end <= start) continue;
        const { from, to } = lineRange(line, position, start, end);
        decorations.push(Decoration.inline(from, to, { class: 'noted', title: message }));
      }
      return DecorationSet.create(transaction.doc, decorations);
    },
  },
  props: {
    decorations: (state) => key.getState(state),
  },
});

/** A transaction that shows these notes, which were computed from the state's present document. */
export function showNotes(state: EditorState, notes: readonly Note[]): Transaction {
  return state.tr.setMeta(key, notes).setMeta('addToHistory', false);
}

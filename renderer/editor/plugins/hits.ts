// What was searched for, marked where it stands; the one the clerk is at more strongly. Until the next search the marks move
// along with the text.

import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Hit } from '../../../core/report/search.ts';
import { linePositions, lineRange } from '../positions.ts';

type Shown = { readonly hits: readonly Hit[]; readonly current: Hit | null };

const key = new PluginKey<DecorationSet>('hits');

export const hitMarks = new Plugin<DecorationSet>({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply(transaction, old) {
      const shown: Shown | undefined = transaction.getMeta(key);
      if (!shown) return old.map(transaction.mapping, transaction.doc);
      const positions = linePositions(transaction.doc);
      const decorations: Decoration[] = [];
      for (const hit of shown.hits) {
        const position = positions.get(hit.line);
        const line = position === undefined ? null : transaction.doc.nodeAt(position);
        if (position === undefined || !line) continue;
        const { from, to } = lineRange(line, position, hit.start, hit.end);
        decorations.push(
          Decoration.inline(from, to, { class: hit === shown.current ? 'hit is-current' : 'hit' }),
        );
      }
      return DecorationSet.create(transaction.doc, decorations);
    },
  },
  props: {
    decorations: (state) => key.getState(state),
  },
});

/** A transaction that shows these hits, which were found in the state's present document. */
export function showHits(state: EditorState, hits: readonly Hit[], current: Hit | null): Transaction {
  const shown: Shown = { hits, current };
  return state.tr.setMeta(key, shown).setMeta('addToHistory', false);
}

// Keeps the document a valid report while the clerk types: every line and blank has its own id, every section a place
// to write.

import { Plugin, TextSelection } from 'prosemirror-state';
import { newId } from '../../app/new-id.ts';
import { schema } from '../schema.ts';

/** Transactions of a running composition are left alone: touching the document then makes an input method lose text. */
export function isComposition(transaction: { getMeta(key: string): unknown }): boolean {
  return transaction.getMeta('composition') !== undefined;
}

/** Meta key of the empty transaction that follows a composition, so that what had to wait is done. */
export const SETTLED = 'settled';

export const identity = new Plugin({
  appendTransaction(transactions, _old, state) {
    if (!transactions.some((one) => one.docChanged || one.getMeta(SETTLED) === true)) return null;
    if (transactions.some(isComposition)) return null;
    const { tr } = state;
    const seen = new Set<string>();
    state.doc.descendants((node, position) => {
      if (node.type === schema.nodes.section) return true;
      const id: unknown = node.attrs['id'];
      if (typeof id === 'string') {
        if (id === '' || seen.has(id)) tr.setNodeAttribute(position, 'id', newId());
        else seen.add(id);
      }
      return true;
    });
    // From the end, so that the positions before stay true.
    const empty: number[] = [];
    state.doc.forEach((node, offset) => {
      if (node.childCount === 0) empty.unshift(offset + 1);
    });
    for (const position of empty) {
      tr.insert(position, schema.nodes.paragraph.create({ id: newId(), level: 0 }));
      if (state.selection.from <= position && position <= state.selection.to) {
        tr.setSelection(TextSelection.create(tr.doc, position + 1));
      }
    }
    return tr.docChanged ? tr : null;
  },
});

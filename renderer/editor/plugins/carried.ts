// 沿用: editing a carried sentence confirms it. Waits for the end of a composition, because removing the mark redraws
// the text that the input method is working on.

import { isHistoryTransaction } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { sentenceAround } from '../positions.ts';
import { isLine, schema } from '../schema.ts';
import { isComposition } from './identity.ts';

const { carried } = schema.marks;

type Range = { readonly from: number; readonly to: number };

/** Meta key of a transaction whose changes confirm nothing. */
export const KEEPS_CARRIED = 'keepsCarried';

const key = new PluginKey<readonly Range[]>('carried');

/** Document range of the sentence around a position; null outside of running text. */
function sentenceRange(document: Node, position: number): Range | null {
  const at = document.resolve(position);
  if (!isLine(at.parent)) return null;
  const { from, to } = sentenceAround(at.parent, at.parentOffset);
  return { from: at.start() + from, to: at.start() + to };
}

/** The sentences a range touches. */
function sentences(document: Node, { from, to }: Range): Range {
  return {
    from: sentenceRange(document, from)?.from ?? from,
    to: sentenceRange(document, to)?.to ?? to,
  };
}

/** Confirms the sentence at the cursor, or every sentence the selection touches. Null if nothing there is carried. */
export function confirmCarried(state: EditorState): Transaction | null {
  const { from, to } = sentences(state.doc, state.selection);
  if (!state.doc.rangeHasMark(from, to, carried)) return null;
  return state.tr.removeMark(from, to, carried);
}

/** Ranges of the transaction's result that it changed. */
function changedRanges(transaction: Transaction): Range[] {
  const ranges: Range[] = [];
  for (const [index, map] of transaction.mapping.maps.entries()) {
    const rest = transaction.mapping.slice(index + 1);
    map.forEach((_from, _to, from, to) => {
      ranges.push({ from: rest.map(from, -1), to: rest.map(to, 1) });
    });
  }
  return ranges;
}

/** Its state: edited ranges whose sentences still wait to be confirmed. */
export const carriedMarks = new Plugin<readonly Range[]>({
  key,
  state: {
    init: () => [],
    apply(transaction, waiting) {
      if (transaction.getMeta(key) === 'confirmed') return [];
      const moved = waiting.map(({ from, to }) => ({
        from: transaction.mapping.map(from, -1),
        to: transaction.mapping.map(to, 1),
      }));
      if (!transaction.docChanged || isHistoryTransaction(transaction)) return moved;
      if (transaction.getMeta(KEEPS_CARRIED) === true) return moved;
      return [...moved, ...changedRanges(transaction)];
    },
  },
  appendTransaction(transactions, _old, state) {
    const waiting = key.getState(state) ?? [];
    if (waiting.length === 0 || transactions.some(isComposition)) return null;
    const { tr } = state;
    for (const range of waiting) {
      const { from, to } = sentences(state.doc, range);
      if (state.doc.rangeHasMark(from, to, carried)) tr.removeMark(from, to, carried);
    }
    return tr.setMeta(key, 'confirmed');
  },
});

// Findings underlined in the text. The session hands in what the worker found; until the next answer the marks move
// along with the text.

import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Finding, Severity } from '../../../core/checks/types.ts';
import { linePositions, lineRange } from '../positions.ts';

const key = new PluginKey<DecorationSet>('findings');

type Spec = { readonly finding: Finding };

function decorate(document: Node, findings: readonly Finding[]): DecorationSet {
  const positions = linePositions(document);
  const decorations: Decoration[] = [];
  for (const finding of findings) {
    if (finding.line === null || finding.end <= finding.start) continue;
    const position = positions.get(finding.line);
    const line = position === undefined ? null : document.nodeAt(position);
    if (position === undefined || !line) continue;
    const { from, to } = lineRange(line, position, finding.start, finding.end);
    const spec: Spec = { finding };
    decorations.push(
      Decoration.inline(
        from,
        to,
        { class: `finding finding-${finding.severity}`, title: finding.message },
        spec,
      ),
    );
  }
  return DecorationSet.create(document, decorations);
}

export const findingMarks = new Plugin<DecorationSet>({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply(transaction, old) {
      const findings: readonly Finding[] | undefined = transaction.getMeta(key);
      if (findings) return decorate(transaction.doc, findings);
      return old.map(transaction.mapping, transaction.doc);
    },
  },
  props: {
    decorations: (state) => key.getState(state),
  },
});

/** A transaction that shows these findings, which were computed from the state's present document. */
export function showFindings(state: EditorState, findings: readonly Finding[]): Transaction {
  return state.tr.setMeta(key, findings).setMeta('addToHistory', false);
}

type Place = { readonly from: number; readonly to: number; readonly finding: Finding };

/** Where the findings stand now, in reading order. */
export function findingPlaces(state: EditorState): readonly Place[] {
  const found = key.getState(state)?.find() ?? [];
  return found
    .map(({ from, to, spec }) => ({ from, to, finding: (spec as Spec).finding }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The finding at the cursor; the most severe one if there are several. */
export function findingAtCursor(state: EditorState): Finding | null {
  const order: readonly Severity[] = ['error', 'warning', 'info'];
  const { from, to } = state.selection;
  const here = findingPlaces(state).filter((place) => place.from <= to && from <= place.to);
  here.sort((a, b) => order.indexOf(a.finding.severity) - order.indexOf(b.finding.severity));
  return here[0]?.finding ?? null;
}
